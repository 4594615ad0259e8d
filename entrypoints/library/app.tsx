import { type App, AppProvider } from '../pages/app-context.ts';
import { useLazy } from '../pages/use-lazy.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { UndoToast } from '../../components/undo-toast.tsx';
import type { LibraryView } from '../../lib/extension/library-view.ts';
import { useRoute } from './state/route.ts';
import { useDecisions } from './state/use-decisions.ts';
import { useViewMemory } from './state/view-memory.ts';
import { DocumentView } from './views/document-view.tsx';
import { RegisterView } from './views/register-view.tsx';
import { ShelfNav } from './views/shelf-nav.tsx';
import { ShelfView } from './views/shelf-view.tsx';
import { TrashView } from './views/trash-view.tsx';
import { NavButton } from './views/nav-button.tsx';

/** Looked at once in a while: not part of the first load. */
const loadTaught = () => import('./views/taught-view.tsx');

/** Readers of other tools' files come with the view that needs them. */
const loadImport = () => import('./import/import-view.tsx');

function Import() {
  const loaded = useLazy(loadImport);
  return loaded === undefined ? null : <loaded.ImportView />;
}

/** Backups are made and restored now and then. */
const loadBackup = () => import('./backup/backup-view.tsx');

function Backup() {
  const loaded = useLazy(loadBackup);
  return loaded === undefined ? null : <loaded.BackupView />;
}

function Taught() {
  const loaded = useLazy(loadTaught);
  return loaded === undefined ? null : <loaded.TaughtView />;
}

/** The library page: navigation, clips and reader; the register, the trash and what is rarer. */
export function LibraryApp({ app, view }: { readonly app: App; readonly view: LibraryView }) {
  const { t } = app;
  const route = useRoute();
  const decisions = useDecisions(app.db);
  const [memory, remember] = useViewMemory(view);
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={t}>
        <div class="library">
          <ShelfNav route={route} folds={memory.folds} onFold={(folds) => remember({ folds })} />
          {route.view === 'shelf' ? (
            <ShelfView route={route} memory={memory} onRemember={remember} />
          ) : (
            <div class="library-page">
              <NavButton />
              {route.view === 'register' && <RegisterView />}
              {route.view === 'document' && (
                <DocumentView
                  key={route.key}
                  documentKey={route.key}
                  clipId={route.clipId}
                  decisions={decisions}
                />
              )}
              {route.view === 'trash' && <TrashView />}
              {route.view === 'import' && <Import />}
              {route.view === 'backup' && <Backup />}
              {route.view === 'taught' && <Taught />}
              <UndoToast
                words={decisions.done}
                undoLabel={t('action_undo')}
                onUndo={decisions.undo}
              />
            </div>
          )}
        </div>
      </ErrorBoundary>
    </AppProvider>
  );
}
