import {
  inlineText,
  type Block,
  type HeadingLevel,
  type Inline,
  type TableCell,
} from '../../clip/blocks.ts';
import { attributeOf } from '../attribute.ts';
import { imageOf, safeHref, textOf } from './inlines.ts';

/** Tag names in small letters; what the markup holds beside tags and text is dropped. */
type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi;

/** Deeper markup is no table that a person made; its tags are read as if they were not there. */
const MOST_DEPTH = 40;
const MOST_SPAN = 1000;
const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

function tokensOf(html: string): HtmlToken[] {
  return [...html.matchAll(TOKEN)].flatMap(
    ([raw, skipped, slash, name, attributes]): HtmlToken[] => {
      if (skipped !== undefined || raw.startsWith('<!--')) return [];
      if (name === undefined) return [{ kind: 'text', text: raw }];
      const lower = name.toLowerCase();
      return slash === '/'
        ? [{ kind: 'close', name: lower }]
        : [{ kind: 'open', name: lower, attributes: attributes ?? '' }];
    },
  );
}

function trimmed(content: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline | undefined): boolean =>
    inline !== undefined && inline.kind !== 'link' && inlineText([inline]).trim() === '';
  let [start, end] = [0, content.length];
  while (start < end && isBlank(content[start])) start += 1;
  while (end > start && isBlank(content[end - 1])) end -= 1;
  return content.slice(start, end);
}

function spanOf(attributes: string, name: string): number {
  const span = Number.parseInt(attributeOf(attributes, name), 10);
  return span >= 1 ? Math.min(span, MOST_SPAN) : 1;
}

/** Reads tokens one after the other; every element ends at its own end or at that of what holds it. */
class HtmlReader {
  private readonly tokens: readonly HtmlToken[];
  private at = 0;
  private depth = 0;

  constructor(html: string) {
    this.tokens = tokensOf(html);
  }

  /** Blocks up to the end of one of the named elements. */
  blocks(ends: ReadonlySet<string>): Block[] {
    const made: Block[] = [];
    let run: Inline[] = [];
    const flush = (): void => {
      const content = trimmed(run);
      if (content.length > 0) made.push({ kind: 'paragraph', content });
      run = [];
    };
    for (let token = this.next(ends); token !== null; token = this.next(ends)) {
      const inline = this.inline(token, ends);
      if (inline !== null) run.push(...inline);
      else if (token.kind === 'open') {
        flush();
        made.push(...this.block(token, ends));
      }
    }
    flush();
    return made;
  }

  /** The next token, or null at the end of one of the elements, which it leaves for its reader. */
  private next(ends: ReadonlySet<string>): HtmlToken | null {
    const token = this.tokens[this.at];
    if (token === undefined || (token.kind === 'close' && ends.has(token.name))) return null;
    this.at += 1;
    return token;
  }

  /** What stands in an element, its end tag taken. */
  private inside<Made>(
    name: string,
    ends: ReadonlySet<string>,
    read: (ends: ReadonlySet<string>) => Made,
  ): Made {
    this.depth += 1;
    const made = read(new Set([...ends, name]));
    this.depth -= 1;
    const token = this.tokens[this.at];
    if (token?.kind === 'close' && token.name === name) this.at += 1;
    return made;
  }

  private inlines(ends: ReadonlySet<string>): Inline[] {
    const made: Inline[] = [];
    for (let token = this.next(ends); token !== null; token = this.next(ends)) {
      made.push(...(this.inline(token, ends) ?? []));
    }
    return made;
  }

  /** Inline content; null where the token begins a block. */
  private inline(token: HtmlToken, ends: ReadonlySet<string>): Inline[] | null {
    if (token.kind === 'text') return textOf(token.text);
    if (token.kind === 'close' || this.depth > MOST_DEPTH) return [];
    const { name, attributes } = token;
    switch (name) {
      case 'br':
        return [{ kind: 'break' }];
      case 'strong':
      case 'b':
        return [
          { kind: 'strong', content: this.inside(name, ends, (inner) => this.inlines(inner)) },
        ];
      case 'em':
      case 'i':
        return [{ kind: 'em', content: this.inside(name, ends, (inner) => this.inlines(inner)) }];
      case 'a': {
        const content = this.inside(name, ends, (inner) => this.inlines(inner));
        const href = safeHref(attributeOf(attributes, 'href'));
        return href === null ? content : [{ kind: 'link', href, content }];
      }
      default:
        return BLOCKS.has(name) ? null : [];
    }
  }

  private block(
    { name, attributes }: Extract<HtmlToken, { kind: 'open' }>,
    ends: ReadonlySet<string>,
  ): Block[] {
    const read = (): Block[] => this.inside(name, ends, (inner) => this.blocks(inner));
    switch (name) {
      case 'table':
        return [{ kind: 'table', rows: this.inside(name, ends, (inner) => this.rows(inner)) }];
      case 'ul':
      case 'ol': {
        const items = this.inside(name, ends, (inner) => this.items(inner));
        return items.length === 0 ? [] : [{ kind: 'list', ordered: name === 'ol', items }];
      }
      case 'blockquote':
        return [{ kind: 'quote', content: read() }];
      case 'img':
        return [{ kind: 'figure', image: this.image(attributes) }];
      case 'figcaption':
      case 'p':
        return read();
      case 'figure':
        return withCaption(read());
      default: {
        const level = LEVELS[Number(name.slice(1)) - 1];
        const content = trimmed(this.inside(name, ends, (inner) => this.inlines(inner)));
        return level === undefined || content.length === 0
          ? []
          : [{ kind: 'heading', level, content }];
      }
    }
  }

  private image(attributes: string) {
    return imageOf({ href: attributeOf(attributes, 'src'), text: attributeOf(attributes, 'alt') });
  }

  private items(ends: ReadonlySet<string>): Block[][] {
    const items: Block[][] = [];
    for (let token = this.next(ends); token !== null; token = this.next(ends)) {
      if (token.kind === 'open' && token.name === 'li') {
        items.push(this.inside('li', ends, (inner) => this.blocks(inner)));
      }
    }
    return items;
  }

  private rows(ends: ReadonlySet<string>): TableCell[][] {
    const rows: TableCell[][] = [];
    for (let token = this.next(ends); token !== null; token = this.next(ends)) {
      if (token.kind !== 'open') continue;
      if (token.name === 'tr') rows.push([]);
      if (token.name !== 'td' && token.name !== 'th') continue;
      const { name, attributes } = token;
      const cell: TableCell = {
        header: name === 'th',
        colspan: spanOf(attributes, 'colspan'),
        rowspan: spanOf(attributes, 'rowspan'),
        content: this.inside(name, ends, (inner) => this.blocks(inner)),
      };
      const row = rows.at(-1);
      if (row === undefined) rows.push([cell]);
      else row.push(cell);
    }
    return rows.filter((row) => row.length > 0);
  }
}

const BLOCKS: ReadonlySet<string> = new Set(
  'table ul ol blockquote img figure figcaption p h1 h2 h3 h4 h5 h6'.split(' '),
);

/** Text beside a picture in its figure is its caption. */
function withCaption(blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'figure') return [...blocks];
  const caption = others.flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
  return [
    caption.length === 0
      ? first
      : { kind: 'figure', image: { ...first.image, caption: inlineText(caption).trim() } },
  ];
}

/**
 * A table that stands in Markdown as HTML, as blocks: merged cells, lists, links and emphasis are kept,
 * every other tag is dropped. No markup survives, so nothing in it can run.
 */
export function htmlBlocks(html: string): Block[] {
  return new HtmlReader(html).blocks(new Set());
}
