import { useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import { MarkCard } from './mark-card.tsx';
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
      row={mark.row}
      acts={acts}
      isNoting={noting === mark.row.id}
      onNote={(isNoting) => setNoting(isNoting ? mark.row.id : null)}
    >
      {mark.at === null ? (
        <p class="mark-go mark-quote">{mark.words}</p>
      ) : (
        <button type="button" class="mark-go" onClick={() => onGo(mark)}>
          <span class="mark-quote">{mark.words}</span>
        </button>
      )}
      {mark.at?.isChanged === true && (
        <p class="quiet mark-changed">{t('mark_changed', shortened(mark.row.quote.exact))}</p>
      )}
    </MarkCard>
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

const LONGEST = 160;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
