import {
  type AddedBlock,
  type Article,
  type Block,
  blockKeys,
  blocksText,
  blockText,
  type Inline,
  repairArticle,
} from '../../../lib/index.ts';

/** Most blocks that are offered: what is far from the article is of no use to it. */
const MOST = 60;
/** Share of a block in links from which on it is a menu or a list of other articles. */
const MENU = 0.8;
const SHORTEST = 2;

function squeeze(text: string): string {
  return text.replace(/[\s\u00A0]+/g, '').toLowerCase();
}

/** What a block says, so that the same is known again; a picture by its address. */
function sayingOf(block: Block): string {
  return block.kind === 'figure' ? block.image.src : squeeze(blockText(block));
}

function linkedLength(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => {
    if (inline.kind === 'text' || inline.kind === 'break') return sum;
    if (inline.kind !== 'link') return sum + linkedLength(inline.content);
    return sum + blockText({ kind: 'paragraph', content: inline.content }).length;
  }, 0);
}

function linkedIn(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linkedLength(block.content);
    case 'quote':
      return block.content.reduce((sum, each) => sum + linkedIn(each), 0);
    case 'list':
      return block.items.flat().reduce((sum, each) => sum + linkedIn(each), 0);
    case 'table':
      return block.rows
        .flat()
        .flatMap(({ content }) => content)
        .reduce((sum, each) => sum + linkedIn(each), 0);
    case 'figure':
      return 0;
  }
}

/** What the article says outside its blocks. */
function besideBlocks({ title, category, lead, byline, source }: Article): string {
  return squeeze([title, category, lead, byline.text, source].join('\n'));
}

/** A date with its label and what stands beside it is hardly longer. */
const LONGEST_DATE = 80;

function isDate(saying: string, { publishedText }: Article): boolean {
  const date = squeeze(publishedText ?? '');
  return date !== '' && saying.length <= LONGEST_DATE && saying.includes(date);
}

/**
 * What a page shows and its reading left out, without menus, each with the block of the article that it stands
 * behind: the words of the page itself, to be added with one click.
 */
export function leftOutOf(page: readonly Block[], article: Article): AddedBlock[] {
  const blocks = article.warnings.includes('legacy-encoding-repaired')
    ? repairArticle({ ...article, blocks: page, text: blocksText(page) }).blocks
    : page;
  const keys = blockKeys(article.blocks);
  const kept = new Map(article.blocks.map((block, at) => [sayingOf(block), keys[at] ?? null]));
  const told = squeeze(blocksText(article.blocks));
  const pictures = new Set(article.images.map(({ src }) => src));
  const beside = besideBlocks(article);
  const found: AddedBlock[] = [];
  const offered = new Set<string>();
  let after: string | null = null;
  for (const block of blocks) {
    const saying = sayingOf(block);
    const key = kept.get(saying);
    if (key !== undefined) after = key;
    else if (!offered.has(saying) && isWorthOffering(block, saying, pictures)) {
      const isTold =
        block.kind !== 'figure' &&
        (told.includes(saying) || beside.includes(saying) || isDate(saying, article));
      // A part of the page with the article in it is no part of the article.
      if (isTold || [...kept.keys()].some((own) => own.length > 40 && saying.includes(own)))
        continue;
      offered.add(saying);
      found.push({ after, block });
    }
  }
  return found.slice(0, MOST);
}

function isWorthOffering(block: Block, saying: string, pictures: ReadonlySet<string>): boolean {
  if (block.kind === 'figure') return saying !== '' && !pictures.has(saying);
  return saying.length >= SHORTEST && linkedIn(block) < MENU * blockText(block).length;
}
