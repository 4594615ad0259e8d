import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/controls.css';
import '../popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { drawPage } from '../pages/draw-page.ts';
import { startPage, type StartedPage } from '../pages/start-page.ts';
import { PopupApp } from '../popup/app.tsx';

async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The popup's faces in the side panel, which stays open and follows the tab in front. */
async function start(): Promise<void> {
  let page: StartedPage = await startPage(tabInFront);
  document.documentElement.classList.add('docked');
  let { tabId } = page.app;
  let loads = 0;
  const show = () =>
    render(
      <PopupApp
        key={`${tabId}-${loads}`}
        app={{ ...page.app, tabId }}
        settings={page.settings}
        query={null}
      />,
      document.body,
    );
  drawPage(page, (current) => {
    page = current;
    show();
  });
  const follow = async () => {
    tabId = await tabInFront();
    loads += 1;
    show();
  };
  browser.tabs.onActivated.addListener(() => void follow());
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (change.status === 'complete' && tab.active) void follow();
  });
}

void start();
