import { useState } from 'preact/hooks';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { downloadWord } from '../../pages/download-export.ts';

export interface ExportStepProps {
  readonly clip: ClipRow;
  readonly onDone: () => void;
}

/** Makes a Word file of the collection and hands it to the downloads. */
export function ExportStep({ clip, onDone }: ExportStepProps) {
  const { t, db } = useApp();
  const [state, setState] = useState<'ready' | 'writing' | 'failed' | { readonly name: string }>(
    'ready',
  );
  const write = async (): Promise<void> => {
    setState('writing');
    const [id] = clip.collections;
    const collection = id === undefined ? undefined : await db.collections.get(id);
    const source = {
      title: collection?.name ?? clip.title,
      clipIds:
        collection === undefined
          ? [clip.id]
          : await db.clips.where('collectionKeys').equals(collection.id).primaryKeys(),
      ...(collection && { collection: collection.id }),
    };
    setState({ name: await downloadWord(db, source, () => undefined) });
  };
  const isDone = typeof state === 'object';
  return (
    <>
      <p>{t('tour_export_about')}</p>
      <p role="status">{isDone && t('tour_export_done', state.name)}</p>
      {state === 'failed' && (
        <p class="problem" role="alert">
          {t('export_failed')}
        </p>
      )}
      <button
        type="button"
        class="button button-primary"
        // Not disabled: it would lose the focus.
        aria-disabled={state === 'writing'}
        onClick={() => {
          if (isDone) onDone();
          else if (state !== 'writing')
            write().catch((error: unknown) => {
              console.error(error);
              setState('failed');
            });
        }}
      >
        {isDone ? t('tour_next') : t(state === 'writing' ? 'tour_export_busy' : 'export_word')}
      </button>
    </>
  );
}
