import { useState } from 'preact/hooks';
import { unfinishedBatch } from '../../lib/extension/batch/journal.ts';
import { type App, AppProvider } from '../pages/app-context.ts';
import { batchAddress } from '../pages/batch-address.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { useOnce } from '../pages/use-once.ts';
import { loadList, loadTabs } from './state/load-candidates.ts';
import { parseRoute, type Route } from './state/route.ts';
import { BatchView } from './views/batch-view.tsx';
import { CheckStart } from './views/check-start.tsx';
import { Picker } from './views/picker.tsx';

/** Saving many pages at once: choose them, then watch them being saved. */
export function BatchApp({ app }: { readonly app: App }) {
  const { t, db } = app;
  const [route, setRoute] = useState<Route>(() => parseRoute(location.search));
  const onStarted = (id: string) => {
    // Loaded anew, the page shows the batch and not the picker.
    history.replaceState(null, '', batchAddress(id));
    setRoute({ view: 'batch', id });
  };
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={t}>
        <header class="batch-bar">
          <strong class="brand">{t('app_name')}</strong>
          <span>{t('batch_title')}</span>
        </header>
        {route.view === 'list' && (
          <Picker load={() => loadList(db, route.tabId)} onStarted={onStarted} />
        )}
        {route.view === 'tabs' && (
          <Picker
            load={() => loadTabs(db, route.windowId, (n) => t('pick_tab', n))}
            onStarted={onStarted}
          />
        )}
        {route.view === 'check' && <CheckStart host={route.host} onStarted={onStarted} />}
        {route.view === 'batch' && <BatchView batchId={route.id} />}
        {route.view === 'latest' && <LatestBatch app={app} />}
      </ErrorBoundary>
    </AppProvider>
  );
}

function LatestBatch({ app: { t, db } }: { readonly app: App }) {
  const batch = useOnce(async () => (await unfinishedBatch(db)) ?? null);
  if (batch === undefined) return null;
  if (batch === null) return <main class="batch-page notice">{t('batch_none')}</main>;
  return <BatchView batchId={batch.id} />;
}
