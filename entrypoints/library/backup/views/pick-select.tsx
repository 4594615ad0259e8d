import type { Pick } from '../../../../lib/extension/backup/merge-clip.ts';
import { useApp } from '../../../pages/app-context.ts';
import { PICK_WORDS } from './words.ts';

export interface PickSelectProps {
  readonly label: string;
  readonly value: Pick | null;
  /** What the choice for all comes to here, which null stands for; null where this is that choice. */
  readonly general: string | null;
  /** Picks that mean something for the field; all where it is left out. */
  readonly picks?: readonly Pick[];
  readonly onPick: (pick: Pick | null) => void;
}

const PICKS: readonly Pick[] = ['both', 'mine', 'theirs'];

/** What becomes of something that the file has otherwise. */
export function PickSelect({ label, value, general, picks = PICKS, onPick }: PickSelectProps) {
  const { t } = useApp();
  return (
    <label class="pick-select">
      <span>{label}</span>
      <select
        class="input"
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onPick(PICKS.find((pick) => pick === chosen) ?? null);
        }}
      >
        {general !== null && <option value="">{t('restore_as_general', general)}</option>}
        {picks.map((pick) => (
          <option key={pick} value={pick}>
            {t(PICK_WORDS[pick])}
          </option>
        ))}
      </select>
    </label>
  );
}
