import { useRef, useState } from 'preact/hooks';

export interface Drag {
  /** The place of what is dragged, and where it would come to stand; null while nothing is. */
  readonly from: number | null;
  readonly to: number | null;
  /** Takes hold of the row at a place. */
  readonly grab: (event: PointerEvent, at: number) => void;
}

/** Pixels from the edge of the list in which it scrolls along, and how fast. */
const EDGE = 32;
const STEP = 12;

/**
 * Moves the rows of a list by dragging them: mouse, pen and finger alike. Escape lets go without a
 * move.
 *
 * @param dropAt where a row comes to stand when the pointer is over another
 */
export function useDrag(
  list: { readonly current: HTMLElement | null },
  dropAt: (from: number, over: number) => number,
  onMove: (from: number, to: number) => void,
): Drag {
  const [places, setPlaces] = useState<{ from: number; to: number } | null>(null);
  const act = useRef(onMove);
  act.current = onMove;
  const drop = useRef(dropAt);
  drop.current = dropAt;

  const grab = (event: PointerEvent, from: number) => {
    const box = list.current;
    if (box === null || event.button !== 0) return;
    event.preventDefault();
    let to = from;
    let pointer = event.clientY;
    setPlaces({ from, to });

    const look = () => {
      const rows = [...box.children];
      const above = rows.findIndex((row) => pointer < row.getBoundingClientRect().bottom);
      to = drop.current(from, above === -1 ? rows.length - 1 : above);
      setPlaces({ from, to });
    };
    // The list moves on while the pointer rests at its edge.
    const scrolling = setInterval(() => {
      const { top, bottom } = box.getBoundingClientRect();
      const step = pointer < top + EDGE ? -STEP : pointer > bottom - EDGE ? STEP : 0;
      if (step === 0) return;
      box.scrollTop += step;
      look();
    }, 30);
    const onPointerMove = (moving: PointerEvent) => {
      pointer = moving.clientY;
      look();
    };
    const end = (isMeant: boolean) => {
      clearInterval(scrolling);
      removeEventListener('pointermove', onPointerMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', onCancel);
      removeEventListener('keydown', onKeyDown);
      setPlaces(null);
      if (isMeant && to !== from) act.current(from, to);
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKeyDown = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') end(false);
    };
    addEventListener('pointermove', onPointerMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', onCancel);
    addEventListener('keydown', onKeyDown);
  };

  return { from: places?.from ?? null, to: places?.to ?? null, grab };
}
