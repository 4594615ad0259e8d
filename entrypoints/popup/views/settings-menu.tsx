import { Settings as Gear } from 'lucide';
import { browser } from 'wxt/browser';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { type Settings, writeSettings } from '../../../lib/extension/settings.ts';
import { useApp } from '../../pages/app-context.ts';
import { tabsAddress } from '../../pages/batch-address.ts';
import { extensionUrl } from '../../pages/reader-address.ts';

const LANGUAGES: Record<Settings['language'], MessageKey> = {
  auto: 'language_auto',
  vi: 'language_vi',
  en: 'language_en',
};
const THEMES: Record<Settings['theme'], MessageKey> = {
  system: 'theme_system',
  light: 'theme_light',
  dark: 'theme_dark',
};

export interface SettingsMenuProps {
  readonly settings: Settings;
  /** Host of the page in the tab, or null where none is read. */
  readonly host: string | null;
  readonly onSettings: (settings: Settings) => void;
}

/** Language, theme, and what is marked on this site, behind one button. */
export function SettingsMenu({ settings, host, onSettings }: SettingsMenuProps) {
  const { t } = useApp();
  const change = async (part: Partial<Settings>) => onSettings(await writeSettings(part));
  return (
    <>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t('settings')}
        title={t('settings')}
        popovertarget="settings"
      >
        <Icon node={Gear} />
      </button>
      <div id="settings" popover="auto" class="menu">
        <Choice
          label={t('settings_language')}
          options={LANGUAGES}
          value={settings.language}
          onChange={async (language) => {
            await change({ language });
            location.reload();
          }}
        />
        <Choice
          label={t('settings_theme')}
          options={THEMES}
          value={settings.theme}
          onChange={async (theme) => {
            await change({ theme });
            document.documentElement.dataset.theme = theme;
          }}
        />
        {host !== null && (
          <label class="setting">
            <input
              type="checkbox"
              checked={settings.markKnownOn.includes(host)}
              onChange={(event) =>
                void change({
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
          onClick={() => void browser.tabs.create({ url: extensionUrl('/library.html#taught') })}
        >
          {t('taught')}
        </button>
        <p class="quiet">{t('settings_privacy')}</p>
      </div>
    </>
  );
}

/** Offers the tabs of this window for saving, on a page of its own. */
async function pickTabs(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.tabs.create({ url: extensionUrl(tabsAddress(id)) });
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly options: Readonly<Record<Value, MessageKey>>;
  readonly value: Value;
  readonly onChange: (value: Value) => Promise<void>;
}) {
  const { t } = useApp();
  const values = Object.keys(props.options).filter((key): key is Value => key in props.options);
  return (
    <fieldset class="choice">
      <legend>{props.label}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={props.label}
            checked={value === props.value}
            onChange={() => void props.onChange(value)}
          />
          {t(props.options[value])}
        </label>
      ))}
    </fieldset>
  );
}
