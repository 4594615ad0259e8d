import { browser } from 'wxt/browser';
import { useApp } from '../../pages/app-context.ts';
import { useShortcut } from '../../pages/use-shortcut.ts';

/** Edge leads this address to its own page. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** Firefox has a way of its own to its page, since version 137. */
interface ShortcutSettings {
  openShortcutSettings(): Promise<void>;
}

function leadsThere(commands: object): commands is ShortcutSettings {
  return 'openShortcutSettings' in commands;
}

async function changeShortcut(): Promise<void> {
  const { commands } = browser;
  if (leadsThere(commands)) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROME_PAGE });
}

/** The keys that open the popup, and where to change them. */
export function KeysPart() {
  const { t } = useApp();
  const keys = useShortcut();
  return (
    <>
      <p class="options-row">
        <span>{t('settings_shortcut')}</span>
        {keys === '' ? (
          <span class="problem">{t('settings_shortcut_none')}</span>
        ) : (
          <kbd>{keys ?? '…'}</kbd>
        )}
        <button
          type="button"
          class="button"
          onClick={() => void changeShortcut().catch(console.error)}
        >
          {t('settings_shortcut_change')}
        </button>
      </p>
      <p class="quiet">{t('settings_keys_more')}</p>
    </>
  );
}
