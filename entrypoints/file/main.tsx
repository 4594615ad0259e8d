import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './file.css';
import { render } from 'preact';
import { AppProvider } from '../pages/app-context.ts';
import { drawPage } from '../pages/draw-page.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { startPage } from '../pages/start-page.ts';
import { FileView } from './file-view.tsx';

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const [clipId, url] = [asked.get('clip') ?? '', asked.get('file') ?? ''];
  drawPage(await startPage(() => Promise.resolve(null)), ({ app }) =>
    render(
      <AppProvider value={app}>
        <ErrorBoundary t={app.t}>
          <FileView clipId={clipId} url={url} />
        </ErrorBoundary>
      </AppProvider>,
      document.body,
    ),
  );
}

void start();
