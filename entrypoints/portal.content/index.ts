import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { glanceAtPage } from '../../lib/index.ts';
import { answer } from './answer.ts';

declare global {
  // Set in our isolated world only: the page never sees it.
  var trichLucIsHere: boolean | undefined;
}

export default defineContentScript({
  matches: ['*://*.gov.vn/*', '*://*.dcs.vn/*'],
  runAt: 'document_idle',
  async main() {
    if (globalThis.trichLucIsHere) return;
    globalThis.trichLucIsHere = true;
    browser.runtime.onMessage.addListener(answer);
    const url = location.href;
    const payload = { url, detection: glanceAtPage(document, url) };
    await browser.runtime.sendMessage({ type: 'page-detected', payload });
  },
});
