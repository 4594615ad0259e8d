import { useMemo, useState } from 'preact/hooks';
import { findInText, type FoundText } from '../../../lib/index.ts';
import { usePaintedFinds } from './paint.ts';
import type { RunMap } from './run-map.ts';
import { offsetAtTop, reveal } from './scrolling.ts';

export interface Find {
  readonly isOpen: boolean;
  readonly typed: string;
  readonly count: number;
  readonly current: number;
  readonly asked: number;
  readonly open: () => void;
  readonly type: (typed: string) => void;
  readonly step: (step: 1 | -1) => void;
  /** Ends finding; what one was at stays selected, as browsers do it, and can be highlighted. */
  readonly close: () => void;
}

const NONE: readonly FoundText[] = [];

/** Finding in the text that is read. `scroller` gives what scrolls it. */
export function useFind(map: RunMap | undefined, scroller: () => HTMLElement | null): Find {
  const [asked, setAsked] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const finds = useMemo(
    () => (isOpen && map !== undefined ? findInText(map.reading.text, typed) : NONE),
    [map, isOpen, typed],
  );
  usePaintedFinds(map, finds, current);
  const goTo = (found: FoundText | undefined) => {
    const region = scroller();
    const box = found && map?.liveRangeOf(found)?.getBoundingClientRect();
    if (region !== null && box !== undefined) reveal(region, box);
  };
  const type = (next: string) => {
    setTyped(next);
    const region = scroller();
    if (map === undefined || region === null) return;
    const found = findInText(map.reading.text, next);
    // From what is seen onwards, as one reads.
    const top = offsetAtTop(map, region);
    const at = Math.max(
      0,
      found.findIndex(({ end }) => end > top),
    );
    setCurrent(at);
    goTo(found[at]);
  };
  return {
    isOpen,
    typed,
    count: finds.length,
    current,
    asked,
    open: () => {
      setOpen(true);
      setAsked(asked + 1);
    },
    type,
    step: (step) => {
      if (finds.length === 0) return;
      const at = (current + step + finds.length) % finds.length;
      setCurrent(at);
      goTo(finds[at]);
    },
    close: () => {
      setOpen(false);
      const found = finds[current];
      const range = found && map?.liveRangeOf(found);
      scroller()?.focus({ preventScroll: true });
      if (range === undefined) return;
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
  };
}
