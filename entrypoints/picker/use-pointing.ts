import { useEffect, useRef, useState } from 'preact/hooks';

/** The element of the page under a point, through the picker's own layer. */
export function elementUnder(host: Element, x: number, y: number): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => element !== host);
}

/** Listens to the keys before the page does; those that the picker uses never reach it. */
export function useKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (!latest.current(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, []);
}

/** Counts up whenever what is drawn over the page must be drawn anew: it scrolled, or its size changed. */
export function usePageMoves(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let frame = 0;
    const onMove = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCount((n) => n + 1));
    };
    addEventListener('scroll', onMove, { capture: true, passive: true });
    addEventListener('resize', onMove);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onMove, true);
      removeEventListener('resize', onMove);
    };
  }, []);
  return count;
}
