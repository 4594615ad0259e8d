import { useRef, useState } from 'preact/hooks';
import { BackupTooLarge } from '../../../../lib/index.ts';
import { backupName } from '../../../../lib/extension/backup/file-name.ts';
import {
  type WrittenBackup,
  writeBackupFile,
} from '../../../../lib/extension/backup/write-file.ts';
import { storageFailure } from '../../../../lib/extension/database/failure.ts';
import type { ClipDatabase } from '../../../../lib/extension/database/open.ts';
import { openTarget } from './open-target.ts';

export type BackupFailure = 'quota' | 'storage' | 'too-large';

/** How far the making of a backup is. */
export type MakingPhase =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'writing';
      readonly clips: number;
      readonly total: number;
      readonly bytes: number;
    }
  | { readonly kind: 'done'; readonly name: string; readonly written: WrittenBackup }
  | { readonly kind: 'failed'; readonly reason: BackupFailure };

/** Makes backups of the store on request; `kind` names such files to the user. */
export function useMakeBackup(db: ClipDatabase, kind: string) {
  const [phase, setPhase] = useState<MakingPhase>({ kind: 'ready' });
  const stop = useRef(new AbortController());
  const make = async (password: string): Promise<void> => {
    const name = backupName(new Date());
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      const target = await openTarget(name, kind);
      if (target === null) return;
      setPhase({ kind: 'writing', clips: 0, total: 0, bytes: 0 });
      const written = await writeBackupFile(db, target, {
        ...(password !== '' && { password }),
        signal,
        onProgress: ({ clips, total }, bytes) => {
          setPhase({ kind: 'writing', clips, total, bytes });
        },
      });
      setPhase({ kind: 'done', name, written });
    } catch (error) {
      if (signal.aborted) {
        setPhase({ kind: 'ready' });
        return;
      }
      console.error(error);
      const reason = error instanceof BackupTooLarge ? 'too-large' : storageFailure(error);
      setPhase({ kind: 'failed', reason });
    }
  };
  return { phase, make, stop: () => stop.current.abort() };
}
