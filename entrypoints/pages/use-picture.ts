import { useEffect, useState } from 'preact/hooks';
import { readImageHeader } from '../../lib/index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readFile } from '../../lib/extension/database/read-file.ts';
import { askImage } from '../../lib/extension/page/ask-image.ts';

/** Where pictures come from: the page in a tab, or the store (image address → hash of its blob). */
export type PictureSource =
  { readonly tabId: number | null } | { readonly images: Readonly<Record<string, string>> };

/** A local address for a picture; null where it is out of reach, undefined while it is loading. */
export function usePicture(
  db: ClipDatabase,
  source: PictureSource,
  src: string | undefined,
): string | null | undefined {
  const [address, setAddress] = useState<string | null>();
  const place =
    'tabId' in source ? source.tabId : src === undefined ? undefined : source.images[src];
  useEffect(() => {
    let made: string | undefined;
    let isCurrent = true;
    if (src === undefined) return;
    void loadPicture(db, source, src).then((blob) => {
      if (!isCurrent) return;
      made = blob && URL.createObjectURL(blob);
      setAddress(made ?? null);
    });
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [db, src, place]);
  return address;
}

/** The picture's bytes, typed by their own header; undefined where they are out of reach. */
export async function loadPicture(
  db: ClipDatabase,
  source: PictureSource,
  src: string,
): Promise<Blob | undefined> {
  if ('images' in source) {
    const hash = source.images[src];
    const row = hash === undefined ? undefined : await readFile(db, hash);
    return row && new Blob([row.bytes], { type: row.mediaType });
  }
  const bytes = source.tabId === null ? undefined : await askImage(source.tabId, src);
  const header = bytes && readImageHeader(bytes);
  return bytes && header && new Blob([bytes], { type: header.mediaType });
}
