import { browser } from 'wxt/browser';
import { useApp } from '../../pages/app-context.ts';
import { WELCOME_ADDRESS } from '../../pages/reader-address.ts';

/** Name, version, licence, and the tour once more. */
export function AboutPart() {
  const { t } = useApp();
  return (
    <>
      <p>{t('app_description')}</p>
      <p class="options-row">
        <span>{t('settings_version', browser.runtime.getManifest().version)}</span>
        <a class="button" href={WELCOME_ADDRESS}>
          {t('settings_tour')}
        </a>
      </p>
      <p class="quiet">{t('settings_licence')}</p>
    </>
  );
}
