import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { drawPage } from '../pages/draw-page.ts';
import { openStore, startPage } from '../pages/start-page.ts';
import { loadFaces, PopupApp } from './app.tsx';
import type { Faces } from './views/clip-face.tsx';

const parameters = new URLSearchParams(location.search);

/** The tab in front, unless the address names another (`popup.html?tab=ID`). */
async function tabToShow(): Promise<number | null> {
  if (parameters.has('tab')) return Number(parameters.get('tab'));
  if (parameters.has('query')) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Pixels: what a popup may be tall at most, and what browser and task bar leave of a low screen. */
const TALLEST = 584;
const BARS = 150;

/** A screen of 768 pixels at 125 % leaves a popup less than its height; the button must stay seen. */
function fitScreen(): void {
  const height = Math.min(TALLEST, screen.availHeight - BARS);
  document.documentElement.style.setProperty('--popup-height', `${height}px`);
}

/** Milliseconds for which an empty page waits for the first finds, so that both are painted at once. */
const PATIENCE = 80;

/** The faces, as soon as a query that the popup begins with is answered or takes its time. */
async function answerFirst(db: ClipDatabase, query: string): Promise<Faces> {
  const faces = await loadFaces();
  const pause = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([faces.searchAhead(db, query), pause]);
  return faces;
}

async function start(): Promise<void> {
  fitScreen();
  const query = parameters.get('query');
  const db = openStore();
  const [started, faces] = await Promise.all([
    startPage(tabToShow, db),
    query === null ? undefined : answerFirst(db, query),
  ]);
  document.documentElement.classList.toggle('in-tab', parameters.size > 0);
  drawPage(started, ({ app, settings }) =>
    render(<PopupApp app={app} settings={settings} query={query} faces={faces} />, document.body),
  );
}

void start();
