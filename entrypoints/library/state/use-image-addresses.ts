import { useEffect, useState } from 'preact/hooks';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';

/** Local addresses of a clip's kept pictures, by their address on the page. */
export function useImageAddresses(
  db: ClipDatabase,
  images: Readonly<Record<string, string>> | undefined,
): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const fingerprint = JSON.stringify(images ?? {});
  useEffect(() => {
    let isCurrent = true;
    const made = new Map<string, string>();
    const sources = Object.entries(images ?? {});
    void db.blobs.bulkGet(sources.map(([, hash]) => hash)).then((blobs) => {
      if (!isCurrent) return;
      sources.forEach(([src], i) => {
        const blob = blobs[i];
        if (blob === undefined) return;
        made.set(src, URL.createObjectURL(new Blob([blob.bytes], { type: blob.mediaType })));
      });
      setAddresses(made);
    });
    return () => {
      isCurrent = false;
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [db, fingerprint]);
  return addresses;
}
