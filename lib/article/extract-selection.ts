import type { Article } from '../clip/article.ts';
import { bareArticle, withBlocks } from '../clip/bare-article.ts';
import { blocksImages, blocksText } from '../clip/blocks.ts';
import { fail, ok } from '../clip/result.ts';
import type { Result } from '../clip/result.ts';
import { passageAddress } from '../clip/text-fragment.ts';
import { detectPage } from '../portal/detect.ts';
import { rootElement } from '../portal/nodes.ts';
import { pageTitle } from '../portal/portal-name.ts';
import { readAttachments } from './attachments.ts';
import { copyPage } from './copy.ts';
import { readDrafts } from './drafts.ts';
import { extractUnrepaired } from './extract.ts';
import { languageOf } from './language.ts';
import { repairArticle } from './repair-article.ts';

/**
 * What is selected on a page, as an article of its own: head and byline are the page's, the body is the
 * selection, the address that of the passage. On a page without an article the page's title stands above it.
 * @param selected the selected nodes in a document of their own
 */
export function extractSelection(
  page: Document,
  selected: Document,
  url: string,
): Result<Article, 'no-article' | 'too-large'> {
  const root = rootElement(page);
  const copied = copyPage(selected, url);
  if (!copied.ok) return copied;
  const blocks = readDrafts(copied.value.body).map((draft) => draft.block);
  const text = blocksText(blocks);
  if (root === null || (text === '' && blocksImages(blocks).length === 0)) {
    return fail('no-article', 'nothing selected');
  }
  const whole = extractUnrepaired(page, { url });
  const { portal } = detectPage(page, url);
  const article = whole.ok
    ? withBlocks({ ...whole.value, lead: null, media: [], related: [] }, blocks)
    : bareArticle({
        url,
        title: pageTitle(root) || portal.name || portal.host,
        portal,
        language: languageOf(text, null),
        blocks,
      });
  const selection: Article = {
    ...article,
    url: passageAddress(url, text),
    attachments: readAttachments([copied.value.body]),
    provenance: { ...article.provenance, blocks: 'selection' },
  };
  return ok(repairArticle(selection));
}
