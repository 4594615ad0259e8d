import { Check, Minus } from 'lucide';
import { Icon } from '../../components/icon.tsx';
import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { TAUGHT_FIELDS, type TaughtField } from '../../lib/index.ts';
import type { Lesson } from './lesson.ts';
import { readingWords } from './reading-words.ts';
import { FIELD_NAMES } from './words.ts';

/** What is asked for, in order, with what was understood; a step that was passed can be taken up again. */
export function Steps(props: {
  readonly t: Translate;
  readonly lesson: Lesson;
  readonly onStep: (field: TaughtField) => void;
}) {
  const { t, lesson } = props;
  const now = lesson.field === null ? TAUGHT_FIELDS.length : TAUGHT_FIELDS.indexOf(lesson.field);
  return (
    <ol class="steps">
      {TAUGHT_FIELDS.map((field, index) => {
        const element = lesson.chosen[field];
        const isPassed = index < now || element !== undefined;
        const content = (
          <>
            <span class={element === undefined ? 'mark' : 'mark mark-done'} aria-hidden="true">
              {element !== undefined ? (
                <Icon node={Check} />
              ) : isPassed ? (
                <Icon node={Minus} />
              ) : (
                index + 1
              )}
            </span>
            <span>
              <span class="step-name">{t(FIELD_NAMES[field])}</span>
              {element !== undefined && (
                <span class="step-text">{readingWords(t, field, element)}</span>
              )}
              {element === undefined && isPassed && (
                <span class="step-text">{t('picker_skipped')}</span>
              )}
            </span>
          </>
        );
        return (
          <li key={field}>
            {isPassed && index !== now ? (
              <button type="button" class="step" onClick={() => props.onStep(field)}>
                {content}
              </button>
            ) : (
              <div class="step" aria-current={index === now ? 'step' : undefined}>
                {content}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
