import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Complete, foldText, fuzzyCompletion, plainCompletion } from '../../../lib/index.ts';
import type { PickItem } from '../views/pick-list.tsx';

const MANY = 40;

/** Items that a text may mean; the forgiving way takes over from the plain one once it is loaded. */
export function usePick(items: readonly PickItem[], text: string): readonly PickItem[] {
  const plain = useMemo(() => plainCompletion(items), [items]);
  const [fuzzy, setFuzzy] = useState<{
    items: readonly PickItem[];
    complete: Complete<PickItem>;
  }>();
  useEffect(() => {
    let isCurrent = true;
    void fuzzyCompletion(items).then((complete) => {
      if (isCurrent) setFuzzy({ items, complete });
    });
    return () => {
      isCurrent = false;
    };
  }, [items]);
  const complete = fuzzy?.items === items ? fuzzy.complete : plain;
  return useMemo(() => complete(text, MANY), [complete, text]);
}

/** Whether one of the items is called just so. */
export const isNamed = (items: readonly PickItem[], text: string): boolean =>
  items.some((item) => foldText(item.text) === foldText(text.trim()));
