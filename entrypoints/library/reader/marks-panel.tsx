import { StickyNote, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import { NoteForm } from './note-form.tsx';
import { Swatches } from './swatches.tsx';
import type { MarkActs } from './use-mark-acts.ts';
import type { PlacedMark } from './use-marks.ts';

export interface MarksPanelProps {
  readonly marks: readonly PlacedMark[];
  readonly acts: MarkActs;
  /** Goes to a highlight. */
  readonly onGo: (mark: PlacedMark) => void;
}

/** The highlights of the article in its order; those whose passage is gone stand apart, with their words. */
export function MarksPanel({ marks, acts, onGo }: MarksPanelProps) {
  const { t } = useApp();
  const [noting, setNoting] = useState<string | null>(null);
  if (marks.length === 0) return <p class="panel-none quiet">{t('marks_none')}</p>;
  const placed = marks.filter(({ at }) => at !== null);
  const orphans = marks.filter(({ at }) => at === null);
  const card = (mark: PlacedMark) => (
    <MarkCard
      key={mark.row.id}
      mark={mark}
      acts={acts}
      isNoting={noting === mark.row.id}
      onNote={(isNoting) => setNoting(isNoting ? mark.row.id : null)}
      onGo={mark.at === null ? null : () => onGo(mark)}
    />
  );
  return (
    <>
      <ul class="mark-list" role="list">
        {placed.map(card)}
      </ul>
      {orphans.length > 0 && (
        <section class="orphans">
          <h3>{t('marks_orphans')}</h3>
          <p class="quiet">{t('marks_orphans_hint')}</p>
          <ul class="mark-list" role="list">
            {orphans.map(card)}
          </ul>
        </section>
      )}
    </>
  );
}

interface MarkCardProps {
  readonly mark: PlacedMark;
  readonly acts: MarkActs;
  readonly isNoting: boolean;
  readonly onNote: (isNoting: boolean) => void;
  /** Null where the passage is gone. */
  readonly onGo: (() => void) | null;
}

function MarkCard({ mark, acts, isNoting, onNote, onGo }: MarkCardProps) {
  const { t } = useApp();
  const { row, at, words } = mark;
  const quote = <span class="mark-quote">{words}</span>;
  return (
    <li class={`mark-card mark-card-${row.color}`}>
      {onGo === null ? (
        <p class="mark-go">{quote}</p>
      ) : (
        <button type="button" class="mark-go" onClick={onGo}>
          {quote}
        </button>
      )}
      {at?.isChanged === true && (
        <p class="quiet mark-changed">{t('mark_changed', shortened(row.quote.exact))}</p>
      )}
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

const LONGEST = 160;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
