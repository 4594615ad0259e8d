import { canonicalJson, type ClipEdits, tagKey } from '../../index.ts';
import type { BackupClip } from './rows.ts';

/** A clip with what its revisions hold, without their articles. */
export interface ClipSide {
  readonly row: BackupClip;
  readonly revisions: readonly { readonly number: number; readonly bodyHash: string }[];
}

/** Parts of the edits that are taken or left together. */
export const EDIT_FIELDS = [
  'title',
  'category',
  'publishedAt',
  'lead',
  'byline',
  'documents',
  'body',
] as const;
export type EditField = (typeof EDIT_FIELDS)[number];

export const MERGE_FIELDS = [
  'text',
  'trash',
  ...EDIT_FIELDS,
  'tags',
  'collections',
  'note',
  'status',
  'dueOn',
  'highlights',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Where both sides say something, and not the same, it is a conflict; else the file only adds. */
export interface Difference {
  readonly field: MergeField;
  readonly isConflict: boolean;
  /** As a person reads it; for tags and collections what is there, and what the file adds. */
  readonly mine: string;
  readonly theirs: string;
}

const BODY_EDITS = ['omittedImages', 'captions', 'omittedBlocks', 'addedBlocks'] as const;

/** The edits of one field, or an empty object. */
export function editsOf(edits: ClipEdits, field: EditField): ClipEdits {
  const keys: readonly string[] = field === 'body' ? BODY_EDITS : [field];
  return Object.fromEntries(Object.entries(edits).filter(([key]) => keys.includes(key)));
}

const isEmpty = (edits: ClipEdits): boolean => Object.keys(edits).length === 0;

function countBodyEdits({
  omittedImages = [],
  captions = {},
  omittedBlocks = [],
  addedBlocks = [],
}: ClipEdits): number {
  const lists = [omittedImages, omittedBlocks, addedBlocks, Object.keys(captions)];
  return lists.flat().length;
}

function readEdit(edits: ClipEdits, field: EditField): string {
  if (isEmpty(edits)) return '';
  if (field === 'body') return String(countBodyEdits(edits));
  if (field === 'byline') return edits.byline?.text ?? edits.byline?.authors.join(', ') ?? '';
  if (field === 'documents') return (edits.documents ?? []).map(({ title }) => title).join('; ');
  return edits[field] ?? '';
}

function compareEdits(mine: ClipEdits, theirs: ClipEdits): Difference[] {
  return EDIT_FIELDS.flatMap((field): Difference[] => {
    const [own, other] = [editsOf(mine, field), editsOf(theirs, field)];
    if (isEmpty(other) || canonicalJson(own) === canonicalJson(other)) return [];
    const [said, told] = [readEdit(own, field), readEdit(other, field)];
    return [{ field, isConflict: !isEmpty(own), mine: said, theirs: told }];
  });
}

/** Names of `theirs` whose keys `mine` lacks. */
export function addedNames(mine: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(mine.map(tagKey));
  return theirs.filter((name) => !known.has(tagKey(name)));
}

/** How the texts of two sides stand to each other. */
export type TextRelation = 'same' | 'older-here' | 'ahead' | 'apart';

/**
 * `same`: the text shown in the file is here already; `ahead`: the file went on from the text shown
 * here; `apart`: each side has a text that the other never saw; `older-here`: only older texts are new.
 */
export function relateTexts(mine: ClipSide, theirs: ClipSide): TextRelation {
  const known = new Set(mine.revisions.map(({ bodyHash }) => bodyHash));
  const shownThere = shown(theirs);
  if (shownThere !== undefined && known.has(shownThere)) {
    return theirs.revisions.every(({ bodyHash }) => known.has(bodyHash)) ? 'same' : 'older-here';
  }
  const shownHere = shown(mine);
  return theirs.revisions.some(({ bodyHash }) => bodyHash === shownHere) ? 'ahead' : 'apart';
}

function shown({ row, revisions }: ClipSide): string | undefined {
  return revisions.find(({ number }) => number === row.revision)?.bodyHash;
}

function compareTexts(mine: ClipSide, theirs: ClipSide): Difference[] {
  const relation = relateTexts(mine, theirs);
  if (relation === 'same') return [];
  const tell = ({ row }: ClipSide) => `${row.title}\n${row.updatedAt}\n${row.wordCount}`;
  const isConflict = relation === 'apart';
  return [{ field: 'text', isConflict, mine: tell(mine), theirs: tell(theirs) }];
}

function compareScalar(
  field: 'status' | 'dueOn',
  { row: mine }: ClipSide,
  { row: theirs }: ClipSide,
): Difference[] {
  const [own, other] = [mine[field], theirs[field]];
  if (other === undefined || own === other) return [];
  return [{ field, isConflict: own !== undefined, mine: own ?? '', theirs: other }];
}

function compareNotes({ row: mine }: ClipSide, { row: theirs }: ClipSide): Difference[] {
  const other = theirs.note.trim();
  if (other === '' || mine.note.includes(other)) return [];
  const isConflict = mine.note.trim() !== '' && !other.includes(mine.note.trim());
  return [{ field: 'note', isConflict, mine: mine.note, theirs: theirs.note }];
}

/**
 * What a clip of a file would bring to, or contradicts in, the one that is here; empty where nothing.
 * Collections of `theirs` are ids of this store already; `nameOf` gives their names.
 */
export function compareClip(
  mine: ClipSide,
  theirs: ClipSide,
  nameOf: (collection: string) => string,
): Difference[] {
  const tags = addedNames(mine.row.tags, theirs.row.tags);
  const collections = theirs.row.collections.filter((id) => !mine.row.collections.includes(id));
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const isTrashed = (side: ClipSide) => side.row.deletedAt !== '';
  const list = (field: 'tags' | 'collections', own: string, other: string): Difference[] =>
    other === '' ? [] : [{ field, isConflict: false, mine: own, theirs: other }];
  return [
    ...compareTexts(mine, theirs),
    ...(isTrashed(mine) === isTrashed(theirs)
      ? []
      : [
          {
            field: 'trash' as const,
            isConflict: true,
            mine: mine.row.deletedAt,
            theirs: theirs.row.deletedAt,
          },
        ]),
    ...compareEdits(mine.row.edits, theirs.row.edits),
    ...list('tags', mine.row.tags.join(', '), tags.join(', ')),
    ...list('collections', names(mine.row.collections), names(collections)),
    ...compareNotes(mine, theirs),
    ...compareScalar('status', mine, theirs),
    ...compareScalar('dueOn', mine, theirs),
  ];
}
