import { browser } from 'wxt/browser';
import type { ClipDatabase } from './open.ts';
import { checkWitness } from './witness.ts';
import { witnessPort } from './witness-port.ts';

/** Milliseconds from a commit to its note; commits in between are noted with it. */
const GATHER = 400;
/** Counting a large store takes its time: no more than a share of a rush of commits goes into it. */
const SHARE = 10;

/** Notes outside the store what it holds and when it last changed, shortly after each commit. */
export function watchStore(db: ClipDatabase): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;
  db.onCommit = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        browser.storage.local.set({ changedAt: new Date().toISOString() }).catch(console.error);
        const begun = performance.now();
        const note = () => (cost = performance.now() - begun);
        checkWitness(db, witnessPort).then(note, console.error);
      },
      Math.max(GATHER, SHARE * cost),
    );
  };
}
