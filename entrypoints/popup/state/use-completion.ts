import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ChipOption } from '../../../components/chip-input.tsx';
import { type Complete, fuzzyCompletion, plainCompletion } from '../../../lib/index.ts';

const MANY = 8;

/** Completes from a short list; the forgiving kind takes over once it is loaded, after the first paint. */
export function useCompletion(
  options: readonly ChipOption[],
): (text: string) => readonly ChipOption[] {
  const key = options.map((option) => option.key).join('\n');
  const plain = useMemo(() => plainCompletion(options), [key]);
  const [fuzzy, setFuzzy] = useState<{ key: string; complete: Complete<ChipOption> }>();
  useEffect(() => {
    let isCurrent = true;
    void fuzzyCompletion(options).then((complete) => {
      if (isCurrent) setFuzzy({ key, complete });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  const complete = fuzzy?.key === key ? fuzzy.complete : plain;
  return (text) => complete(text, MANY);
}
