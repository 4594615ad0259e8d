import { eachClip } from '../each-clip.ts';
import type { ExportRequest } from '../export-format.ts';
import { switchedOn } from '../options.ts';
import { printable } from '../printable.ts';
import { DIRECTIVE_INDEX, NOTES } from '../shared-options.ts';
import { documentContext } from './blocks.ts';
import { backMatter, chosenHeadingContent } from './front.ts';
import { itemContent } from './item.ts';
import { loadWordPictures } from './word-images.ts';
import { wordFile } from './word-file.ts';

/**
 * The articles as they are (toàn văn): each begins a page, with its title centred and its own
 * headings, lists, tables and pictures below.
 *
 * @throws the reason of the request's signal once it is aborted
 */
export async function writeFullText(request: ExportRequest): Promise<Uint8Array> {
  const { clips, title } = request;
  const context = documentContext(await loadWordPictures(clips, request));
  const items = await eachClip(clips, request, (clip, index) =>
    itemContent(
      clip,
      {
        number: null,
        level: 'title',
        isNewPage: index > 0,
        hasBody: true,
        hasNote: switchedOn(request, NOTES),
        hasDirectives: switchedOn(request, DIRECTIVE_INDEX),
      },
      context,
    ),
  );
  const [only] = clips;
  const name = clips.length === 1 && only !== undefined ? only.article.title : title;
  return wordFile({
    title: printable(name).trim() || title,
    now: request.now,
    work: request,
    stubs: context.stubs,
    hasContents: false,
    children: [...chosenHeadingContent(request), ...items.flat(), ...backMatter(request)],
  });
}
