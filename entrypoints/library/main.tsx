import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './library.css';
import { render } from 'preact';
import { checkWitness } from '../../lib/extension/database/witness.ts';
import { witnessPort } from '../../lib/extension/database/witness-port.ts';
import { readLibraryView } from '../../lib/extension/library-view.ts';
import { startPage } from '../pages/start-page.ts';
import { LibraryApp } from './app.tsx';

async function start(): Promise<void> {
  const [{ app }, view] = await Promise.all([
    startPage(() => Promise.resolve(null)),
    readLibraryView(),
  ]);
  // A store that lost something must not look like one that was always so. One that cannot be opened by
  // this version says so itself.
  const damage = await checkWitness(app.db, witnessPort).catch(() => null);
  if (damage === null) render(<LibraryApp app={app} view={view} />, document.body);
  else {
    const { RecoveryView } = await import('./backup/recovery-view.tsx');
    render(<RecoveryView app={app} damage={damage} />, document.body);
  }
}

void start();
