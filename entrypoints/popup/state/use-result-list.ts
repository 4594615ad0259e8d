import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import type { SearchView } from '../../pages/search-clips.ts';

/** A line of the list: a hit, or one of the near-copies unfolded under it. */
export interface ResultLine {
  readonly row: ClipRow;
  readonly hit: SearchHit | null;
  readonly copies: readonly ClipRow[];
  /** Id of the hit that this is a copy of. */
  readonly copyOf: string | null;
}

export const lineId = (clipId: string): string => `result-${clipId}`;

export interface ResultList {
  readonly lines: readonly ResultLine[];
  readonly current: ResultLine | undefined;
  readonly isExcerptOpen: (id: string) => boolean;
  readonly isUnfolded: (id: string) => boolean;
  /** Chooses the line so many places on and gives it the focus. */
  readonly move: (step: number) => void;
  readonly choose: (id: string) => void;
  readonly toggleExcerpt: (id: string) => void;
  readonly toggleCopies: (id: string) => void;
  /** Back to the first line, all folded: another query. */
  readonly reset: () => void;
}

/** What is chosen and unfolded in a list of results. A choice stays with its clip when the order changes. */
export function useResultList(view: SearchView | undefined): ResultList {
  const [chosen, setChosen] = useState<string | null>(null);
  const [excerpts, setExcerpts] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toFocus = useRef<string | null>(null);

  const lines = (view?.found ?? []).flatMap(({ row, hit, copies }): ResultLine[] => [
    { row, hit, copies, copyOf: null },
    ...(unfolded.has(row.id)
      ? copies.map((copy) => ({ row: copy, hit, copies: [], copyOf: row.id }))
      : []),
  ]);
  const current = lines.find(({ row }) => row.id === chosen) ?? lines[0];

  useLayoutEffect(() => {
    const id = toFocus.current;
    if (id === null) return;
    toFocus.current = null;
    const line = document.getElementById(lineId(id));
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  });

  return {
    lines,
    current,
    isExcerptOpen: (id) => excerpts.has(id),
    isUnfolded: (id) => unfolded.has(id),
    move: (step) => {
      const at = lines.findIndex((line) => line === current);
      const next = lines[Math.max(0, Math.min(at + step, lines.length - 1))];
      if (next === undefined) return;
      toFocus.current = next.row.id;
      // A new set even where nothing changes: the focus moves in the effect of a render.
      setChosen(next.row.id);
      setUnfolded((now) => new Set(now));
    },
    choose: setChosen,
    toggleExcerpt: (id) => setExcerpts((now) => toggled(now, id)),
    toggleCopies: (id) => {
      setUnfolded((now) => toggled(now, id));
      setChosen(id);
    },
    reset: () => {
      setChosen(null);
      setExcerpts(new Set());
      setUnfolded(new Set());
    },
  };
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
