import { useRef, useState } from 'preact/hooks';
import type { BackupReason } from '../../../../lib/index.ts';
import { cryptoPort } from '../../../../lib/extension/backup/crypto-port.ts';
import type { PickOf } from '../../../../lib/extension/backup/merge-clip.ts';
import { planRestore, type RestorePlan } from '../../../../lib/extension/backup/plan.ts';
import {
  restoreBackup,
  type RestoreProgress,
  type RestoreTally,
} from '../../../../lib/extension/backup/restore.ts';
import { diskFailure } from '../../../../lib/extension/database/failure.ts';
import { type ClipDatabase, STORE_SCHEMA } from '../../../../lib/extension/database/open.ts';
import { send } from '../../../../lib/extension/messages/send.ts';
import { parseSettings, writeSettings } from '../../../../lib/extension/settings.ts';
import { backupFile } from './backup-file.ts';

export interface RestoreChoices {
  /** Clips that stay out, by their ids in the file. */
  readonly leaves: ReadonlySet<string>;
  readonly pick: (clipId: string) => PickOf;
  readonly takesSettings: boolean;
}

export interface RestoreReport {
  readonly tally: RestoreTally;
  /** Clips that were not reached because it was stopped, or could not go on. */
  readonly left: number;
  readonly failure: 'quota' | 'storage' | null;
}

/** How far a restoring is. */
export type RestorePhase =
  | { readonly kind: 'choose'; readonly refusal?: BackupReason }
  | { readonly kind: 'locked'; readonly file: File; readonly isWrong: boolean }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly name: string; readonly plan: RestorePlan }
  | { readonly kind: 'writing'; readonly progress: RestoreProgress }
  | { readonly kind: 'done'; readonly report: RestoreReport };

/** Clips from which on the search index is better made anew than added to. */
const MANY = 200;

/** A restoring from its file to its report; nothing is written before `run`. */
export function useRestore(db: ClipDatabase) {
  const [phase, setPhase] = useState<RestorePhase>({ kind: 'choose' });
  const stop = useRef(new AbortController());

  const read = async (file: File, password: string): Promise<void> => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setPhase({ kind: 'reading', done: 0, total: file.size });
    try {
      const planned = await planRestore(db, backupFile(file), {
        crypto: cryptoPort,
        schema: STORE_SCHEMA,
        ...(password !== '' && { password }),
        signal,
        onProgress: (done) => setPhase({ kind: 'reading', done, total: file.size }),
      });
      if (planned.ok) setPhase({ kind: 'preview', name: file.name, plan: planned.value });
      else if (planned.reason === 'needs-password' || planned.reason === 'wrong-password') {
        setPhase({ kind: 'locked', file, isWrong: planned.reason === 'wrong-password' });
      } else {
        console.error(planned.detail);
        setPhase({ kind: 'choose', refusal: planned.reason });
      }
    } catch (error) {
      if (!signal.aborted) console.error(error);
      setPhase(signal.aborted ? { kind: 'choose' } : { kind: 'choose', refusal: 'damaged' });
    }
  };

  const run = async (plan: RestorePlan, choices: RestoreChoices): Promise<void> => {
    stop.current = new AbortController();
    const tally: RestoreTally = { added: 0, merged: 0, unchanged: 0, files: 0 };
    let failure: RestoreReport['failure'] = null;
    setPhase({ kind: 'writing', progress: { step: 'clips', done: 0, total: plan.clips.length } });
    try {
      const world = {
        leaves: choices.leaves,
        pick: choices.pick,
        now: () => new Date().toISOString(),
        signal: stop.current.signal,
        onProgress: (progress: RestoreProgress) => setPhase({ kind: 'writing', progress }),
      };
      await restoreBackup(db, plan, world, tally);
      if (choices.takesSettings) await writeSettings(parseSettings(plan.labels.settings));
    } catch (error) {
      console.error(error);
      failure = await diskFailure(error);
    }
    const left = plan.clips.length - tally.added - tally.merged - tally.unchanged;
    setPhase({ kind: 'done', report: { tally, left, failure } });
    if (tally.added + tally.merged > MANY) send('repair-index', {}).catch(console.error);
  };

  return {
    phase,
    read,
    run,
    stop: () => stop.current.abort(),
    restart: () => setPhase({ kind: 'choose' }),
  };
}
