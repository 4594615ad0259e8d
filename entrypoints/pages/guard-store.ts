import './guard-store.css';
import { browser } from 'wxt/browser';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { watchStore } from '../../lib/extension/database/watch-store.ts';
import { parseDamage } from '../../lib/extension/database/witness.ts';
import type { Translate } from '../../lib/extension/i18n/translate.ts';
import { extensionUrl } from './reader-address.ts';

/**
 * Looks after the store while a page is open: notes its commits, says when another window took the store
 * over, and that something is gone.
 */
export function guardStore(db: ClipDatabase, t: Translate): void {
  watchStore(db);
  db.onOutdated = () => {
    showBar(t('outdated_bar'), t('action_reload'), () => location.reload());
  };
  // The library has a view of its own for it.
  if (location.pathname.startsWith('/library')) return;
  const look = async (): Promise<void> => {
    const { damage } = await browser.storage.local.get('damage');
    const isDamaged = parseDamage(damage) !== null;
    if (isDamaged) {
      showBar(t('recovery_bar'), t('recovery_bar_open'), () => {
        void browser.tabs.create({ url: extensionUrl('library.html') });
      });
    } else hideBar();
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if ('damage' in changes) look().catch(console.error);
  });
  look().catch(console.error);
}

const BAR = 'store-bar';

/** Beside what the page draws, which knows nothing of it. */
function showBar(words: string, label: string, onClick: () => void): void {
  hideBar();
  const bar = document.createElement('div');
  bar.id = BAR;
  bar.className = 'store-bar';
  bar.setAttribute('role', 'alert');
  const told = document.createElement('span');
  told.textContent = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  bar.append(told, button);
  document.documentElement.append(bar);
}

function hideBar(): void {
  document.getElementById(BAR)?.remove();
}
