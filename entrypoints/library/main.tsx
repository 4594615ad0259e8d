import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './library.css';
import { render } from 'preact';
import { startPage } from '../pages/start-page.ts';
import { LibraryApp } from './app.tsx';

async function start(): Promise<void> {
  const { app } = await startPage(() => Promise.resolve(null));
  render(<LibraryApp app={app} />, document.body);
}

void start();
