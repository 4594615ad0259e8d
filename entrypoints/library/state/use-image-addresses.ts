import { useEffect, useState } from 'preact/hooks';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { readFile } from '../../../lib/extension/database/read-file.ts';

/** A clip's kept pictures: local addresses by their address on the page, and how many are damaged. */
export interface ShownImages {
  readonly addresses: ReadonlyMap<string, string>;
  readonly damaged: number;
}

const NONE: ShownImages = { addresses: new Map(), damaged: 0 };

/** Local addresses of a clip's kept pictures; one that is damaged keeps none of the others back. */
export function useImageAddresses(
  db: ClipDatabase,
  images: Readonly<Record<string, string>> | undefined,
): ShownImages {
  const [shown, setShown] = useState(NONE);
  const fingerprint = JSON.stringify(images ?? {});
  useEffect(() => {
    let isCurrent = true;
    const made = new Map<string, string>();
    const sources = Object.entries(images ?? {});
    void Promise.all(sources.map(([, hash]) => readFile(db, hash))).then((files) => {
      if (!isCurrent) return;
      sources.forEach(([src], at) => {
        const file = files[at];
        if (file === undefined) return;
        made.set(src, URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType })));
      });
      setShown({ addresses: made, damaged: files.filter((file) => file === undefined).length });
    });
    return () => {
      isCurrent = false;
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [db, fingerprint]);
  return shown;
}
