import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { sharedName } from '../../../lib/extension/backup/file-name.ts';
import { streamShared } from '../../../lib/extension/backup/write-file.ts';
import type { CollectionRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { openTarget } from '../backup/state/open-target.ts';

export interface ShareDialogProps {
  readonly collection: CollectionRow;
  readonly onClose: () => void;
}

type Phase =
  | { readonly kind: 'ready' | 'failed' }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly name: string; readonly clips: number };

/** One collection as a file that a colleague merges into their own library. */
export function ShareDialog({ collection, onClose }: ShareDialogProps) {
  const { t, db } = useApp();
  const [phase, setPhase] = useState<Phase>({ kind: 'ready' });
  const stop = useRef(new AbortController());
  const share = async () => {
    const name = sharedName(collection.name, new Date());
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      const target = await openTarget(name, t('share_kind'));
      if (target === null) return;
      setPhase({ kind: 'writing', done: 0, total: 0 });
      const { tally } = await streamShared(db, collection.id, target, {
        signal,
        onProgress: ({ clips, total }) => setPhase({ kind: 'writing', done: clips, total }),
      });
      setPhase({ kind: 'done', name, clips: tally.clips });
    } catch (error) {
      if (!signal.aborted) console.error(error);
      setPhase({ kind: signal.aborted ? 'ready' : 'failed' });
    }
  };
  const close = () => {
    stop.current.abort();
    onClose();
  };
  return (
    <Dialog
      title={t('share_title', collection.name)}
      closeLabel={t('action_close')}
      onClose={close}
    >
      <p>{t('share_what')}</p>
      <p class="quiet">{t('share_not')}</p>
      <p role="status">
        {phase.kind === 'writing' && t('act_progress', phase.done, phase.total)}
        {phase.kind === 'done' && t('share_done', phase.clips, phase.name)}
        {phase.kind === 'failed' && t('share_failed')}
      </p>
      {phase.kind === 'writing' && (
        <progress
          value={phase.total === 0 ? undefined : phase.done}
          max={phase.total || 1}
          aria-label={t('collection_share')}
        />
      )}
      <div class="dialog-foot">
        {phase.kind === 'writing' ? (
          <button type="button" class="button" onClick={() => stop.current.abort()}>
            {t('action_stop')}
          </button>
        ) : phase.kind === 'done' ? (
          <button type="button" class="button button-primary" onClick={close}>
            {t('action_close')}
          </button>
        ) : (
          <button type="button" class="button button-primary" onClick={() => void share()}>
            {t('share_save')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
