import { useEffect, useRef, useState } from 'preact/hooks';
import { parseDisplayDate } from '../../../lib/index.ts';
import {
  type Candidate,
  type Keys,
  onlySince,
  onlyUnsaved,
  withAll,
  withNone,
} from '../../../lib/extension/batch/choose.ts';
import { useApp } from '../../pages/app-context.ts';

export interface PickerBarProps {
  readonly shown: readonly Candidate[];
  readonly chosen: Keys;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onChosen: (chosen: Keys) => void;
  /** Arrow down in the filter: on to the first page shown. */
  readonly onEnterList: () => void;
}

/** Narrows what is shown, and chooses among that. */
export function PickerBar(props: PickerBarProps) {
  const { shown, chosen, filter, onFilter, onChosen, onEnterList } = props;
  const { t } = useApp();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div class="picker-bar" role="group" aria-label={t('action_pick')}>
      <input
        ref={input}
        class="input picker-filter"
        type="search"
        aria-label={t('pick_filter')}
        placeholder={t('pick_filter')}
        value={filter}
        onInput={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onEnterList();
        }}
      />
      <span class="picker-choose">{t('pick_choose')}</span>
      <button type="button" class="button" onClick={() => onChosen(withAll(chosen, shown))}>
        {t('pick_all')}
      </button>
      <button type="button" class="button" onClick={() => onChosen(withNone(chosen, shown))}>
        {t('pick_clear')}
      </button>
      <button type="button" class="button" onClick={() => onChosen(onlyUnsaved(chosen, shown))}>
        {t('pick_unsaved')}
      </button>
      <SinceField onSince={(day) => onChosen(onlySince(chosen, shown, day))} />
    </div>
  );
}

/** A day typed day first; a whole one chooses at once. */
function SinceField({ onSince }: { readonly onSince: (day: string) => void }) {
  const { t } = useApp();
  const [typed, setTyped] = useState('');
  const isWrong = typed.length >= 8 && parseDisplayDate(typed) === undefined;
  return (
    <label class="since">
      <span>{t('pick_since')}</span>
      <input
        class="input"
        size={10}
        placeholder={t('placeholder_date')}
        value={typed}
        aria-invalid={isWrong}
        title={isWrong ? t('date_wrong') : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const day = parseDisplayDate(text);
          if (day !== undefined) onSince(day);
        }}
      />
      {isWrong && (
        <span class="field-error" role="alert">
          {t('date_wrong')}
        </span>
      )}
    </label>
  );
}
