import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './library.css';
import { render, type VNode } from 'preact';
import { checkWitness, parseDamage } from '../../lib/extension/database/witness.ts';
import { navAhead } from '../../lib/extension/database/nav-ahead.ts';
import { witnessPort } from '../../lib/extension/database/witness-port.ts';
import { readLibraryView } from '../../lib/extension/library-view.ts';
import { readNavMemory } from '../../lib/extension/nav-memory.ts';
import type { App } from '../pages/app-context.ts';
import { drawPage } from '../pages/draw-page.ts';
import { openStore, startPage } from '../pages/start-page.ts';
import { LibraryApp } from './app.tsx';
import { listAhead } from './state/list-ahead.ts';
import { parseRoute } from './state/route.ts';

async function start(): Promise<void> {
  const db = openStore();
  const reading = readLibraryView();
  const listing = reading.then((view) => listAhead(db, parseRoute(location.hash), view.order));
  const [started, view, ahead, kept, hasRows] = await Promise.all([
    startPage(() => Promise.resolve(null), db),
    reading,
    readNavMemory().then((seen) => navAhead(db, seen).catch(() => seen)),
    witnessPort.read(),
    listing.catch(() => false),
  ]);
  let face = (app: App): VNode => <LibraryApp app={app} view={view} ahead={ahead} />;
  const draw = (): void => drawPage(started, ({ app }) => render(face(app), document.body));
  // A store that lost something must not look like one that was always so: none that is known to, or has
  // nothing to show, is drawn before it was counted. Counting a large one takes longer than its first paint.
  // One that cannot be opened by this version says so itself.
  const isDrawn = hasRows && parseDamage(kept.damage) === null;
  if (isDrawn) draw();
  const damage = await checkWitness(db, witnessPort).catch(() => null);
  if (damage !== null) {
    const { RecoveryView } = await import('./backup/recovery-view.tsx');
    face = (app) => <RecoveryView app={app} damage={damage} />;
  }
  if (!isDrawn) draw();
  else if (damage !== null) render(face(started.app), document.body);
}

void start();
