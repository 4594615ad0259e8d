import { type ClipEdits } from '../../index.ts';
import { mergeNames } from '../database/save-clip.ts';
import {
  type ClipSide,
  EDIT_FIELDS,
  editsOf,
  type MergeField,
  relateTexts,
} from './compare-clip.ts';
import type { BackupClip } from './rows.ts';

/** What becomes of a field that the file has otherwise. `both` keeps what is here where only one can be. */
export type Pick = 'mine' | 'theirs' | 'both';
export type PickOf = (field: MergeField) => Pick;

/** A clip after a merge, before its text is laid under it. */
export interface MergedClip {
  readonly row: BackupClip;
  /** `bodyHash` of the file's revisions that are to be added, in their order. */
  readonly added: readonly string[];
  /** `bodyHash` of the revision to show. */
  readonly shown: string;
}

function mergeEdits(mine: ClipEdits, theirs: ClipEdits, pick: PickOf): ClipEdits {
  let merged = mine;
  for (const field of EDIT_FIELDS) {
    const [own, other] = [editsOf(mine, field), editsOf(theirs, field)];
    const isOnlyTheirs = Object.keys(own).length === 0;
    const isWanted = pick(field) === 'theirs' || (pick(field) === 'both' && isOnlyTheirs);
    if (!isWanted || Object.keys(other).length === 0) continue;
    const rest = Object.entries(merged).filter(([key]) => !Object.hasOwn(own, key));
    merged = { ...Object.fromEntries(rest), ...other };
  }
  return merged;
}

function mergeNotes(mine: string, theirs: string, pick: Pick): string {
  if (pick === 'mine' || theirs.trim() === '' || mine.includes(theirs.trim())) return mine;
  const isWithin = theirs.includes(mine.trim());
  return pick === 'theirs' || isWithin ? theirs : `${mine}\n${theirs}`;
}

function mergeList(
  mine: readonly string[],
  theirs: readonly string[],
  pick: Pick,
): readonly string[] {
  if (pick === 'mine' || theirs.length === 0) return mine;
  return pick === 'theirs' ? theirs : [...mine, ...theirs];
}

function mergeScalar<Value>(mine: Value | undefined, theirs: Value | undefined, pick: Pick) {
  if (theirs === undefined || pick === 'mine') return mine;
  return pick === 'theirs' ? theirs : (mine ?? theirs);
}

function mergeTexts(mine: ClipSide, theirs: ClipSide, pick: Pick) {
  const hashOf = ({ row, revisions }: ClipSide): string =>
    revisions.find(({ number }) => number === row.revision)?.bodyHash ?? '';
  const known = new Set(mine.revisions.map(({ bodyHash }) => bodyHash));
  const relation = relateTexts(mine, theirs);
  if (relation === 'same' || pick === 'mine') return { added: [], shown: hashOf(mine) };
  const added = theirs.revisions
    .map(({ bodyHash }) => bodyHash)
    .filter((bodyHash) => !known.has(bodyHash));
  const showsTheirs = relation === 'ahead' || (relation === 'apart' && pick === 'theirs');
  return { added: [...new Set(added)], shown: showsTheirs ? hashOf(theirs) : hashOf(mine) };
}

/** One clip made of the one that is here and that of a file; nothing of either is lost with `both`. */
export function mergeClip(mine: ClipSide, theirs: ClipSide, pick: PickOf): MergedClip {
  const [own, other] = [mine.row, theirs.row];
  const status = mergeScalar(own.status, other.status, pick('status'));
  const dueOn = mergeScalar(own.dueOn, other.dueOn, pick('dueOn'));
  const isBoth = pick('trash') === 'both';
  const isTrashed = own.deletedAt !== '' && other.deletedAt !== '';
  const deletedAt = pick('trash') === 'theirs' ? other.deletedAt : own.deletedAt;
  return {
    ...mergeTexts(mine, theirs, pick('text')),
    row: {
      ...own,
      deletedAt: isBoth && !isTrashed ? '' : deletedAt,
      tags: mergeNames(mergeList(own.tags, other.tags, pick('tags'))),
      collections: [...new Set(mergeList(own.collections, other.collections, pick('collections')))],
      note: mergeNotes(own.note, other.note, pick('note')),
      edits: mergeEdits(own.edits, other.edits, pick),
      ...(status !== undefined && { status }),
      ...(dueOn !== undefined && { dueOn }),
    },
  };
}
