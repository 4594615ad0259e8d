import { UndoToast } from '../../../components/undo-toast.tsx';
import { useApp } from '../../pages/app-context.ts';
import type { Acts } from '../state/use-acts.ts';

/** What was done and how to take it back; how far what takes longer is, and how to stop it. */
export function ActToast({ acts }: { readonly acts: Acts }) {
  const { t } = useApp();
  const { progress } = acts;
  if (progress !== null) {
    const { done, total } = progress;
    return (
      <div class="toast-place">
        <p class="toast">
          <span role="status">{t('act_progress', done, total)}</span>
          <progress value={done} max={total} aria-label={t('act_progress', done, total)} />
          <button type="button" class="button button-link" onClick={acts.stop}>
            {t('action_stop')}
          </button>
        </p>
      </div>
    );
  }
  if (acts.told !== null && !acts.canUndo) {
    return (
      <div class="toast-place" role="status">
        <p class="toast">
          <span>{acts.told}</span>
        </p>
      </div>
    );
  }
  return <UndoToast words={acts.told} undoLabel={t('action_undo')} onUndo={acts.undo} />;
}
