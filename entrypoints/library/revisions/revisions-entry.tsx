import './revisions-entry.css';
import { History } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { countRevisions } from '../../../lib/extension/database/revisions.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { useLive } from '../../pages/use-live.ts';

const loadDialog = () => import('./revisions-dialog.tsx');

/** The way to a clip's revisions, where it has more than one. */
export function RevisionsEntry({ clipId }: { readonly clipId: string }) {
  const { t, db } = useApp();
  const count = useLive(() => countRevisions(db, clipId), [db, clipId]) ?? 0;
  const [isOpen, setOpen] = useState(false);
  if (count < 2) return null;
  return (
    <>
      <button
        type="button"
        class="button button-link revisions-entry"
        onClick={() => setOpen(true)}
      >
        <Icon node={History} />
        {t('revisions_count', count)}
      </button>
      {isOpen && <Opened clipId={clipId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opened(props: { readonly clipId: string; readonly onClose: () => void }) {
  const loaded = useLazy(loadDialog);
  return loaded === undefined ? null : <loaded.RevisionsDialog {...props} />;
}
