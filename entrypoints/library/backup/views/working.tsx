import { useApp } from '../../../pages/app-context.ts';

export interface WorkingProps {
  readonly words: string;
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
  readonly onStop: () => void;
}

/** Long work: what it is doing, how far, and a way to stop it. */
export function Working({ words, done, total, onStop }: WorkingProps) {
  const { t } = useApp();
  return (
    <div class="backup-working">
      <p role="status">{words}</p>
      <progress
        aria-label={words}
        value={total === 0 ? undefined : Math.min(done, total)}
        max={total || 1}
      />
      <button type="button" class="button" onClick={onStop}>
        {t('action_stop')}
      </button>
    </div>
  );
}
