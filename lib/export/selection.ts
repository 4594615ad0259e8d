import type { Article } from '../clip/article.ts';
import type { Block } from '../clip/blocks.ts';
import type { Clip } from '../clip/clip.ts';
import type { ExportRequest } from './export-format.ts';
import { groupClips } from './group-clips.ts';
import { highlightBlocks } from './highlight-blocks.ts';
import { chosen, switchedOn } from './options.ts';
import { BODY, GROUP, NOTES, PICTURES } from './shared-options.ts';

/** A clip and its number in the document, from 1. */
export interface SelectedItem {
  readonly clip: Clip;
  readonly number: number;
  /** Notes of the collection that stand before it. */
  readonly notesBefore: readonly string[];
}

export interface SelectedGroup {
  /** Null where the clips are not grouped. */
  readonly label: string | null;
  readonly items: readonly SelectedItem[];
  /** Notes of the collection behind the last item. */
  readonly notesBehind: readonly string[];
}

/** What a document is made of once the shared options are applied. */
export interface Selection {
  readonly groups: readonly SelectedGroup[];
  /** Every clip in the order of its number. */
  readonly clips: readonly Clip[];
}

function withoutFigures(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'figure':
        return [];
      case 'quote':
        return [{ ...block, content: withoutFigures(block.content) }];
      case 'list':
        return [{ ...block, items: block.items.map(withoutFigures) }];
      case 'table':
        return [
          {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => ({ ...cell, content: withoutFigures(cell.content) })),
            ),
          },
        ];
      default:
        return [block];
    }
  });
}

/** The lead stands for the article; where there is none, its first paragraph does. */
function leadBlocks({ lead, blocks }: Clip['article']): readonly Block[] {
  const first = lead === null ? blocks.find(({ kind }) => kind === 'paragraph') : undefined;
  return first === undefined ? [] : [first];
}

/** How much of an article is wanted. */
type Body = (typeof BODY.values)[number]['value'];

/** An article cut down to what is wanted of it; with nothing highlighted, to its lead. */
function cutArticle({ article, highlights = [] }: Clip, body: Body, hasNotes: boolean): Article {
  if (body === 'full') return article;
  if (body === 'lead' || highlights.length === 0) {
    return { ...article, blocks: leadBlocks(article) };
  }
  return { ...article, lead: null, blocks: highlightBlocks(article, highlights, hasNotes) };
}

/**
 * The clips as the options `body`, `pictures`, `notes` and `group` want them: cut to the lead
 * or to what was highlighted, without pictures, without the keeper's notes, gathered under headings and numbered throughout.
 * A format that does not offer one of these options gets the initial value of it.
 */
export function selectContent(request: ExportRequest): Selection {
  const body = chosen(request, BODY);
  const hasPictures = switchedOn(request, PICTURES);
  const hasNotes = switchedOn(request, NOTES);
  const clips = request.clips.map((clip) => {
    const article = cutArticle(clip, body, hasNotes);
    const blocks = hasPictures ? article.blocks : withoutFigures(article.blocks);
    return { ...clip, article: { ...article, blocks }, note: hasNotes ? clip.note : '' };
  });
  let number = 0;
  const grouped = groupClips(clips, chosen(request, GROUP), request.sections);
  const groups = grouped.map(({ label, clips: members, notes }) => {
    const notesAt = (id: string | null) =>
      hasNotes ? notes.filter(({ before }) => before === id).map(({ text }) => text) : [];
    return {
      label,
      items: members.map((clip) => ({
        clip,
        number: (number += 1),
        notesBefore: notesAt(clip.id),
      })),
      notesBehind: notesAt(null),
    };
  });
  return { groups, clips: groups.flatMap(({ items }) => items.map(({ clip }) => clip)) };
}
