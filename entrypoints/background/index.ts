import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { originOf, receive } from '../../lib/extension/messages/receive.ts';
import { resumeBatches } from './batch-runs.ts';
import { handlers } from './handlers.ts';
import { onInstalled } from './events/installed.ts';
import { makeMenu } from './events/make-menu.ts';
import { onMenuClicked } from './events/menu-clicked.ts';
import { onOmniboxChanged, onOmniboxEntered, onOmniboxStarted } from './events/omnibox.ts';
import { resumeJobs } from './events/started.ts';
import { keepFiles } from './keep-files.ts';
import { keepIndex } from './keep-index.ts';
import { keepSafe } from './keep-safe.ts';

export default defineBackground(() => {
  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    void receive(handlers, message, originOf(sender, own)).then(reply, (error: unknown) => {
      console.error(error);
      reply(undefined);
    });
    return true;
  });
  browser.runtime.onInstalled.addListener((details) => {
    void makeMenu();
    void onInstalled(details);
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if ('settings' in changes) void makeMenu();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => void onMenuClicked(info, tab));
  browser.omnibox.onInputStarted.addListener(onOmniboxStarted);
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    onOmniboxChanged(text, suggest).catch((error: unknown) => console.error(error));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void onOmniboxEntered(text, disposition);
  });
  keepSafe();
  resumeJobs().catch(console.error);
  void resumeBatches();
  keepFiles().catch(console.error);
  keepIndex().catch(console.error);
});
