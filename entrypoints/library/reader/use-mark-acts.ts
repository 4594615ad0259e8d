import type { HighlightColor, MarkedPassage } from '../../../lib/index.ts';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  putHighlight,
} from '../../../lib/extension/database/highlights.ts';
import type { HighlightRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';

/** Says what was done, and how to take it back. */
export type Did = (words: string, takeBack: () => Promise<unknown>) => void;

export interface MarkActs {
  /** Marks a passage; gives the highlight, or undefined where its clip is gone. */
  readonly mark: (
    clipId: string,
    passage: MarkedPassage,
    color: HighlightColor,
    revision: number,
  ) => Promise<HighlightRow | undefined>;
  readonly recolor: (row: HighlightRow, color: HighlightColor) => Promise<void>;
  readonly renote: (row: HighlightRow, note: string) => Promise<void>;
  readonly remove: (row: HighlightRow) => Promise<void>;
}

/** What can be done with highlights; each is taken back as one. */
export function useMarkActs(did: Did): MarkActs {
  const { t, db } = useApp();
  const now = () => new Date().toISOString();
  const change = async (
    row: HighlightRow,
    patch: { color: HighlightColor } | { note: string },
    words: string,
  ) => {
    const before = await changeHighlight(db, row.id, patch, now());
    if (before !== undefined) did(words, () => putHighlight(db, before));
  };
  return {
    mark: async (clipId, passage, color, revision) => {
      const at = now();
      const row = await addHighlight(db, clipId, {
        id: crypto.randomUUID(),
        color,
        note: '',
        ...passage,
        revision,
        createdAt: at,
        changedAt: at,
      });
      if (row !== undefined) did(t('mark_made'), () => deleteHighlight(db, row.id));
      return row;
    },
    recolor: async (row, color) => {
      if (row.color !== color) await change(row, { color }, t('mark_recolored'));
    },
    renote: async (row, note) => {
      if (row.note !== note) await change(row, { note }, t('mark_noted'));
    },
    remove: async (row) => {
      const gone = await deleteHighlight(db, row.id);
      if (gone !== undefined) did(t('mark_deleted'), () => putHighlight(db, gone));
    },
  };
}
