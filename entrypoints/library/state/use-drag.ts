import { useEffect, useRef, useState } from 'preact/hooks';

export interface Drag {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface DragHandlers {
  /** Put onto a collection or a tag, as the address names it. */
  readonly onShelf: (shelf: string, ids: readonly string[]) => void;
  /** Put between the lines: behind a clip, or in front for an empty id. Undefined where order is not made by hand. */
  readonly onPlace: ((after: string, ids: readonly string[]) => void) | undefined;
}

/** Pixels after which a press is a drag. */
const FAR = 6;

/** Where the pointer is, as something to drop onto. */
function targetAt(x: number, y: number): { shelf?: HTMLElement; after?: string } {
  const element = document.elementFromPoint(x, y);
  const shelf = element?.closest<HTMLElement>('[data-drop]');
  if (shelf != null) return { shelf };
  const line = element?.closest<HTMLElement>('.clip-line');
  if (line == null) return {};
  const { top, height } = line.getBoundingClientRect();
  const id = line.id.slice('clip-'.length);
  if (y > top + height / 2) return { after: id };
  const place = Number(line.getAttribute('aria-posinset'));
  const before = document.querySelector(`.clip-line[aria-posinset="${place - 1}"]`);
  return { after: before?.id.slice('clip-'.length) ?? '' };
}

/**
 * Clips dragged by the pointer onto a shelf or to another place; Escape lets them go. Each drag has a key
 * that does the same.
 */
export function useDrag(handlers: DragHandlers) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [dropAfter, setDropAfter] = useState<string | null>(null);
  const now = useRef(handlers);
  now.current = handlers;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const begin = (event: PointerEvent, ids: readonly string[]) => {
    // A finger scrolls; it has the buttons.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const { clientX, clientY } = event;
    let isDragging = false;
    let over: HTMLElement | null = null;
    const mark = (shelf: HTMLElement | null) => {
      over?.classList.remove('drop-here');
      shelf?.classList.add('drop-here');
      over = shelf;
    };
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!isDragging && Math.hypot(x - clientX, y - clientY) < FAR) return;
      isDragging = true;
      setDrag({ ids, x, y });
      const { shelf, after } = targetAt(x, y);
      mark(shelf ?? null);
      setDropAfter(now.current.onPlace !== undefined && after !== undefined ? after : null);
    };
    const end = () => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', onKey, true);
      mark(null);
      setDrag(null);
      setDropAfter(null);
      stop.current = null;
    };
    const onUp = ({ clientX: x, clientY: y }: PointerEvent) => {
      const wasDragging = isDragging;
      end();
      if (!wasDragging) return;
      // The click that ends a drag opens nothing.
      const swallow = (click: Event) => click.stopPropagation();
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, true));
      const { shelf, after } = targetAt(x, y);
      const name = shelf?.dataset['drop'];
      if (name !== undefined) now.current.onShelf(name, ids);
      else if (after !== undefined) now.current.onPlace?.(after, ids);
    };
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !isDragging) return;
      pressed.stopPropagation();
      end();
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', end);
    addEventListener('keydown', onKey, true);
    stop.current = end;
  };
  return { drag, dropAfter, begin };
}
