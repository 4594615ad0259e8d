import { useApp } from '../../pages/app-context.ts';
import { LockedNote } from './locked-note.tsx';

export interface DaysChoiceProps {
  readonly label: string;
  /** Days that are offered; 0 stands for never. */
  readonly offered: readonly number[];
  readonly days: number;
  readonly isLocked: boolean;
  readonly onDays: (days: number) => void;
}

/** How often something happens. */
export function DaysChoice({ label, offered, days, isLocked, onDays }: DaysChoiceProps) {
  const { t } = useApp();
  // An office may have set a number that is not on our list.
  const all = [...new Set([...offered, days])];
  return (
    <>
      <label class="options-row">
        <span>{label}</span>
        <select
          class="input"
          value={String(days)}
          disabled={isLocked}
          onChange={(event) => onDays(Number(event.currentTarget.value))}
        >
          {all.map((count) => (
            <option key={count} value={String(count)}>
              {count === 0 ? t('settings_never') : t('settings_days', count)}
            </option>
          ))}
        </select>
      </label>
      {isLocked && <LockedNote />}
    </>
  );
}
