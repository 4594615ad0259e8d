import { StickyNote, Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { HighlightColor } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { NoteForm } from './note-form.tsx';
import { coveredTop, scrollerOf } from './scrolling.ts';
import { Swatches } from './swatches.tsx';

export interface MarkBarProps {
  /** Gives where the passage stands on the screen. */
  readonly boxOf: () => DOMRect | undefined;
  /** Colour and note of the highlight; null while the passage is only selected. */
  readonly made: { readonly color: HighlightColor; readonly note: string } | null;
  readonly isNoting: boolean;
  readonly onColor: (color: HighlightColor) => void;
  readonly onNote: () => void;
  readonly onSaveNote: (note: string) => void;
  readonly onDelete: () => void;
  readonly onLeave: () => void;
}

/** Pixels between the passage and the bar. */
const GAP = 8;

/** What can be done with a passage, beside it: colours, a note; for a highlight also deleting it. */
export function MarkBar(props: MarkBarProps) {
  const { boxOf, made, isNoting, onColor, onNote, onSaveNote, onDelete, onLeave } = props;
  const { t } = useApp();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current !== null) placeBar(bar.current, boxOf());
  });
  return (
    <div
      ref={bar}
      class="mark-bar"
      role="group"
      aria-label={t(made === null ? 'mark_bar' : 'mark_bar_made')}
      // The selection stays as it is when the bar is pressed.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
      }}
    >
      <div class="mark-bar-row">
        <Swatches label={t('highlights_color')} color={made?.color ?? null} onChoose={onColor} />
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t('mark_note')}
          aria-expanded={isNoting}
          title={`${t('mark_note')} (N)`}
          onClick={onNote}
        >
          <Icon node={StickyNote} />
        </button>
        {made !== null && (
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={t('mark_delete')}
            title={t('mark_delete')}
            onClick={onDelete}
          >
            <Icon node={Trash2} />
          </button>
        )}
      </div>
      {isNoting ? (
        <NoteForm note={made?.note ?? ''} onSave={onSaveNote} onCancel={onLeave} />
      ) : (
        made !== null && made.note !== '' && <p class="mark-bar-note">{made.note}</p>
      )}
    </div>
  );
}

/** Above the passage where there is room, else below it; never beyond the reader's edges. */
function placeBar(bar: HTMLElement, box: DOMRect | undefined): void {
  const frame = bar.offsetParent?.getBoundingClientRect();
  const scroller = scrollerOf(bar);
  if (box === undefined || frame === undefined || scroller === null) return;
  const seen = scroller.getBoundingClientRect();
  const top = seen.top + coveredTop(scroller);
  const { offsetWidth: width, offsetHeight: height } = bar;
  const above = box.top - height - GAP;
  const y = above >= top + 4 ? above : Math.min(box.bottom + GAP, seen.bottom - height - GAP);
  const left = box.left + box.width / 2 - width / 2;
  const x = Math.max(
    seen.left + GAP,
    Math.min(left, seen.left + scroller.clientWidth - width - GAP),
  );
  bar.style.left = `${x - frame.left}px`;
  bar.style.top = `${Math.max(y, top + 4) - frame.top}px`;
}
