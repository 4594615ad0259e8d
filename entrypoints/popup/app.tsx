import { BookMarked, FileText, Search, Settings as Gear } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { Tabs } from '../../components/tabs.tsx';
import type { Settings } from '../../lib/extension/settings.ts';
import { type App, AppProvider } from '../pages/app-context.ts';
import { usePage } from './state/use-page.ts';
import { useLazy } from '../pages/use-lazy.ts';
import { ClipFace, type Faces } from './views/clip-face.tsx';
import { ErrorBoundary } from '../pages/error-boundary.tsx';

export type Face = 'clip' | 'search' | 'collections';

/**
 * All but a page to be saved. It is on its way from the start: the popup waits for the page or for the
 * store in any case, and the browser reads files beside that.
 */
const loading = import('./views/faces.ts');
export const loadFaces = () => loading;

export interface PopupAppProps {
  readonly app: App;
  readonly settings: Settings;
  /** A query to start with, or null. */
  readonly query: string | null;
  /** The faces where they came before the first paint. */
  readonly faces?: Faces | undefined;
}

/** The popup: three faces over one page and one library. */
export function PopupApp({ app, settings, query, ...props }: PopupAppProps) {
  const { t } = app;
  const { page, reread } = usePage(app.tabId);
  const faces = useLazy(loadFaces, props.faces);
  const [chosen, setChosen] = useState<Face | null>(query === null ? null : 'search');
  const [isMoving, setMoving] = useState(false);
  const isArticle = page.status === 'read' && isWorthClipping(page.reading);
  const face = chosen ?? (page.status === 'reading' || isArticle ? 'clip' : 'search');

  // On the document: with nothing in focus a key reaches no element of the page.
  useEffect(() => {
    document.onkeydown = (event) => {
      if (event.key !== '/' || document.activeElement?.matches('input, textarea') === true) return;
      event.preventDefault();
      setMoving(false);
      setChosen('search');
    };
  }, []);

  return (
    <AppProvider value={app}>
      <ErrorBoundary t={t}>
        <div class="shell">
          <header class="bar">
            <h1 class="visually-hidden">{t('app_name')}</h1>
            <Tabs<Face>
              label={t('nav_label')}
              selected={face}
              onSelect={(id, byArrow) => {
                setMoving(byArrow);
                setChosen(id);
              }}
              tabs={[
                { id: 'clip', text: t('nav_clip'), icon: FileText },
                { id: 'search', text: t('nav_search'), icon: Search },
                { id: 'collections', text: t('nav_collections'), icon: BookMarked },
              ]}
            />
            <button
              type="button"
              class="button button-quiet button-icon"
              aria-label={t('settings')}
              title={t('settings')}
              popovertarget="settings"
            >
              <Icon node={Gear} />
            </button>
            {faces && (
              <faces.SettingsMenu
                settings={settings}
                host={page.status === 'read' ? page.reading.detection.portal.host : null}
              />
            )}
          </header>
          {face === 'clip' && (
            <ClipFace page={page} settings={settings} faces={faces} reread={reread} />
          )}
          {face === 'search' && faces && (
            <faces.SearchFace
              query={query ?? ''}
              takesFocus={!isMoving}
              page={page.status === 'read' && !isArticle ? page.reading : null}
              onClipAnyway={() => setChosen('clip')}
              onLeave={() => setChosen('clip')}
            />
          )}
          {face === 'collections' && faces && <faces.CollectionsFace />}
        </div>
      </ErrorBoundary>
    </AppProvider>
  );
}

function isWorthClipping(reading: {
  readonly saved: unknown;
  readonly detection: { readonly kind: string };
}): boolean {
  return reading.saved !== null || ['article', 'document', 'list'].includes(reading.detection.kind);
}
