import './revisions.css';
import { X } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { UndoToast } from '../../../components/undo-toast.tsx';
import { compareArticles } from '../../../lib/index.ts';
import { readRevisions, showRevision } from '../../../lib/extension/database/revisions.ts';
import type { RevisionRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { ComparisonView } from '../../pages/comparison-view.tsx';
import { useLive } from '../../pages/use-live.ts';
import { RevisionList } from './revision-list.tsx';
import { RevisionText } from './revision-text.tsx';

export interface RevisionsDialogProps {
  readonly clipId: string;
  readonly onClose: () => void;
}

/** Everything that was ever saved of a page: what changed when, and the way back to any of it. */
export function RevisionsDialog({ clipId, onClose }: RevisionsDialogProps) {
  const { t, db } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const read = useLive(() => readRevisions(db, clipId), [db, clipId]);
  const [chosen, setChosen] = useState<number>();
  const [undo, setUndo] = useState<{ readonly to: number; readonly words: string } | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const revisions = read?.revisions ?? [];
  const revision = revisions.find(({ number }) => number === chosen) ?? revisions[0];

  const show = async (number: number) => {
    const before = await showRevision(db, clipId, number, new Date().toISOString());
    if (before !== undefined) setUndo({ to: before, words: t('revision_restored', number) });
  };
  return (
    <dialog
      ref={dialog}
      class="revisions"
      aria-labelledby="revisions-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="revisions-frame">
        <header class="revisions-head">
          <h2 id="revisions-title">{t('revisions_title')}</h2>
          <button
            type="button"
            class="button button-quiet button-icon"
            aria-label={t('action_close')}
            title={t('action_close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon node={X} />
          </button>
        </header>
        {read !== undefined && revision !== undefined && (
          <div class="revisions-body">
            <RevisionList
              revisions={revisions}
              shown={read.row.revision}
              chosen={revision.number}
              onChoose={setChosen}
            />
            <Chosen
              key={revision.number}
              revision={revision}
              revisions={revisions}
              shown={read.row.revision}
              onShow={() => void show(revision.number)}
            />
          </div>
        )}
        <UndoToast
          words={undo?.words ?? null}
          undoLabel={t('action_undo')}
          onUndo={() => {
            if (undo === null) return;
            setUndo(null);
            void showRevision(db, clipId, undo.to, new Date().toISOString());
          }}
        />
      </div>
    </dialog>
  );
}

interface ChosenProps {
  readonly revision: RevisionRow;
  readonly revisions: readonly RevisionRow[];
  /** Number of the revision that the clip shows. */
  readonly shown: number;
  readonly onShow: () => void;
}

/** One revision: whole, or laid over another. */
function Chosen({ revision, revisions, shown, onShow }: ChosenProps) {
  const { t } = useApp();
  const others = revisions.filter(({ number }) => number !== revision.number);
  const previous = others.find(({ number }) => number < revision.number) ?? others[0];
  const [other, setOther] = useState(previous?.number ?? 0);
  const compared = other === 0 ? undefined : others.find(({ number }) => number === other);
  const comparison = useMemo(() => {
    if (compared === undefined) return undefined;
    const [older, newer] =
      compared.number < revision.number ? [compared, revision] : [revision, compared];
    return compareArticles(older.article, newer.article);
  }, [compared, revision]);
  return (
    <section class="revision" aria-label={t('revision_name', revision.number)}>
      <div class="revision-bar">
        <label>
          {t('revision_compare')}{' '}
          <select
            class="input"
            value={String(other)}
            onChange={(event) => setOther(Number(event.currentTarget.value))}
          >
            {others.map(({ number }) => (
              <option key={number} value={String(number)}>
                {t('revision_compare_with', number)}
              </option>
            ))}
            <option value="0">{t('revision_whole')}</option>
          </select>
        </label>
        {revision.number === shown ? (
          <span class="quiet">{t('revision_is_shown')}</span>
        ) : (
          <button type="button" class="button" onClick={onShow}>
            {t('revision_show')}
          </button>
        )}
      </div>
      <div class="revision-scroll" tabIndex={0} role="group" aria-label={t('revision_content')}>
        {comparison === undefined ? (
          <RevisionText revision={revision} />
        ) : (
          <ComparisonView comparison={comparison} />
        )}
      </div>
    </section>
  );
}
