import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import { imageLookup } from '../../pages/kept-images.ts';

/** Local addresses of some kept pictures of clips, by their address in the articles. */
export function usePictures(
  clipIds: readonly string[],
  sources: readonly string[],
): ReadonlyMap<string, string> {
  const { db } = useApp();
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const key = [...new Set(sources)].join(' ');
  useEffect(() => {
    const effect = { isCurrent: true };
    const made = new Map<string, string>();
    const load = async () => {
      if (key === '') return;
      const lookup = await imageLookup(db, clipIds);
      for (const src of new Set(sources)) {
        const picture = await lookup(src);
        if (!effect.isCurrent) return;
        if (picture === undefined) continue;
        const blob = new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType });
        made.set(src, URL.createObjectURL(blob));
      }
      if (effect.isCurrent) setAddresses(made);
    };
    // A preview without pictures is still one.
    load().catch(console.error);
    return () => {
      effect.isCurrent = false;
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [db, key]);
  return addresses;
}
