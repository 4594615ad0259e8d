import type Fuse from 'fuse.js';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ChipOption } from '../../../components/chip-input.tsx';
import { foldText } from '../../../lib/index.ts';

const MANY = 8;

/**
 * Completes from a short list, forgiving accents and slips; the list's own order for an empty text.
 * Fuse is loaded after the first paint; until it is there, the beginnings of words decide.
 */
export function useCompletion(
  options: readonly ChipOption[],
): (text: string) => readonly ChipOption[] {
  const [FuseClass, setFuse] = useState<typeof Fuse>();
  useEffect(() => {
    void import('fuse.js').then((module) => setFuse(() => module.default));
  }, []);
  const folded = useMemo(
    () => options.map((option) => ({ option, text: foldText(option.text) })),
    [options],
  );
  const fuse = useMemo(
    () => FuseClass && new FuseClass(folded, { keys: ['text'], ignoreLocation: true, threshold: 0.35 }),
    [FuseClass, folded],
  );
  return (text) => {
    const query = foldText(text.trim());
    if (query === '') return options.slice(0, MANY);
    const found = fuse
      ? fuse.search(query, { limit: MANY }).map(({ item }) => item)
      : folded.filter((item) => ` ${item.text}`.includes(` ${query}`)).slice(0, MANY);
    return found.map(({ option }) => option);
  };
}
