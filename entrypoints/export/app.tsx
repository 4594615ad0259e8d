import { useState } from 'preact/hooks';
import { type App, AppProvider } from '../pages/app-context.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { exportAddress, type ExportSource, parseExportAddress } from '../pages/export-address.ts';
import { ExportDialog } from './views/export-dialog.tsx';

/** Handing clips on as a file: what, in which order, in which form, under which name. */
export function ExportApp({ app }: { readonly app: App }) {
  const [source, setSource] = useState(() => parseExportAddress(location.search));
  const choose = (next: ExportSource) => {
    // Loaded anew, the page shows what was chosen last.
    history.replaceState(null, '', exportAddress(next));
    setSource(next);
  };
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={app.t}>
        <ExportDialog source={source} onSource={choose} />
      </ErrorBoundary>
    </AppProvider>
  );
}
