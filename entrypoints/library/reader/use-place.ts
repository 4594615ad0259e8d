import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { notePlace, readPlace } from '../../../lib/extension/reading-places.ts';
import type { RunMap } from './run-map.ts';
import { offsetAtTop, scrollerOf, scrollToOffset } from './scrolling.ts';

/** Milliseconds of rest after which a place is noted. */
const REST = 500;
/** Pixels: a look at the first lines is no reading. */
const BEGUN = 240;

/** Where reading of a clip was left, once that is known; undefined until then. */
export function usePlace(clipId: string): number | null | undefined {
  const [place, setPlace] = useState<number | null>();
  useEffect(() => {
    void readPlace(clipId).then(setPlace, () => setPlace(null));
  }, [clipId]);
  return place;
}

export interface KeptPlace {
  readonly clipId: string;
  readonly root: { readonly current: Element | null };
  readonly map: RunMap | undefined;
  /** Where to begin. */
  readonly place: number | null;
}

/** Goes to where reading was left, before the first paint, and notes where it is left; gives what notes it. */
export function useKeptPlace({ clipId, root, map, place }: KeptPlace): (progress: number) => void {
  const isRestored = useRef(false);
  const timer = useRef(0);
  const pending = useRef<number | null | undefined>(undefined);
  useLayoutEffect(() => {
    const scroller = scrollerOf(root.current);
    if (isRestored.current || map === undefined || scroller === null) return;
    isRestored.current = true;
    if (place !== null) scrollToOffset(map, scroller, place);
  }, [map]);

  const write = () => {
    clearTimeout(timer.current);
    if (pending.current === undefined) return;
    // A place that cannot be noted costs a search by eye, and no more.
    notePlace(clipId, pending.current).catch((error: unknown) => console.error(error));
    pending.current = undefined;
  };
  useEffect(() => {
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('pagehide', write);
      write();
    };
  }, []);
  return (progress) => {
    const scroller = scrollerOf(root.current);
    if (!isRestored.current || map === undefined || scroller === null) return;
    const isBetween = progress < 1 && scroller.scrollTop > BEGUN;
    pending.current = isBetween ? offsetAtTop(map, scroller) : null;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(write, REST);
  };
}
