import { useEffect, useState } from 'preact/hooks';
import type { Did } from '../reader/use-mark-acts.ts';

/** Milliseconds after which what was done is no longer told. */
const TOLD = 20_000;

/** What was done last, so that it can be told and taken back. */
export function useDid(): {
  readonly words: string | null;
  readonly did: Did;
  readonly undo: () => void;
} {
  const [last, setLast] = useState<{ words: string; takeBack: () => Promise<unknown> } | null>(
    null,
  );
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), TOLD);
    return () => clearTimeout(timer);
  }, [last]);
  return {
    words: last?.words ?? null,
    did: (words, takeBack) => setLast({ words, takeBack }),
    undo: () => {
      void last?.takeBack();
      setLast(null);
    },
  };
}
