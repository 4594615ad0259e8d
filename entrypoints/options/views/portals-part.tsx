import { Chip } from '../../../components/chip.tsx';
import { PORTAL_DOMAINS } from '../../../lib/extension/policy/portal-hosts.ts';
import { useApp } from '../../pages/app-context.ts';
import { AccessLine } from '../../pages/access-line.tsx';
import { useLive } from '../../pages/use-live.ts';
import type { SettingsState } from '../state/use-settings.ts';
import { LockedNote } from './locked-note.tsx';

/** Which sites are read, by themselves or when asked; what was taught of some. */
export function PortalsPart({ settings, policy, isSet, change }: SettingsState) {
  const { t, db } = useApp();
  const taught = useLive(() => db.taught.count(), [db]);
  const sites = [...PORTAL_DOMAINS.map((domain) => `*.${domain}`), ...(policy.extraPortals ?? [])];
  return (
    <>
      <p>{t('settings_portals_intro')}</p>
      <ul role="list" class="options-chips" aria-label={t('settings_portals')}>
        {sites.map((site) => (
          <li key={site}>
            <Chip text={site} />
          </li>
        ))}
      </ul>
      {isSet('extraPortals') && <p class="quiet">{t('settings_portals_extra')}</p>}
      <AccessLine />
      <label class="options-switch">
        <input
          type="checkbox"
          checked={settings.anySite}
          disabled={isSet('anySite')}
          onChange={(event) => change({ anySite: event.currentTarget.checked })}
        />
        <span>
          {t('settings_any_site')}
          <span class="quiet">{t('settings_any_site_about')}</span>
        </span>
      </label>
      {isSet('anySite') && <LockedNote />}
      {settings.markKnownOn.length > 0 && (
        <>
          <h3>{t('settings_marking')}</h3>
          <ul role="list" class="options-chips">
            {settings.markKnownOn.map((host) => (
              <li key={host}>
                <Chip
                  text={host}
                  removeLabel={t('settings_marking_stop', host)}
                  onRemove={() =>
                    change({ markKnownOn: settings.markKnownOn.filter((other) => other !== host) })
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/library.html#taught">{t('taught')}</a>{' '}
        <span class="quiet">{taught !== undefined && t('taught_count', taught)}</span>
      </p>
    </>
  );
}
