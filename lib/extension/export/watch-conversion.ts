import type { ExportRequest } from '../../index.ts';
import { convertImage } from '../convert-image.ts';

type PictureSource = Pick<ExportRequest, 'images' | 'convertImage'>;

/**
 * Pictures converted by the browser where the format needs it.
 *
 * @param onUnconverted told the address of each picture of which nothing could be made
 */
export function watchConversion(
  images: NonNullable<ExportRequest['images']>,
  onUnconverted: (src: string) => void,
): PictureSource {
  // Conversion sees the bytes only, not where they came from.
  const origins = new WeakMap<Uint8Array, string>();
  return {
    images: async (src) => {
      const image = await images(src);
      if (image !== undefined) origins.set(image.bytes, src);
      return image;
    },
    convertImage: async (image) => {
      const converted = await convertImage(image);
      const src = origins.get(image.bytes);
      if (converted === undefined && src !== undefined) onUnconverted(src);
      return converted;
    },
  };
}
