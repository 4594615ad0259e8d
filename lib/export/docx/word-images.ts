import { readImageHeader } from '../../clip/image-header.ts';
import type { Clip } from '../../clip/clip.ts';
import type { ExportRequest, ImageLookup } from '../export-format.ts';
import { switchedOn } from '../options.ts';
import { loadPictures, type Pictures } from '../pictures.ts';
import { PICTURES } from '../shared-options.ts';
import { isWordType } from './word-types.ts';

/** A lookup that gives what Word shows, or nothing. */
function wordLookup({ images, convertImage }: ExportRequest): ImageLookup | undefined {
  if (images === undefined) return undefined;
  return async (src) => {
    const image = await images(src);
    if (image === undefined) return undefined;
    const header = readImageHeader(image.bytes);
    if (header !== undefined && isWordType(header.mediaType)) return image;
    return convertImage?.(image);
  };
}

/** The pictures of the clips as Word shows them; none where they are not wanted. */
export function loadWordPictures(
  clips: readonly Clip[],
  request: ExportRequest,
): Promise<Pictures> {
  return loadPictures(
    clips,
    switchedOn(request, PICTURES) ? wordLookup(request) : undefined,
    request,
  );
}
