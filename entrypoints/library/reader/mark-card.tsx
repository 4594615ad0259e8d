import { StickyNote, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.tsx';
import type { HighlightRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { NoteForm } from './note-form.tsx';
import { Swatches } from './swatches.tsx';
import type { MarkActs } from './use-mark-acts.ts';

export interface MarkCardProps {
  readonly row: HighlightRow;
  readonly acts: Pick<MarkActs, 'recolor' | 'renote' | 'remove'>;
  readonly isNoting: boolean;
  readonly onNote: (isNoting: boolean) => void;
  /** The passage. */
  readonly children: ComponentChildren;
}

/** A highlight in a list: its passage, its note, and what can be done with it. */
export function MarkCard({ row, acts, isNoting, onNote, children }: MarkCardProps) {
  const { t } = useApp();
  return (
    <li class={`mark-card mark-card-${row.color}`}>
      {children}
      {isNoting ? (
        <NoteForm
          note={row.note}
          onSave={(note) => {
            onNote(false);
            void acts.renote(row, note);
          }}
          onCancel={() => onNote(false)}
        />
      ) : (
        row.note !== '' && <p class="mark-note">{row.note}</p>
      )}
      <div class="mark-acts">
        <Swatches
          label={t('highlights_color')}
          color={row.color}
          onChoose={(color) => void acts.recolor(row, color)}
        />
        <span class="bar-space" />
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t('mark_note')}
          aria-expanded={isNoting}
          title={t('mark_note')}
          onClick={() => onNote(!isNoting)}
        >
          <Icon node={StickyNote} />
        </button>
        <button
          type="button"
          class="button button-quiet button-icon"
          aria-label={t('mark_delete')}
          title={t('mark_delete')}
          onClick={() => void acts.remove(row)}
        >
          <Icon node={Trash2} />
        </button>
      </div>
    </li>
  );
}
