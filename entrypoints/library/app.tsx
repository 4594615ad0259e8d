import { FileInput, FileText, ScrollText, Trash2 } from 'lucide';
import { Icon } from '../../components/icon.tsx';
import { type App, AppProvider } from '../pages/app-context.ts';
import { useLazy } from '../pages/use-lazy.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { UndoToast } from '../../components/undo-toast.tsx';
import { clipsHash, importHash, registerHash, trashHash, useRoute } from './state/route.ts';
import { useDecisions } from './state/use-decisions.ts';
import { ClipList } from './views/clip-list.tsx';
import { DocumentView } from './views/document-view.tsx';
import { Reader } from './views/reader.tsx';
import { RegisterView } from './views/register-view.tsx';
import { TrashView } from './views/trash-view.tsx';

/** Looked at once in a while: not part of the first load. */
const loadTaught = () => import('./views/taught-view.tsx');

/** Readers of other tools' files come with the view that needs them. */
const loadImport = () => import('./import/import-view.tsx');

function Import() {
  const loaded = useLazy(loadImport);
  return loaded === undefined ? null : <loaded.ImportView />;
}

/** The library page: clips, the reader, the register of directives and one document of it. */
export function LibraryApp({ app }: { readonly app: App }) {
  const { t } = app;
  const route = useRoute();
  const decisions = useDecisions(app.db);
  const taught = useLazy(loadTaught);
  const isClips = route.view === 'clips' || route.view === 'clip';
  const isRegister = route.view === 'register' || route.view === 'document';
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={t}>
        <header class="library-bar">
          <strong class="brand">{t('app_name')}</strong>
          <nav aria-label={t('nav_label')}>
            <a href={clipsHash} class="nav-link" aria-current={isClips ? 'page' : undefined}>
              <Icon node={FileText} />
              {t('nav_clips')}
            </a>
            <a href={registerHash} class="nav-link" aria-current={isRegister ? 'page' : undefined}>
              <Icon node={ScrollText} />
              {t('nav_register')}
            </a>
            <a
              href={trashHash}
              class="nav-link"
              aria-current={route.view === 'trash' ? 'page' : undefined}
            >
              <Icon node={Trash2} />
              {t('nav_trash')}
            </a>
            <a
              href={importHash}
              class="nav-link"
              aria-current={route.view === 'import' ? 'page' : undefined}
            >
              <Icon node={FileInput} />
              {t('nav_import')}
            </a>
          </nav>
        </header>
        {route.view === 'clips' && <ClipList query={route.query ?? ''} />}
        {route.view === 'clip' && <Reader key={route.id} clipId={route.id} />}
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
        {route.view === 'taught' && taught && <taught.TaughtView />}
        <UndoToast words={decisions.done} undoLabel={t('action_undo')} onUndo={decisions.undo} />
      </ErrorBoundary>
    </AppProvider>
  );
}
