import { browser } from 'wxt/browser';
import { Choice } from '../../../components/choice.tsx';
import { type Settings, writeSettings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { tabsAddress } from '../../pages/batch-address.ts';
import { LANGUAGES, THEMES } from '../../pages/look-choices.ts';
import { extensionUrl, settingsAddress } from '../../pages/reader-address.ts';

export interface SettingsMenuProps {
  readonly settings: Settings;
  /** Host of the page in the tab, or null where none is read. */
  readonly host: string | null;
}

/** Language, theme, and what is marked on this site; behind the popup's one button for it. */
export function SettingsMenu({ settings, host }: SettingsMenuProps) {
  const { t } = useApp();
  const change = (part: Partial<Settings>): void => {
    writeSettings(part).catch((error: unknown) => console.error(error));
  };
  return (
    <div id="settings" popover="auto" class="menu">
      <Choice
        label={t('settings_language')}
        options={LANGUAGES.map(([value, key]) => [value, t(key)])}
        value={settings.language}
        onChange={(language) => change({ language })}
      />
      <Choice
        label={t('settings_theme')}
        options={THEMES.map(([value, key]) => [value, t(key)])}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      {host !== null && (
        <label class="setting">
          <input
            type="checkbox"
            checked={settings.markKnownOn.includes(host)}
            onChange={(event) =>
              change({
                markKnownOn: event.currentTarget.checked
                  ? [...settings.markKnownOn, host]
                  : settings.markKnownOn.filter((other) => other !== host),
              })
            }
          />
          {t('settings_mark_known', host)}
        </label>
      )}
      <button type="button" class="menu-item menu-wide" onClick={() => void pickTabs()}>
        {t('menu_save_tabs')}
      </button>
      <button
        type="button"
        class="menu-item menu-wide"
        onClick={() => void browser.tabs.create({ url: extensionUrl(settingsAddress()) })}
      >
        {t('settings_all')}
      </button>
      <p class="quiet">{t('settings_privacy')}</p>
    </div>
  );
}

/** Offers the tabs of this window for saving, on a page of its own. */
async function pickTabs(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.tabs.create({ url: extensionUrl(tabsAddress(id)) });
}
