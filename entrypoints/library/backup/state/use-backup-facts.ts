import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  type BackupState,
  readBackupState,
  readChangedAt,
} from '../../../../lib/extension/backup/backup-state.ts';
import { readSettings } from '../../../../lib/extension/settings.ts';

export interface BackupFacts {
  readonly state: BackupState;
  readonly changedAt: string | null;
  /** Days after which a backup counts as old; 0 for no reminder. */
  readonly remindAfter: number;
}

/** What is known of backups, kept up with every window; undefined until it is read. */
export function useBackupFacts(): BackupFacts | undefined {
  const [facts, setFacts] = useState<BackupFacts>();
  useEffect(() => {
    const read = (): void => {
      Promise.all([readBackupState(), readChangedAt(), readSettings()]).then(
        ([state, changedAt, { remindAfter }]) => setFacts({ state, changedAt, remindAfter }),
        console.error,
      );
    };
    read();
    browser.storage.local.onChanged.addListener(read);
    return () => browser.storage.local.onChanged.removeListener(read);
  }, []);
  return facts;
}
