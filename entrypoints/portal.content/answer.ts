import {
  detectPage,
  extractUnrepaired,
  printView,
  readList,
  type TaughtFields,
} from '../../lib/index.ts';
import type { FetchedContent, PageQuestion } from '../../lib/extension/page/protocol.ts';
import { fetchFile } from './fetch-file.ts';
import { fetchPage } from './fetch-page.ts';
import { packSource } from './pack-source.ts';

/** Answers the extension's questions; keeps the channel open, as `true` asks for. */
export function answer(
  question: PageQuestion,
  _sender: unknown,
  reply: (answer: unknown) => void,
): true | undefined {
  switch (question.ask) {
    case 'extract-page':
      reply(readPage(document, location.href, question.taught));
      return true;
    case 'look':
      reply({ url: location.href, selection: String(getSelection()) });
      return true;
    case 'fetch-file':
      void fetchFile(question).then(reply);
      return true;
    case 'page-source':
      void packSource(document).then((source) => reply({ url: location.href, source }));
      return true;
    case 'fetch-page':
      void fetchPage(question.url, async (page, url) => ({
        ...readPage(page, url, question.taught),
        source: await packSource(page),
      })).then(reply);
      return true;
    case 'read-list': {
      const { url } = question;
      if (url !== null) void fetchPage(url, readList).then(reply);
      else
        reply({
          fault: null,
          status: 200,
          retryAfter: null,
          read: readList(document, location.href),
        });
      return true;
    }
    default:
      return undefined;
  }
}

function readPage(
  page: Document,
  url: string,
  taught: readonly TaughtFields[] = [],
): FetchedContent {
  const detection = detectPage(page, url);
  const extracted = extractUnrepaired(page, { url, taught });
  const article = extracted.ok ? extracted.value : null;
  return { url, detection, article, print: printView(page, url, extracted.ok) };
}
