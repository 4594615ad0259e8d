import type { Article } from '../clip/article.ts';
import { withBlocks } from '../clip/bare-article.ts';
import { blockText, inlineText } from '../clip/blocks.ts';
import type { Block, Inline } from '../clip/blocks.ts';
import { KEPT_HYPHEN } from '../text/kept-hyphen.ts';
import { type LegacyEncoding, legacyEncoding, readLegacy } from '../text/legacy.ts';
import { hasBylineLabel, readByline, readSource } from './byline.ts';
import { languageOf } from './language.ts';
import { BESIDE, encodingOfLines } from './repair-lines.ts';

/** What the warnings of an article say where its text was repaired. */
const REPAIRED = 'legacy-encoding-repaired';

const WITHIN = { words: 1, tied: true };

/** How the lines of an article are read anew. */
interface Reader {
  /** A line beside the text. */
  readonly beside: (line: string) => string;
  /** How to read every part of a line of the text. */
  readonly within: (line: string) => (part: string) => string;
}

function bare(text: string): string {
  return text.replaceAll(KEPT_HYPHEN, '');
}

const BARE: Reader = { beside: bare, within: () => bare };

/**
 * An article whose text the portal stores in a font's encoding from before Unicode (TCVN3, VNI-Windows), in
 * Unicode; its citations, if any, are void. Every other article is given back as it is. The encoding is
 * that of most lines; each line is judged by itself, so that text in Unicode beside it stays.
 */
export function repairArticle(article: Article): Article {
  const known = encodingOfLines([article.title, ...article.text.split('\n')]);
  if (known === null)
    return JSON.stringify(article).includes(KEPT_HYPHEN) ? readAnew(article, BARE) : article;
  const reader = (found: LegacyEncoding | null) =>
    found === null ? bare : (text: string) => readLegacy(text, found);
  const read = readAnew(article, {
    beside: (line) => reader(legacyEncoding(line, BESIDE, known))(line),
    within: (line) => reader(legacyEncoding(line, WITHIN, known)),
  });
  const repaired = withEnd(read);
  const { title, text } = repaired;
  return {
    ...repaired,
    language: languageOf(`${title} ${text}`, article.language),
    directives: [],
    documents: [],
    warnings: [...article.warnings, REPAIRED],
  };
}

function readAnew(article: Article, reader: Reader): Article {
  const { beside, within } = reader;
  const maybe = (text: string | null) => (text === null ? null : beside(text));
  const { portal, lead, byline } = article;
  const signed = maybe(byline.text);
  return withText(
    {
      ...article,
      portal: { ...portal, name: beside(portal.name) },
      title: beside(article.title),
      category: maybe(article.category),
      lead: lead === null ? null : within(lead)(lead),
      byline:
        signed === byline.text ? byline : (readByline(signed ?? '') ?? { ...byline, text: signed }),
      source: maybe(article.source),
      attachments: article.attachments.map((each) => ({ ...each, name: beside(each.name) })),
      media: article.media.map((each) => ({ ...each, title: beside(each.title) })),
      related: article.related.map((each) => ({ ...each, title: beside(each.title) })),
      tags: article.tags.map(beside),
    },
    article.blocks.map((block) => readBlock(block, reader)),
  );
}

function withText(article: Article, blocks: readonly Block[]): Article {
  const { directives, documents } = article;
  return { ...withBlocks(article, blocks), directives, documents };
}

function readBlock(block: Block, reader: Reader): Block {
  const inside = (inner: readonly Block[]) => inner.map((each) => readBlock(each, reader));
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return {
        ...block,
        content: readInline(block.content, reader.within(inlineText(block.content))),
      };
    case 'figure': {
      const { src, alt, caption } = block.image;
      const read = (line: string) => reader.within(line)(line);
      const image = { src, alt: read(alt), caption: caption === null ? null : read(caption) };
      return { ...block, image };
    }
    case 'quote':
      return { ...block, content: inside(block.content) };
    case 'list':
      return { ...block, items: block.items.map(inside) };
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, content: inside(cell.content) })),
      );
      return { ...block, rows };
    }
  }
}

function readInline(content: readonly Inline[], read: (part: string) => string): Inline[] {
  return content.map((inline) => {
    if (inline.kind === 'break') return inline;
    if (inline.kind === 'text') return { kind: 'text', text: read(inline.text) };
    return { ...inline, content: readInline(inline.content, read) };
  });
}

/** Whoever signed below the text could not be read in the old encoding: looked for again. */
function withEnd(article: Article): Article {
  let left = article.blocks;
  let { byline, source } = article;
  const provenance = { ...article.provenance };
  while (left.length > 1) {
    const last = left[left.length - 1];
    const line = last?.kind === 'paragraph' ? blockText(last) : '';
    const cited = source === null && !hasBylineLabel(line) ? readSource(line) : null;
    const named = byline.text === null && cited === null ? readByline(line) : null;
    if (cited !== null) source = cited;
    else if (named !== null) byline = named;
    else break;
    provenance[cited === null ? 'byline' : 'source'] = 'heuristics';
    left = left.slice(0, -1);
  }
  return left === article.blocks
    ? article
    : { ...withText(article, left), byline, source, provenance };
}
