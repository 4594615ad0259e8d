import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { extractArticle } from '../../../lib/index.ts';
import { makeStandardPage } from '../../article/fixture-pages.ts';

/** What every engine can be asked for; a field that an engine has no name for stays empty. */
export interface Reading {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly lead: string | null;
  readonly byline: string | null;
  /** Address and caption of every image that has one. */
  readonly captions: readonly string[];
  readonly attachments: readonly string[];
  readonly text: string;
}

export interface Engine {
  readonly name: string;
  /** Takes a page of its own; what is done before it is called is not timed. */
  readonly read: (page: Document, html: string, url: string) => Reading | Promise<Reading>;
}

const NOTHING: Reading = {
  title: null,
  publishedAt: null,
  category: null,
  lead: null,
  byline: null,
  captions: [],
  attachments: [],
  text: '',
};

const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|rtf|zip|rar)$/i;

function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** Captions, files and text of an engine's HTML; text with a line feed at every block. */
function contentOf(
  content: Element,
  url: string,
): Pick<Reading, 'captions' | 'attachments' | 'text'> {
  const absolute = (address: string): string =>
    URL.canParse(address, url) ? new URL(address, url).href : address;
  const captions = [...content.querySelectorAll('figure')].flatMap((figure) => {
    const [image, caption] = [figure.querySelector('img'), figure.querySelector('figcaption')];
    const text = caption?.textContent.trim() ?? '';
    return image === null || text === ''
      ? []
      : [`${absolute(image.getAttribute('src') ?? '')} ${text}`];
  });
  const attachments = [...content.querySelectorAll('a[href]')]
    .map((link) => absolute(link.getAttribute('href') ?? ''))
    .filter((href) => DOCUMENT.test(href.replace(/[?#].*$/, '')));
  for (const block of content.querySelectorAll('p, div, li, tr, td, h1, h2, h3, h4, br'))
    block.append('\n');
  return { captions, attachments: [...new Set(attachments)], text: content.textContent };
}

function htmlContent(
  html: string,
  url: string,
): Pick<Reading, 'captions' | 'attachments' | 'text'> {
  return contentOf(makeStandardPage(`<body>${html}</body>`, url).body, url);
}

function ours(page: Document, _: string, url: string): Reading {
  const result = extractArticle(page, { url });
  if (!result.ok) return NOTHING;
  const { value } = result;
  return {
    ...value,
    byline: value.byline.text,
    captions: value.images.flatMap((image) =>
      image.caption === null ? [] : [`${image.src} ${image.caption}`],
    ),
    attachments: value.attachments.map((attachment) => attachment.url),
  };
}

function readability(page: Document, _: string, url: string): Reading {
  const parsed = new Readability<Node>(page, { serializer: (node) => node }).parse();
  const content = parsed?.content;
  return {
    ...NOTHING,
    title: parsed?.title ?? null,
    publishedAt: parsed?.publishedTime ?? null,
    byline: parsed?.byline ?? null,
    ...(isElement(content) ? contentOf(content, url) : {}),
  };
}

/** As its README has it for Node: a document and its address. Nothing may be fetched. */
async function defuddle(page: Document, _: string, url: string): Promise<Reading> {
  const found = await Defuddle(page, url, { useAsync: false });
  return {
    ...NOTHING,
    title: found.title || null,
    publishedAt: found.published || null,
    lead: found.description || null,
    byline: found.author || null,
    ...htmlContent(found.content, url),
  };
}

/** As its README has it: the HTML and its address. It parses by itself. */
async function articleExtractor(_: Document, html: string, url: string): Promise<Reading> {
  const found = await extractFromHtml(html, url);
  if (found === null) return NOTHING;
  return {
    ...NOTHING,
    title: found.title || null,
    publishedAt: found.published || null,
    lead: found.description || null,
    byline: found.author || null,
    ...htmlContent(found.content ?? '', url),
  };
}

/** Ours first. Peers do not know every field; the table says so with a dash. */
export const ENGINES: readonly Engine[] = [
  { name: 'Trích Lục', read: ours },
  { name: 'Readability', read: readability },
  { name: 'Defuddle', read: defuddle },
  { name: 'article-extractor', read: articleExtractor },
];

/** Milliseconds of processor time so far: other programs do not lengthen it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Reads one page with one engine; an engine that throws found nothing. */
export async function readWith(
  engine: Engine,
  html: string,
  url: string,
): Promise<{ reading: Reading; milliseconds: number }> {
  const page = makeStandardPage(html, url);
  const started = spent();
  let reading = NOTHING;
  try {
    reading = await engine.read(page, html, url);
  } catch (error) {
    console.error(`${engine.name} failed on ${url}: ${String(error)}`);
  }
  return { reading, milliseconds: spent() - started };
}
