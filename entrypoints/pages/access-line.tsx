import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PORTAL_DOMAINS } from '../../lib/extension/policy/portal-hosts.ts';
import { useApp } from './app-context.ts';

const ACCESS = { origins: PORTAL_DOMAINS.map((domain) => `*://*.${domain}/*`) };

/**
 * Firefox leaves it to the user whether an extension may stand in the pages of sites; where that was taken
 * away, this says so and asks for it. Other browsers grant it with the installation.
 */
export function AccessLine() {
  const { t } = useApp();
  const [isGranted, setGranted] = useState(true);
  useEffect(() => {
    if (!import.meta.env.FIREFOX) return;
    const look = (): void => {
      browser.permissions.contains(ACCESS).then(setGranted, console.error);
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  if (isGranted) return null;
  return (
    <p class="access-line" role="status">
      {t('access_missing')}{' '}
      <button
        type="button"
        class="button"
        onClick={() => void browser.permissions.request(ACCESS).then(setGranted, console.error)}
      >
        {t('access_grant')}
      </button>
    </p>
  );
}
