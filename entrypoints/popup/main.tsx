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

async function start(): Promise<void> {
  const { app, settings } = await startPage(tabToShow);
  document.documentElement.classList.toggle('in-tab', parameters.size > 0);
  render(<PopupApp app={app} settings={settings} query={parameters.get('query')} />, document.body);
}

void start();
