import './backup.css';
import { TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { Damage } from '../../../lib/extension/database/witness.ts';
import { acceptStore } from '../../../lib/extension/database/witness.ts';
import { witnessPort } from '../../../lib/extension/database/witness-port.ts';
import { type App, AppProvider } from '../../pages/app-context.ts';
import { useBackupFacts } from './state/use-backup-facts.ts';
import { AcceptButton } from './views/accept-button.tsx';
import { MakePanel } from './views/make-panel.tsx';
import { RestorePanel } from './views/restore-panel.tsx';
import { UpgradeCopies } from './views/upgrade-copies.tsx';
import { lastBackupWords } from './views/words.ts';

export interface RecoveryViewProps {
  readonly app: App;
  readonly damage: Damage;
}

/** Instead of the library where the store lost something: what happened, what is safe, what to do. */
export function RecoveryView({ app, damage }: RecoveryViewProps) {
  const { t, db, language } = app;
  const facts = useBackupFacts();
  const [isRestored, setRestored] = useState(false);
  const { kind, expected, found } = damage;
  const accept = async (): Promise<void> => {
    await acceptStore(db, witnessPort);
    location.reload();
  };
  // The witness stays: the new store counts as missing its clips until a backup is in it.
  const makeAnew = async (): Promise<void> => {
    await db.delete();
    location.reload();
  };
  return (
    <AppProvider value={app}>
      <main class="page page-wide backup-page">
        <header class="recovery-head">
          <Icon node={TriangleAlert} />
          <h1>{t(kind === 'unreadable' ? 'recovery_title_closed' : 'recovery_title')}</h1>
        </header>
        <section class="backup-panel recovery-facts">
          {found !== null && expected !== null && (
            <p>{t('recovery_counts', expected.clips, found.clips)}</p>
          )}
          {found !== null && expected !== null && found.clips >= expected.clips && (
            <p>{t('recovery_parts')}</p>
          )}
          {kind === 'unreadable' && <p>{t('recovery_closed')}</p>}
          <p>{t('recovery_safe')}</p>
          <p>
            <strong>
              {facts !== undefined && lastBackupWords(t, facts.state.lastAt, language)}
            </strong>
          </p>
          <div class="backup-actions">
            <button type="button" class="button" onClick={() => location.reload()}>
              {t('recovery_retry')}
            </button>
            {kind === 'unreadable' && (
              <AcceptButton
                words={t('recovery_new')}
                question={t('recovery_new_sure')}
                onAccept={() => void makeAnew().catch(console.error)}
              />
            )}
            {found !== null && (
              <AcceptButton
                words={t(isRestored ? 'recovery_finish' : 'recovery_accept', found.clips)}
                question={isRestored ? null : t('recovery_accept_sure')}
                onAccept={() => void accept()}
              />
            )}
          </div>
        </section>
        <UpgradeCopies />
        {kind !== 'unreadable' && (
          <>
            <RestorePanel onRestored={() => setRestored(true)} />
            {found !== null && found.clips > 0 && <MakePanel />}
          </>
        )}
      </main>
    </AppProvider>
  );
}
