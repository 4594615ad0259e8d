import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CollectionPart, Query } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import type { Selection } from '../state/selection.ts';
import { useRows } from '../state/use-rows.ts';
import { linePlaces } from '../state/line-places.ts';
import { ClipLine } from './clip-line.tsx';
import { PartLine } from './part-line.tsx';

export interface ClipRowsProps {
  readonly label: string;
  readonly ids: readonly string[];
  /** Rows that came with them. */
  readonly known: readonly ClipRow[];
  /** Headings and notes among them, by their ids. */
  readonly parts: ReadonlyMap<string, CollectionPart>;
  readonly selection: Selection;
  /** The clip in the reader. */
  readonly openId: string | null;
  readonly isDense: boolean;
  /** What was searched for, to mark it in titles. */
  readonly query: Query | null;
  readonly onKeyDown: (event: KeyboardEvent, pageLines: number) => void;
  /** `isMark`: on the box before the title. */
  readonly onPress: (id: string, event: MouseEvent, isMark: boolean) => void;
  readonly onPointerDown: (id: string, event: PointerEvent) => void;
  /** Id of the clip behind which dragged clips would be put; empty for the front. */
  readonly dropAfter: string | null;
}

/** Pixels of the line of a clip, and of a heading or a note; so that any place of a long list is known at once. */
const AIRY = 92;
const DENSE = 56;
const LOW = 44;
/** Lines drawn beyond the edges, and lines by which the rows to be read move on. */
const MARGIN = 8;
const BLOCK = 32;

/**
 * A list of any length of which only what is in sight is drawn and read (ARIA listbox). The list itself
 * keeps the focus and names the line at the cursor, so that no scrolling can lose it.
 */
export function ClipRows(props: ClipRowsProps) {
  const { db } = useApp();
  const { ids, selection, isDense } = props;
  const height = isDense ? DENSE : AIRY;
  const { parts } = props;
  const lines = useMemo(() => {
    const low = parts.size === 0 ? [] : ids.flatMap((id, at) => (parts.has(id) ? [at] : []));
    return linePlaces(ids.length, { line: height, low: LOW }, low);
  }, [ids, parts, height]);
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ first: 0, lines: 12 });

  const look = () => {
    const element = box.current;
    if (element === null) return;
    const first = lines.placeAt(element.scrollTop);
    const count = lines.placeAt(element.scrollTop + element.clientHeight) - first + 2;
    setView((now) => (now.first === first && now.lines === count ? now : { first, lines: count }));
  };
  useLayoutEffect(look, [lines]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, [lines]);

  const cursorAt = selection.cursor === null ? -1 : ids.indexOf(selection.cursor);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || cursorAt === -1) return;
    const [top, bottom] = [lines.topOf(cursorAt), lines.topOf(cursorAt + 1)];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
  }, [selection.cursor, cursorAt, height]);

  const from = Math.max(0, view.first - MARGIN);
  const to = Math.min(ids.length, view.first + view.lines + MARGIN);
  const blockFrom = Math.floor(from / BLOCK) * BLOCK;
  const blockTo = Math.ceil(to / BLOCK) * BLOCK;
  const inSight = useMemo(
    () => ids.slice(blockFrom, blockTo).filter((id) => !parts.has(id)),
    [ids, parts, blockFrom, blockTo],
  );
  const rowOf = useRows(db, inSight, props.known);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  // The line at the cursor stays drawn: it is what the list names to assistive technology.
  if (cursorAt !== -1 && (cursorAt < from || cursorAt >= to)) places.push(cursorAt);

  return (
    <div
      ref={box}
      id="list"
      class={isDense ? 'clip-rows clip-rows-dense' : 'clip-rows'}
      role="listbox"
      aria-multiselectable="true"
      aria-label={props.label}
      aria-activedescendant={cursorAt === -1 ? undefined : lineId(ids[cursorAt] ?? '')}
      tabIndex={0}
      onScroll={look}
      onKeyDown={(event) => props.onKeyDown(event, Math.max(1, view.lines - 2))}
    >
      <div
        class="clip-rows-all"
        role="presentation"
        style={{ height: `${lines.height}px` }}
        onClick={(event) => {
          const id = clipAt(event);
          if (id !== null) props.onPress(id, event, isOn(event, '.clip-mark'));
        }}
        onPointerDown={(event) => {
          const id = clipAt(event);
          if (id !== null) props.onPointerDown(id, event);
        }}
      >
        {places.map((place) => {
          const id = ids[place] ?? '';
          const part = parts.get(id);
          if (part !== undefined) {
            return (
              <PartLine
                key={id}
                id={lineId(id)}
                part={part}
                place={place}
                total={ids.length}
                top={lines.topOf(place)}
                isAtCursor={place === cursorAt}
                isDropEdge={props.dropAfter === id}
              />
            );
          }
          return (
            <ClipLine
              key={id}
              id={lineId(id)}
              row={rowOf(id)}
              place={place}
              total={ids.length}
              top={lines.topOf(place)}
              query={props.query}
              isAtCursor={place === cursorAt}
              isChosen={selection.ids.has(id)}
              isOpen={props.openId === id}
              isDropEdge={props.dropAfter === id}
            />
          );
        })}
        {props.dropAfter === '' && <div class="drop-front" />}
      </div>
    </div>
  );
}

const lineId = (id: string): string => `clip-${id}`;

/** The clip on whose line something happened. */
function clipAt({ target }: Event): string | null {
  const line = target instanceof Element ? target.closest('.clip-line') : null;
  return line?.id.slice(lineId('').length) ?? null;
}

const isOn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
