import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type BulkOutcome,
  type BulkWorld,
  undoChanges,
  VERY_MANY,
} from '../../../lib/extension/database/bulk-edit.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { holdLooks } from '../../../lib/extension/database/live.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { send } from '../../../lib/extension/messages/send.ts';
import { useApp } from '../../pages/app-context.ts';

export interface Act {
  /** What was done, for so many clips: `act_tagged` → “Đã gắn nhãn 12 bài”. */
  readonly words: MessageKey;
  /** More for the words, behind the number. */
  readonly about?: string;
  readonly run: (world: BulkWorld) => Promise<BulkOutcome>;
  /** What else must be put back when it is undone. */
  readonly restore?: () => Promise<unknown>;
  /** Whether it is told where no clip was changed: the act was about something else. */
  readonly isAlwaysTold?: boolean;
}

export interface Acts {
  readonly told: string | null;
  readonly canUndo: boolean;
  readonly undo: () => void;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly stop: () => void;
  readonly act: (act: Act) => Promise<void>;
  readonly say: (words: string) => void;
  /** Says that clips were put elsewhere by hand, and how to put them back. */
  readonly placed: (putBack: () => Promise<void>) => void;
  /** Says what was done, and how to take it back. */
  readonly did: (words: string, takeBack: () => Promise<unknown>) => void;
}

/** Milliseconds after which work shows how far it is, and after which what was done is no longer told. */
const LONG = 1_000;
const TOLD = 20_000;

/** Acts on many clips: one after another, each taken back as one. */
export function useActs(): Acts {
  const { t, db } = useApp();
  const [last, setLast] = useState<{ words: string; undo: (() => Promise<void>) | null } | null>(
    null,
  );
  const [progress, setProgress] = useState<Acts['progress']>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), TOLD);
    return () => clearTimeout(timer);
  }, [last]);

  const work = async (run: (world: BulkWorld) => Promise<BulkOutcome>): Promise<BulkOutcome> => {
    const controller = new AbortController();
    running.current = controller;
    const begun = performance.now();
    const release = holdLooks();
    try {
      const outcome = await run({
        now: new Date().toISOString(),
        signal: controller.signal,
        onProgress: (done, total) => {
          if (performance.now() - begun > LONG) setProgress({ done, total });
        },
      });
      if (outcome.changed.length >= VERY_MANY) send('keep-index', {}).catch(console.error);
      return outcome;
    } finally {
      release();
      running.current = null;
      setProgress(null);
    }
  };

  const act = async ({ words, about, run, restore, isAlwaysTold }: Act) => {
    if (running.current !== null) return;
    const { changed, end, refused = [] } = await work(run);
    if (changed.length + refused.length === 0 && end === 'done' && isAlwaysTold !== true) {
      setLast({ words: t('act_nothing'), undo: null });
      return;
    }
    const undo = async () => {
      await work((world) => undoChanges(db, changed, world));
      await restore?.();
      setLast({ words: t('act_undone'), undo: null });
    };
    const count = about === undefined ? t(words, changed.length) : t(words, changed.length, about);
    const said =
      refused.length === 0
        ? count
        : t('act_refused', count, refused.length, await titlesOf(db, refused));
    const ends = {
      done: said,
      stopped: t('act_stopped', said),
      full: t('act_full', said),
      failed: t('act_failed', said),
    };
    setLast({ words: ends[end], undo });
  };

  const did = (words: string, takeBack: () => Promise<unknown>) => {
    const undo = async () => {
      await takeBack();
      setLast({ words: t('act_undone'), undo: null });
    };
    setLast({ words, undo });
  };

  return {
    told: last?.words ?? null,
    canUndo: last !== null && last.undo !== null,
    undo: () => {
      if (last?.undo == null || running.current !== null) return;
      void last.undo();
    },
    progress,
    stop: () => running.current?.abort(),
    act,
    say: (words) => setLast({ words, undo: null }),
    placed: (putBack) => did(t('act_placed'), putBack),
    did,
  };
}

/** Titles told of clips that could not be changed. */
const NAMED = 3;

async function titlesOf(db: ClipDatabase, ids: readonly string[]): Promise<string> {
  const rows = await Promise.allSettled(ids.slice(0, NAMED).map((id) => db.clips.get(id)));
  const titles = rows.map((row) => (row.status === 'fulfilled' ? row.value?.title : null) ?? '…');
  return [...titles, ...(ids.length > NAMED ? ['…'] : [])].join('; ');
}
