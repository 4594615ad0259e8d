import { UndoToast } from '../../../components/undo-toast.tsx';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import type { Route } from '../state/route.ts';
import { useDecisions } from '../state/use-decisions.ts';
import { DocumentView } from './document-view.tsx';
import { RegisterView } from './register-view.tsx';
import { TrashView } from './trash-view.tsx';

/** Looked at once in a while: each comes with its first look. */
const loadHighlights = () => import('../highlights/highlights-view.tsx');
const loadTaught = () => import('./taught-view.tsx');
const loadImport = () => import('../import/import-view.tsx');
const loadBackup = () => import('../backup/backup-view.tsx');

/** All that the library shows beside its lists of clips. */
export function OtherPage({ route }: { readonly route: Route }) {
  const { t, db } = useApp();
  const decisions = useDecisions(db);
  const highlights = useLazy(loadHighlights, undefined, route.view === 'highlights');
  const imports = useLazy(loadImport, undefined, route.view === 'import');
  const backup = useLazy(loadBackup, undefined, route.view === 'backup');
  const taught = useLazy(loadTaught, undefined, route.view === 'taught');
  return (
    <>
      {route.view === 'register' && <RegisterView />}
      {route.view === 'document' && (
        <DocumentView
          key={route.key}
          documentKey={route.key}
          clipId={route.clipId}
          decisions={decisions}
        />
      )}
      {route.view === 'highlights' && highlights !== undefined && <highlights.HighlightsView />}
      {route.view === 'trash' && <TrashView />}
      {route.view === 'import' && imports !== undefined && <imports.ImportView />}
      {route.view === 'backup' && backup !== undefined && <backup.BackupView />}
      {route.view === 'taught' && taught !== undefined && <taught.TaughtView />}
      <UndoToast words={decisions.done} undoLabel={t('action_undo')} onUndo={decisions.undo} />
    </>
  );
}
