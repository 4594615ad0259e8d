import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type BackupState,
  readBackupState,
  readChangedAt,
} from '../../../../lib/extension/backup/backup-state.ts';

export interface BackupFacts {
  readonly state: BackupState;
  readonly changedAt: string | null;
}

/** What is known of backups, kept up with every window; undefined until it is read. */
export function useBackupFacts(): BackupFacts | undefined {
  const [facts, setFacts] = useState<BackupFacts>();
  useEffect(() => {
    const read = (): void => {
      Promise.all([readBackupState(), readChangedAt()]).then(
        ([state, changedAt]) => setFacts({ state, changedAt }),
        console.error,
      );
    };
    read();
    browser.storage.local.onChanged.addListener(read);
    return () => browser.storage.local.onChanged.removeListener(read);
  }, []);
  return facts;
}
