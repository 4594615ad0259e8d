import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Clip,
  HIGHLIGHT_COLORS,
  type HighlightColor,
  type MarkedPassage,
  markPassage,
} from '../../../lib/index.ts';
import type { RunMap } from './run-map.ts';
import type { MarkActs } from './use-mark-acts.ts';
import type { PlacedMark } from './use-marks.ts';

/** The passage that the bar is about: one that is selected, or a highlight by its id. */
type Target =
  | { readonly kind: 'selected'; readonly passage: MarkedPassage }
  | { readonly kind: 'made'; readonly id: string };

export interface PassageWorld {
  readonly root: { readonly current: Element | null };
  readonly map: RunMap | undefined;
  readonly marks: readonly PlacedMark[];
  readonly acts: MarkActs;
  /** That is read. */
  readonly clip: Pick<Clip, 'id' | 'revision'>;
  /** Says that a selection cannot be highlighted. */
  readonly onRefuse: () => void;
}

export interface Passage {
  readonly target: Target | null;
  readonly made: PlacedMark | undefined;
  readonly isNoting: boolean;
  readonly boxOf: () => DOMRect | undefined;
  readonly color: (color: HighlightColor) => void;
  readonly note: () => void;
  readonly saveNote: (note: string) => void;
  readonly remove: () => void;
  readonly leave: () => void;
  readonly show: (id: string) => void;
}

/** What is selected in the article, or which highlight was pressed, and what is done with it. */
export function usePassage(world: PassageWorld): Passage {
  const { map, marks, acts, clip } = world;
  const [target, setTarget] = useState<Target | null>(null);
  const [isNoting, setNoting] = useState(false);
  const lastColor = useRef<HighlightColor>('yellow');
  const made = target?.kind === 'made' ? marks.find(({ row }) => row.id === target.id) : undefined;

  const leave = () => {
    if (target?.kind === 'selected') getSelection()?.removeAllRanges();
    setNoting(false);
    setTarget(null);
  };
  /** Marks what is selected and lets go of it at once: somebody may select something else meanwhile. */
  const markIt = async (color: HighlightColor) => {
    leave();
    if (target?.kind !== 'selected') return undefined;
    const { position } = target.passage;
    const same = marks.find(({ at }) => at?.start === position.start && at.end === position.end);
    if (same === undefined) return acts.mark(clip.id, target.passage, color, clip.revision);
    await acts.recolor(same.row, color);
    return same.row;
  };
  const color = (chosen: HighlightColor) => {
    lastColor.current = chosen;
    if (made !== undefined) void acts.recolor(made.row, chosen);
    else void markIt(chosen);
  };
  const note = () => {
    if (made !== undefined) {
      setNoting(!isNoting);
      return;
    }
    void markIt(lastColor.current).then((row) => {
      if (row === undefined) return;
      setTarget({ kind: 'made', id: row.id });
      setNoting(true);
    });
  };
  const remove = () => {
    if (made !== undefined) void acts.remove(made.row);
    leave();
  };

  const now = useRef({ ...world, target, isNoting, color, note, remove, leave, setTarget });
  now.current = { ...world, target, isNoting, color, note, remove, leave, setTarget };
  useEffect(() => watchSelection(() => now.current), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onKey(event, now.current);
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);

  return {
    target,
    made,
    isNoting,
    boxOf: () => {
      const span = made === undefined ? selectedSpan(target) : made.at;
      return (span && map?.liveRangeOf(span))?.getBoundingClientRect();
    },
    color,
    note,
    saveNote: (text) => {
      if (made !== undefined) void acts.renote(made.row, text);
      leave();
    },
    remove,
    leave,
    show: (id) => setTarget({ kind: 'made', id }),
  };
}

function selectedSpan(target: Target | null) {
  return target?.kind === 'selected' ? target.passage.position : null;
}

type Now = PassageWorld & {
  readonly target: Target | null;
  readonly isNoting: boolean;
  readonly color: (color: HighlightColor) => void;
  readonly note: () => void;
  readonly remove: () => void;
  readonly leave: () => void;
  readonly setTarget: (target: Target | null) => void;
};

/** A selection counts once the pointer that draws it is up; one made by keys counts at once. */
function watchSelection(now: () => Now): () => void {
  let isDrawing = false;
  const read = () => {
    const { target, isNoting, setTarget } = now();
    if (isDrawing || isNoting) return;
    const passage = selectedPassage(now());
    if (passage !== null) setTarget({ kind: 'selected', passage });
    else if (target?.kind === 'selected') setTarget(null);
  };
  const onDown = ({ target }: PointerEvent) => {
    isDrawing = target instanceof Node && now().root.current?.contains(target) === true;
  };
  const onUp = () => {
    if (!isDrawing) return;
    isDrawing = false;
    // A click inside of a selection takes it away after this.
    setTimeout(read);
  };
  const onClick = (event: MouseEvent) => {
    const { root, target, isNoting, setTarget } = now();
    if (isNoting || !(event.target instanceof Element)) return;
    if (root.current?.contains(event.target) !== true) return;
    if (getSelection()?.isCollapsed === false || event.target.closest('a') !== null) return;
    const id = markAt(now(), event.clientX, event.clientY);
    if (id !== undefined) setTarget({ kind: 'made', id });
    else if (target !== null) setTarget(null);
  };
  document.addEventListener('selectionchange', read);
  document.addEventListener('pointerdown', onDown);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onUp);
  document.addEventListener('click', onClick);
  return () => {
    document.removeEventListener('selectionchange', read);
    document.removeEventListener('pointerdown', onDown);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onUp);
    document.removeEventListener('click', onClick);
  };
}

function selectedPassage({ root, map }: Now): MarkedPassage | null {
  const selection = getSelection();
  if (map === undefined || selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (root.current === null || !range.intersectsNode(root.current)) return null;
  const span = map.spanOf(range);
  return span === undefined ? null : markPassage(map.reading, span.start, span.end);
}

/** The highlight drawn at a point; the shortest where several lie over one another. */
function markAt({ map, marks }: Now, x: number, y: number): string | undefined {
  const hit = marks.filter(({ at }) => {
    const range = at && map?.liveRangeOf(at);
    const boxes = range ? [...range.getClientRects()] : [];
    return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  });
  const length = ({ at }: PlacedMark) => (at === null ? Infinity : at.end - at.start);
  return hit.sort((a, b) => length(a) - length(b))[0]?.row.id;
}

/** 1 to 4 and N act on the passage, Delete on a highlight, Escape lets go of it; before the page's own keys. */
function onKey(event: KeyboardEvent, now: Now): void {
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.matches('input, textarea, select') || target.closest('dialog, .look-sheet') !== null);
  if (isTyping || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const chosen = HIGHLIGHT_COLORS[Number(event.key) - 1];
  const isOurs = chosen !== undefined || event.key.toLowerCase() === 'n';
  if (now.target === null) {
    if (isOurs && isRefused(now)) take(event, now.onRefuse);
  } else if (chosen !== undefined) take(event, () => now.color(chosen));
  else if (event.key.toLowerCase() === 'n') take(event, now.note);
  else if (event.key === 'Delete' && now.target.kind === 'made') take(event, now.remove);
  else if (event.key === 'Escape') take(event, now.leave);
}

/** Whether something is selected in the article that cannot be highlighted. */
function isRefused({ root }: Now): boolean {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || root.current === null) return false;
  return selection.getRangeAt(0).intersectsNode(root.current);
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  // The page listens at the same place.
  event.stopImmediatePropagation();
  act();
}
