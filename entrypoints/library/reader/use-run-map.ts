import { useLayoutEffect, useState } from 'preact/hooks';
import type { ReadingText } from '../../../lib/index.ts';
import { RunMap } from './run-map.ts';

/**
 * Where the text of an article is drawn, made anew whenever it is drawn otherwise: a citation that becomes
 * a link cuts a run of letters in two, and what was painted would lose its place.
 */
export function useRunMap(
  root: { readonly current: Element | null },
  reading: ReadingText,
): RunMap | undefined {
  const [map, setMap] = useState<RunMap>();
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null) return;
    const read = () => setMap(RunMap.of(current, reading));
    const drawing = new MutationObserver(read);
    drawing.observe(current, { childList: true, subtree: true, characterData: true });
    read();
    return () => drawing.disconnect();
  }, [reading]);
  return map;
}
