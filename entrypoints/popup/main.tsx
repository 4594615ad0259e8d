import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import './popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { startPage } from '../pages/start-page.ts';
import { PopupApp } from './app.tsx';

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

async function start(): Promise<void> {
  fitScreen();
  const { app, settings } = await startPage(tabToShow);
  document.documentElement.classList.toggle('in-tab', parameters.size > 0);
  render(<PopupApp app={app} settings={settings} query={parameters.get('query')} />, document.body);
}

void start();
