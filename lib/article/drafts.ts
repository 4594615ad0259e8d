import type { ArticleImage, Block, HeadingLevel } from '../clip/blocks.ts';
import { cleanLine } from '../text/normalize.ts';
import { tagOf } from '../portal/nodes.ts';
import { bindCaptions } from './captions.ts';
import { inlineOf, paragraphsOf } from './inline.ts';
import type { Piece } from './inline.ts';
import { readTable } from './table.ts';

/** A block with what only the page's look tells: where it stood, how it was set. */
export interface Draft {
  readonly block: Block;
  /** Set in the middle, to the right, or neither. */
  readonly align: 'center' | 'right' | null;
  /** All of its text is italic, bold or linked. */
  readonly em: boolean;
  readonly strong: boolean;
  readonly linked: boolean;
  /** The markup itself says that this is a caption. */
  readonly caption: boolean;
}

/** How the text that follows is set. */
export interface Setting {
  readonly strong: boolean;
  readonly em: boolean;
  readonly href: string | null;
  readonly align: Draft['align'];
  readonly caption: boolean;
}

export const PLAIN: Setting = { strong: false, em: false, href: null, align: null, caption: false };

const BLOCKS = new Set(
  'p div section article aside header footer main nav address center pre dl dt dd h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption blockquote figure figcaption hr'.split(
    ' ',
  ),
);

const CAPTION_CLASS =
  /(^|[\s_-])(caption|img-?desc|image-?desc|photo-?desc|chu-?thich|pcaption|wp-caption-text)([\s_-]|$)/i;

function settingOf(element: Element, tag: string, outer: Setting): Setting {
  const style = element.getAttribute('style') ?? '';
  const aligned = (
    element.getAttribute('align') ??
    /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ??
    ''
  ).toLowerCase();
  const align =
    aligned === 'center' || tag === 'center'
      ? 'center'
      : aligned === 'right'
        ? 'right'
        : aligned === ''
          ? outer.align
          : null;
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const strong =
    tag === 'b' ||
    tag === 'strong' ||
    weight === 'bold' ||
    Number(weight) >= 600 ||
    (outer.strong && weight !== 'normal');
  const em = tag === 'i' || tag === 'em' || /font-style\s*:\s*italic/i.test(style) || outer.em;
  const caption =
    outer.caption ||
    tag === 'figcaption' ||
    CAPTION_CLASS.test(element.getAttribute('class') ?? '');
  const href = tag === 'a' ? hrefOf(element) : outer.href;
  return { strong, em, href, align, caption };
}

function hrefOf(element: Element): string | null {
  const href = element.getAttribute('href') ?? '';
  return /^(https?|mailto):/.test(href) ? href : null;
}

/** Reads the blocks of one container. */
export class DraftReader {
  readonly drafts: Draft[] = [];
  #pieces: Piece[] = [];
  #setting: Setting = PLAIN;

  /** Reads everything inside an element. */
  readChildren(element: Element, setting: Setting): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3)
        this.#pieces.push({ text: node.nodeValue ?? '', ...this.#marks(setting) });
      else if (isChild(node)) this.#readElement(node, setting);
    }
  }

  #marks(setting: Setting): { strong: boolean; em: boolean; href: string | null } {
    this.#setting = setting;
    return { strong: setting.strong, em: setting.em, href: setting.href };
  }

  #readElement(element: Element, outer: Setting): void {
    const tag = tagOf(element);
    if (tag === 'br') {
      this.#pieces.push('break');
      return;
    }
    if (tag === 'img') {
      this.#readImage(element, outer);
      return;
    }
    const setting = settingOf(element, tag, outer);
    if (!BLOCKS.has(tag)) {
      this.readChildren(element, setting);
      return;
    }
    this.flush();
    if (/^h[1-6]$/.test(tag)) this.#readHeading(element, tag, setting);
    else if (tag === 'ul' || tag === 'ol') this.#readList(element, tag === 'ol');
    else if (tag === 'table') readTable(element, setting, this);
    else if (tag === 'blockquote') this.#readQuote(element, setting);
    else if (tag !== 'hr') {
      this.readChildren(element, setting);
      this.flush();
    }
  }

  /** The blocks of an element that stands on its own: a cell, an item, a quotation. */
  blocksOf(element: Element): Block[] {
    return readDrafts(element).map((draft) => draft.block);
  }

  #readImage(element: Element, setting: Setting): void {
    const size = (name: string): number => Number.parseInt(element.getAttribute(name) ?? '', 10);
    if (size('width') <= 24 || size('height') <= 24) return;
    if (/emoji|icon|smiley/i.test(element.getAttribute('class') ?? '')) return;
    const src = element.getAttribute('src') ?? '';
    this.flush();
    const image: ArticleImage = {
      src,
      alt: cleanLine(element.getAttribute('alt') ?? ''),
      caption: null,
    };
    this.push({ kind: 'figure', image }, setting);
  }

  #readHeading(element: Element, tag: string, setting: Setting): void {
    const inner = new DraftReader();
    inner.readChildren(element, { ...setting, strong: false });
    inner.flush();
    for (const draft of inner.drafts) {
      if (draft.block.kind !== 'paragraph') this.drafts.push(draft);
      else
        this.drafts.push({
          ...draft,
          strong: true,
          block: { kind: 'heading', level: levelOf(tag), content: draft.block.content },
        });
    }
  }

  #readList(element: Element, ordered: boolean): void {
    const items: Block[][] = [];
    for (const child of element.children) {
      const blocks = this.blocksOf(child);
      if (blocks.length > 0) items.push(blocks);
    }
    if (items.length > 0) this.push({ kind: 'list', ordered, items }, PLAIN);
  }

  #readQuote(element: Element, setting: Setting): void {
    const content = this.blocksOf(element);
    if (content.length > 0) this.push({ kind: 'quote', content }, setting);
  }

  push(block: Block, setting: Setting): void {
    this.drafts.push({
      block,
      align: setting.align,
      em: false,
      strong: false,
      linked: false,
      caption: setting.caption,
    });
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const pieces = this.#pieces;
    const setting = this.#setting;
    this.#pieces = [];
    if (pieces.length === 0) return;
    for (const lines of paragraphsOf(pieces)) {
      const runs = lines.flat();
      this.drafts.push({
        block: { kind: 'paragraph', content: inlineOf(lines) },
        align: setting.align,
        em: runs.every((run) => run.em || !/\p{L}/u.test(run.text)),
        strong: runs.every((run) => run.strong || !/\p{L}/u.test(run.text)),
        linked: runs.every((run) => run.href !== null || !/\p{L}/u.test(run.text)),
        caption: setting.caption,
      });
    }
  }
}

function isChild(node: Node): node is Element {
  return node.nodeType === 1;
}

function levelOf(tag: string): HeadingLevel {
  const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];
  return levels[Number(tag[1]) - 1] ?? 2;
}

/** The drafts of one container, captions bound to their images. */
export function readDrafts(element: Element, setting: Setting = PLAIN): Draft[] {
  const reader = new DraftReader();
  reader.readChildren(element, setting);
  reader.flush();
  return bindCaptions(reader.drafts);
}
