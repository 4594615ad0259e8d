import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import '../popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { startPage } from '../pages/start-page.ts';
import { PopupApp } from '../popup/app.tsx';

async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The popup's faces in the side panel, which stays open and follows the tab in front. */
async function start(): Promise<void> {
  const { app, settings } = await startPage(tabInFront);
  document.documentElement.classList.add('docked');
  const show = (tabId: number | null, load: number) =>
    render(
      <PopupApp
        key={`${tabId}-${load}`}
        app={{ ...app, tabId }}
        settings={settings}
        query={null}
      />,
      document.body,
    );
  let loads = 0;
  show(app.tabId, loads);
  const follow = async () => show(await tabInFront(), ++loads);
  browser.tabs.onActivated.addListener(() => void follow());
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (change.status === 'complete' && tab.active) void follow();
  });
}

void start();
