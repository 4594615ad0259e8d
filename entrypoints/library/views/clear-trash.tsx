import { useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';

export interface ClearTrashProps {
  readonly count: number;
  readonly onClear: () => void;
}

/** Empties the trash, once the number of clips was typed. */
export function ClearTrash({ count, onClear }: ClearTrashProps) {
  const { t } = useApp();
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  if (!isAsking) {
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {t('trash_clear')}
      </button>
    );
  }
  return (
    <form
      class="trash-acts"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(false);
        setTyped('');
        onClear();
      }}
    >
      <label class="trash-acts">
        {t('trash_clear_sure', count)}
        <input
          class="input trash-count"
          inputMode="numeric"
          aria-label={t('trash_clear_field')}
          ref={(element) => element?.focus()}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        class="button trash-purge"
        disabled={typed.replace(/\D/g, '') !== String(count)}
      >
        {t('trash_clear')}
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        {t('action_cancel')}
      </button>
    </form>
  );
}
