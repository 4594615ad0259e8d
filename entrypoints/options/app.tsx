import type { MessageKey } from '../../lib/extension/i18n/translate.ts';
import { type App, AppProvider } from '../pages/app-context.ts';
import { ErrorBoundary } from '../pages/error-boundary.tsx';
import { type SettingsState, useSettings } from './state/use-settings.ts';
import { AboutPart } from './views/about-part.tsx';
import { BackupPart } from './views/backup-part.tsx';
import { ExportPart } from './views/export-part.tsx';
import { KeysPart } from './views/keys-part.tsx';
import { LookPart } from './views/look-part.tsx';
import { PolicyNote } from './views/policy-note.tsx';
import { PortalsPart } from './views/portals-part.tsx';
import { PrivacyPart } from './views/privacy-part.tsx';
import { StorePart } from './views/store-part.tsx';

interface Part {
  readonly id: string;
  readonly title: MessageKey;
  readonly draw: (state: SettingsState) => preact.JSX.Element;
}

const PARTS: readonly Part[] = [
  { id: 'look', title: 'settings_look', draw: (state) => <LookPart {...state} /> },
  { id: 'portals', title: 'settings_portals', draw: (state) => <PortalsPart {...state} /> },
  { id: 'keys', title: 'settings_keys', draw: () => <KeysPart /> },
  { id: 'export', title: 'settings_export', draw: (state) => <ExportPart {...state} /> },
  { id: 'backup', title: 'nav_backup', draw: (state) => <BackupPart {...state} /> },
  { id: 'store', title: 'settings_store', draw: (state) => <StorePart {...state} /> },
  { id: 'privacy', title: 'settings_private', draw: () => <PrivacyPart /> },
  { id: 'about', title: 'settings_about', draw: () => <AboutPart /> },
];

/** Everything that can be set, on one page; each change holds at once, in every window. */
export function OptionsApp({ app }: { readonly app: App }) {
  const { t } = app;
  const state = useSettings();
  return (
    <AppProvider value={app}>
      <ErrorBoundary t={t}>
        <div class="settings-page">
          <header class="options-head">
            <strong class="brand">{t('app_name')}</strong>
            <h1>{t('settings')}</h1>
            <a href="/library.html">{t('open_library')}</a>
          </header>
          <nav class="options-nav" aria-label={t('settings_parts')}>
            {PARTS.map(({ id, title }) => (
              <a key={id} href={`#${id}`}>
                {t(title)}
              </a>
            ))}
          </nav>
          <main class="options-main" aria-busy={state === undefined}>
            {state !== undefined && (
              <>
                <PolicyNote {...state} />
                {PARTS.map(({ id, title, draw }) => (
                  <section key={id} id={id} class="options-part" aria-labelledby={`${id}-title`}>
                    <h2 id={`${id}-title`}>{t(title)}</h2>
                    {draw(state)}
                  </section>
                ))}
              </>
            )}
          </main>
        </div>
      </ErrorBoundary>
    </AppProvider>
  );
}
