import { detectPage, extractArticle } from '../../lib/index.ts';
import type { PageContent, PageQuestion } from '../../lib/extension/page/protocol.ts';
import { fetchImage } from './fetch-image.ts';

/** Answers the background's two questions; keeps the channel open, as `true` asks for. */
export function answer(
  question: PageQuestion,
  _sender: unknown,
  reply: (answer: unknown) => void,
): true | undefined {
  switch (question.ask) {
    case 'extract-page':
      reply(extractPage());
      return true;
    case 'fetch-image':
      void fetchImage(question.src).then(reply);
      return true;
    default:
      return undefined;
  }
}

function extractPage(): PageContent {
  const url = location.href;
  const detection = detectPage(document, url);
  const extracted = extractArticle(document, { url });
  return { url, detection, article: extracted.ok ? extracted.value : null };
}
