import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** CSS pixels of 210 mm. */
const SHEET_WIDTH = (210 * 96) / 25.4;

/** A sheet of A4 in its proportions, as large as there is room. */
export function SheetFrame({ children }: { readonly children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale(frame);
  return (
    <div
      ref={frame}
      class="sheet-frame"
      style={{ height: `${(scale * SHEET_WIDTH * 297) / 210}px` }}
    >
      <div class="sheet" lang="vi" inert style={{ transform: `scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}

/** How much of its size a sheet can have in the room that there is. */
function useScale(frame: { readonly current: HTMLElement | null }): number {
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    if (frame.current !== null) setScale(frame.current.clientWidth / SHEET_WIDTH);
  }, []);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const watch = new ResizeObserver(() => setScale(current.clientWidth / SHEET_WIDTH));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return scale;
}
