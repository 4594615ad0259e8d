import { FileSearch } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import { useLive } from '../../pages/use-live.ts';

const loadDialog = () => import('./again-dialog.tsx');

/** The way to take a clip's page apart again, where the markup of its page was kept. */
export function AgainEntry({ clipId }: { readonly clipId: string }) {
  const { t, db } = useApp();
  const isKept = useLive(async () => {
    const row = await db.clips.get(clipId);
    return (
      row !== undefined && (await db.sources.where({ clipId, number: row.revision }).count()) > 0
    );
  }, [db, clipId]);
  const [isOpen, setOpen] = useState(false);
  if (isKept !== true) return null;
  return (
    <>
      <button
        type="button"
        class="button button-link revisions-entry"
        onClick={() => setOpen(true)}
      >
        <Icon node={FileSearch} />
        {t('again_action')}
      </button>
      {isOpen && <Opened clipId={clipId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opened(props: { readonly clipId: string; readonly onClose: () => void }) {
  const loaded = useLazy(loadDialog);
  return loaded === undefined ? null : <loaded.AgainDialog {...props} />;
}
