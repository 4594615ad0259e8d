import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useAfterPaint } from '../../pages/use-after-paint.ts';
import type { HitExcerpt } from '../../pages/use-snippets.ts';
import { lineId, type ResultLine, type ResultList } from '../state/use-result-list.ts';
import { SearchResultRow } from './search-result.tsx';
import { TagBox } from './tag-box.tsx';

export interface ResultGridProps {
  readonly list: ResultList;
  readonly result: SearchResult | null;
  readonly excerpts: ReadonlyMap<string, HitExcerpt>;
  readonly onOpen: (line: ResultLine, isOriginal: boolean) => void;
  readonly onCopy: (line: ResultLine) => void;
  /** Back to the box; with a place for the caret to type on, else to begin anew. */
  readonly onBox: (caret?: number) => void;
  readonly onInList: (isInList: boolean) => void;
}

const PAGE = 6;
/** Lines that are on the screen at once. */
const SEEN = 8;
const FAR = 1_000;

/**
 * The results; of the first answer those in sight are painted before the others are drawn. With the focus here letters are
 * commands: C copies, T tags, B unfolds near-copies.
 */
export function ResultGrid(props: ResultGridProps) {
  const { t } = useApp();
  const { list, result } = props;
  const [tagging, setTagging] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const isWhole = useAfterPaint(list.lines.length > 0);

  // A clip that leaves the list under the focus must not take the keyboard with it.
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      if (list.lines.length > 0) list.move(0);
      else props.onBox();
    }
  });

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const { current } = list;
    const isLine = event.target instanceof HTMLElement && event.target.matches('.result');
    if (event.isComposing || current === undefined || !isLine) return;
    const { id } = current.row;
    const isFirst = list.lines[0] === current;
    const unfold =
      (current.copies.length > 0 || current.copyOf !== null) &&
      (() => {
        list.toggleCopies(current.copyOf ?? id);
        if (current.copyOf !== null) list.choose(current.copyOf);
        list.move(0);
      });
    const excerpt = current.hit !== null && (() => list.toggleExcerpt(id));
    const actions: Record<string, (() => void) | false> = {
      arrowdown: () => list.move(1),
      arrowup: () => (isFirst ? props.onBox() : list.move(-1)),
      pagedown: () => list.move(PAGE),
      pageup: () => list.move(-PAGE),
      home: () => list.move(-FAR),
      end: () => list.move(FAR),
      arrowright: excerpt,
      arrowleft: list.isExcerptOpen(id) && excerpt,
      enter: () => props.onOpen(current, event.ctrlKey),
      escape: () => props.onBox(),
      '/': () => props.onBox(),
      c: !event.ctrlKey && !event.metaKey && (() => props.onCopy(current)),
      t: !event.ctrlKey && !event.metaKey && (() => setTagging(id)),
      b: !event.ctrlKey && !event.metaKey && unfold,
    };
    const action = actions[event.key.toLowerCase()];
    if (action === undefined || action === false) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div
      ref={grid}
      id="results"
      class="results"
      role="grid"
      aria-label={t('search_label')}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hadFocus.current = true;
        props.onInList(true);
      }}
      onFocusOut={(event) => {
        const stays =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        // Without a new place the focused line was taken away: see above.
        if (stays || event.relatedTarget === null) return;
        hadFocus.current = false;
        props.onInList(false);
      }}
    >
      {(isWhole ? list.lines : list.lines.slice(0, SEEN)).map((line) => (
        <SearchResultRow
          key={line.row.id}
          id={lineId(line.row.id)}
          line={line}
          result={result}
          excerpt={props.excerpts.get(line.row.id)}
          isSelected={line === list.current}
          isExcerptOpen={list.isExcerptOpen(line.row.id)}
          isUnfolded={list.isUnfolded(line.row.id)}
          onFocus={() => list.choose(line.row.id)}
          onOpen={(isOriginal) => props.onOpen(line, isOriginal)}
          onCopy={() => props.onCopy(line)}
          onTag={() => setTagging(line.row.id)}
          onExcerpt={() => list.toggleExcerpt(line.row.id)}
          onCopies={() => list.toggleCopies(line.row.id)}
        >
          {tagging === line.row.id && (
            <TagBox
              row={line.row}
              onDone={() => {
                setTagging(null);
                document.getElementById(lineId(line.row.id))?.focus();
              }}
            />
          )}
        </SearchResultRow>
      ))}
    </div>
  );
}
