import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { type TaughtField, understandPart } from '../../lib/index.ts';
import type { Candidate, Move } from './candidate.ts';
import { readingWords } from './reading-words.ts';
import { FIELD_ASKS, FIELD_FAULTS } from './words.ts';

/** What is asked for now, what the part under the mouse would give, and the buttons. */
export function PointFoot(props: {
  readonly t: Translate;
  readonly field: TaughtField;
  readonly candidate: Candidate | null;
  /** Says what is asked for and what it would give, without buttons: clicks and keys take it. */
  readonly isFolded: boolean;
  readonly onMove: (move: Move) => void;
  readonly onTake: () => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}) {
  const { t, field, candidate, isFolded, onMove } = props;
  const isUsable = candidate !== null && understandPart(field, candidate.element).isUsable;
  return (
    <footer class="foot">
      <p class="ask" role="status">
        {t(FIELD_ASKS[field])}
      </p>
      {candidate === null ? (
        <p class="found quiet">{t('picker_keys')}</p>
      ) : isUsable ? (
        <p class="found">{t('picker_reads', readingWords(t, field, candidate.element))}</p>
      ) : (
        <p class="found problem">{t(FIELD_FAULTS[field])}</p>
      )}
      {!isFolded && (
        <>
          <div class="buttons">
            <button type="button" class="button" onClick={() => onMove('wider')}>
              {t('picker_wider')}
            </button>
            <button type="button" class="button" onClick={() => onMove('narrower')}>
              {t('picker_narrower')}
            </button>
            <button
              type="button"
              class="button button-primary"
              disabled={!isUsable}
              onClick={props.onTake}
            >
              {t('picker_take')}
            </button>
          </div>
          <div class="buttons">
            <button
              type="button"
              class="button"
              disabled={field === 'title'}
              onClick={props.onBack}
            >
              {t('picker_back')}
            </button>
            <button type="button" class="button" onClick={props.onSkip}>
              {t('picker_skip')}
            </button>
          </div>
        </>
      )}
    </footer>
  );
}
