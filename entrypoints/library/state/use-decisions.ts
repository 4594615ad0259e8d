import { useState } from 'preact/hooks';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { type RulesBefore, undoDecisions } from '../../../lib/extension/database/decide.ts';

export interface Decisions {
  /** What was done last, in words; null when there is nothing to take back. */
  readonly done: string | null;
  /** Carries a decision out and remembers how to take it back. */
  readonly decide: (words: string, act: () => Promise<RulesBefore>) => Promise<void>;
  readonly undo: () => void;
}

/**
 * Decisions about documents, the last of which can be taken back, from wherever it has led to; whoever
 * takes it back is brought to where it was made.
 */
export function useDecisions(db: ClipDatabase): Decisions {
  const [last, setLast] = useState<{ words: string; before: RulesBefore; hash: string } | null>(
    null,
  );
  return {
    done: last?.words ?? null,
    decide: async (words, act) => {
      const { hash } = location;
      setLast({ words, before: await act(), hash });
    },
    undo: () => {
      if (last === null) return;
      setLast(null);
      void undoDecisions(db, last.before);
      location.hash = last.hash;
    },
  };
}
