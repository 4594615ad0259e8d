import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './batch.css';
import { render } from 'preact';
import { drawPage } from '../pages/draw-page.ts';
import { startPage } from '../pages/start-page.ts';
import { BatchApp } from './app.tsx';

async function start(): Promise<void> {
  drawPage(await startPage(() => Promise.resolve(null)), ({ app }) => {
    document.title = `${app.t('batch_title')} - ${app.t('app_name')}`;
    render(<BatchApp app={app} />, document.body);
  });
}

void start();
