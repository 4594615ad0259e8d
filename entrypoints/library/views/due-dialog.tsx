import { useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { setDue } from '../../../lib/extension/database/change-of.ts';
import { displayDate, parseDisplayDate } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import type { Runner } from '../state/use-runner.ts';
import { dayAfter } from '../state/day-after.ts';

const SOON = [
  [0, 'due_today'],
  [1, 'due_tomorrow'],
  [3, 'due_three'],
  [7, 'due_week'],
] as const;

/** By when clips are to be dealt with. */
export function DueDialog({
  runner,
  onClose,
}: {
  readonly runner: Runner;
  readonly onClose: () => void;
}) {
  const { t } = useApp();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const set = (day: string | null) => {
    onClose();
    if (day === null) void runner.change('act_due_gone', setDue(null));
    else void runner.change('act_due', setDue(day), displayDate(day).slice(0, 10));
  };
  const title = t('due_title', runner.targets.length);
  return (
    <Dialog title={title} closeLabel={t('action_close')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          const day = parseDisplayDate(text)?.slice(0, 10);
          if (day === undefined) setWrong(true);
          else set(day);
        }}
      >
        <div class="due-days">
          {SOON.map(([days, words]) => (
            <button
              key={words}
              type="button"
              class="button"
              onClick={() => set(dayAfter(new Date(), days))}
            >
              {t(words)}
            </button>
          ))}
        </div>
        <TextField
          label={t('due_day')}
          value={text}
          placeholder={t('due_format')}
          {...(isWrong && { error: t('date_wrong') })}
          onInput={(value) => {
            setText(value);
            setWrong(false);
          }}
        />
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => set(null)}>
            {t('due_none')}
          </button>
          <button type="submit" class="button button-primary" disabled={text.trim() === ''}>
            {t('due_set')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
