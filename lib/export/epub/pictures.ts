import type { Pictures } from '../pictures.ts';
import type { ShowPicture } from '../html/blocks.ts';
import type { ArchiveFile } from '../zip.ts';

/** The raster types that every reading system shows (EPUB 3.2, "core media types"). */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

export interface BookPicture {
  readonly id: string;
  /** Below the package. */
  readonly path: string;
  readonly mediaType: string;
}

export interface BookPictures {
  readonly pictures: readonly BookPicture[];
  readonly files: readonly ArchiveFile[];
  readonly show: ShowPicture;
}

/** The pictures of a book, each once; those of other types are left out and named by their address. */
export function bookPictures(pictures: Pictures): BookPictures {
  const found: BookPicture[] = [];
  const files: ArchiveFile[] = [];
  const bySource = new Map<string, string>();
  for (const [src, { mediaType, bytes }] of pictures) {
    const extension = EXTENSIONS[mediaType];
    if (extension === undefined) continue;
    const id = `anh-${String(found.length + 1).padStart(3, '0')}`;
    const path = `images/${id}.${extension}`;
    found.push({ id, path, mediaType });
    files.push({ path: `OEBPS/${path}`, bytes, isStored: true });
    bySource.set(src, path);
  }
  return {
    pictures: found,
    files,
    show: (src) => {
      const path = bySource.get(src);
      const picture = pictures.get(src);
      if (path === undefined || picture === undefined) return null;
      return { address: path, width: picture.width, height: picture.height };
    },
  };
}
