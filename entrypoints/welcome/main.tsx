import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './welcome.css';
import { render } from 'preact';
import { drawPage } from '../pages/draw-page.ts';
import { startPage } from '../pages/start-page.ts';
import { WelcomeApp } from './app.tsx';

async function start(): Promise<void> {
  drawPage(await startPage(() => Promise.resolve(null)), ({ app }) => {
    document.title = `${app.t('tour_title')} - ${app.t('app_name')}`;
    render(<WelcomeApp app={app} />, document.body);
  });
}

void start();
