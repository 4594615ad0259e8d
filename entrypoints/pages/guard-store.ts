import './guard-store.css';
import { browser } from 'wxt/browser';
import { liveQuery } from '../../lib/extension/database/live.ts';
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
  readFilesOf(db);
  db.onOutdated = () => {
    showBar(t('outdated_bar'), t('action_reload'), () => location.reload());
  };
  const tellUpgrade = (isUnderWay: boolean): void => {
    if (isUnderWay) showBar(t('upgrading_bar'));
    else hideBar();
  };
  db.onUpgrading = tellUpgrade;
  if (db.isUpgrading) tellUpgrade(true);
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

/** As long as this page is open, the texts of kept files are read: the background may start no worker in Chrome. */
function readFilesOf(db: ClipDatabase): void {
  liveQuery(async () => db.fileTexts.where('state').equals('waiting').count()).subscribe({
    next: (count) => {
      if (count === 0) return;
      import('./read-files.ts').then(({ readFiles }) => readFiles(db)).catch(console.error);
    },
  });
}

const BAR = 'store-bar';

/** Beside what the page draws, which knows nothing of it. */
function showBar(words: string, label?: string, onClick?: () => void): void {
  hideBar();
  const bar = document.createElement('div');
  bar.id = BAR;
  bar.className = 'store-bar';
  bar.setAttribute('role', 'alert');
  const told = document.createElement('span');
  told.textContent = words;
  bar.append(told);
  if (label !== undefined && onClick !== undefined) bar.append(makeButton(label, onClick));
  document.documentElement.append(bar);
}

function makeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

function hideBar(): void {
  document.getElementById(BAR)?.remove();
}
