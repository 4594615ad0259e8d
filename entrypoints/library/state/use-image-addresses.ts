import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '../../../components/blocks.tsx';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { readFile } from '../../../lib/extension/database/read-file.ts';

/** A clip's kept pictures, by their address on the page, and how many are damaged. */
export interface ShownImages {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly damaged: number;
}

/**
 * Local addresses of a clip's kept pictures; undefined until they are read for the first time, for a text without
 * them would move when they come. One that is damaged keeps none of the others back.
 */
export function useImageAddresses(
  db: ClipDatabase,
  images: Readonly<Record<string, string>> | undefined,
): ShownImages | undefined {
  const [shown, setShown] = useState<ShownImages>();
  const fingerprint = JSON.stringify(images);
  useEffect(() => {
    if (images === undefined) return;
    let isCurrent = true;
    const made = new Map<string, Picture>();
    const sources = Object.entries(images);
    void Promise.all(sources.map(([, hash]) => readFile(db, hash))).then((files) => {
      if (!isCurrent) return;
      sources.forEach(([src], at) => {
        const file = files[at];
        if (file === undefined) return;
        const { bytes, mediaType, width, height } = file;
        const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        made.set(src, { address, width, height });
      });
      setShown({ pictures: made, damaged: files.filter((file) => file === undefined).length });
    });
    return () => {
      isCurrent = false;
      for (const { address } of made.values()) URL.revokeObjectURL(address);
    };
  }, [db, fingerprint]);
  return shown;
}
