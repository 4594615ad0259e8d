import './backup.css';
import { useApp } from '../../pages/app-context.ts';
import { CheckPanel } from './views/check-panel.tsx';
import { CopiesPanel } from './views/copies-panel.tsx';
import { MakePanel } from './views/make-panel.tsx';
import { RestorePanel } from './views/restore-panel.tsx';
import { StorageMeter } from './views/storage-meter.tsx';
import { UpgradeCopies } from './views/upgrade-copies.tsx';

/** Keeping the library safe: backups, copies, restoring, and a look through the store. */
export function BackupView() {
  const { t } = useApp();
  return (
    <main class="page page-wide backup-page">
      <h1>{t('nav_backup')}</h1>
      <div class="backup-columns">
        <div class="backup-column">
          <MakePanel />
          <CopiesPanel />
          <UpgradeCopies />
        </div>
        <div class="backup-column">
          <StorageMeter />
          <CheckPanel />
        </div>
      </div>
      <RestorePanel />
    </main>
  );
}
