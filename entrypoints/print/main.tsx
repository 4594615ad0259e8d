import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import '../../components/printed.css';
import '../../components/printed-tables.css';
import '../../components/printed-marks.css';
import './print.css';
import { render } from 'preact';
import { AppProvider } from '../pages/app-context.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { drawPage } from '../pages/draw-page.ts';
import { startPage } from '../pages/start-page.ts';
import { PrintView } from './print-view.tsx';

async function start(): Promise<void> {
  const id = new URLSearchParams(location.search).get('of') ?? '';
  drawPage(await startPage(() => Promise.resolve(null)), ({ app }) =>
    render(
      <AppProvider value={app}>
        <ErrorBoundary t={app.t}>
          <PrintView id={id} />
        </ErrorBoundary>
      </AppProvider>,
      document.body,
    ),
  );
}

void start();
