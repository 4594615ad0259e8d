import { browser } from 'wxt/browser';
import type { ClipDatabase } from './open.ts';
import { checkWitness } from './witness.ts';
import { witnessPort } from './witness-port.ts';

/** Milliseconds from a commit to its note; commits in between are noted with it. */
const GATHER = 400;

/** Notes outside the store what it holds and when it last changed, shortly after each commit. */
export function watchStore(db: ClipDatabase): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  db.onCommit = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      browser.storage.local.set({ changedAt: new Date().toISOString() }).catch(console.error);
      checkWitness(db, witnessPort).catch(console.error);
    }, GATHER);
  };
}
