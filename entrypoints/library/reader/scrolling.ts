import { useEffect, useRef } from 'preact/hooks';
import { lastIndex, type RunMap } from './run-map.ts';

/** What scrolls an element of the reader. */
export function scrollerOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('.reader-scroll') ?? null;
}

/** Calls with each frame in which the reader was scrolled or took another size, and once at first. */
export function useScroll(
  inside: { readonly current: Element | null },
  onScroll: (scroller: HTMLElement) => void,
  keys: readonly unknown[],
): void {
  const last = useRef(onScroll);
  last.current = onScroll;
  useEffect(() => {
    const scroller = scrollerOf(inside.current);
    if (scroller === null) return;
    let frame = 0;
    const note = () => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          last.current(scroller);
        });
    };
    const sizes = new ResizeObserver(note);
    sizes.observe(scroller);
    if (inside.current !== null) sizes.observe(inside.current);
    scroller.addEventListener('scroll', note, { passive: true });
    note();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller.removeEventListener('scroll', note);
    };
  }, keys);
}

/** Pixels of the scrolled region that the strip above the article covers. */
export function coveredTop(scroller: HTMLElement): number {
  return scroller.querySelector('.reading-strip')?.getBoundingClientRect().height ?? 0;
}

/** Offset into the text of what stands at the top of what is seen. */
export function offsetAtTop(map: RunMap, scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top + coveredTop(scroller);
  const index = lastIndex(map.elements, (each) => each.getBoundingClientRect().top <= top + 1);
  const run = map.reading.runs[index];
  const box = map.elements[index]?.getBoundingClientRect();
  if (run === undefined || box === undefined) return 0;
  const passed = box.height === 0 ? 0 : Math.min(1, Math.max(0, (top - box.top) / box.height));
  return run.start + Math.floor(passed * run.text.length);
}

/** Brings an offset of the text to the top of what is seen. */
export function scrollToOffset(map: RunMap, scroller: HTMLElement, offset: number): void {
  const index = map.indexAt(offset);
  const run = map.reading.runs[index];
  const box = map.elements[index]?.getBoundingClientRect();
  if (run === undefined || box === undefined) return;
  const passed = run.text.length === 0 ? 0 : (offset - run.start) / run.text.length;
  const top = box.top + passed * box.height;
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - coveredTop(scroller);
}

/** Brings a box into the upper part of what is seen, unless it stands there in plain view already. */
export function reveal(scroller: HTMLElement, box: DOMRect): void {
  const { top, bottom, height } = scroller.getBoundingClientRect();
  const from = top + coveredTop(scroller);
  if (box.top >= from + 16 && box.bottom <= bottom - 48) return;
  scroller.scrollTop += box.top - from - (height - (from - top)) / 3;
}

/** Brings an element to the top of what is seen. */
export function bringToTop(scroller: HTMLElement, element: Element): void {
  const top = scroller.getBoundingClientRect().top + coveredTop(scroller);
  scroller.scrollTop += element.getBoundingClientRect().top - top - 12;
}
