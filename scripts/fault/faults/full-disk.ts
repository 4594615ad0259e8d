import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addPage, copyBuild } from '../copy-build.ts';
import { countFull, fillStore, type FullStore } from '../full-store.ts';
import { makeMachine, versionOf } from '../machine.ts';
import { type Counted, type FaultOptions, NONE } from '../report.ts';
import { mountSmallDisk } from '../small-disk.ts';

/** Megabytes of the disk: a fresh profile takes some thirty. */
const DISK = 160;
/** Bytes that are left on it when saving goes on. */
const LEFT = 3 << 20;

/** Fills the disk on which the profile lies; then gives it room again, without a restart. */
export async function fillDisk(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  const outcomes: FullStore[] = [];
  let version = '';
  try {
    for (let run = 0; run < options.runs; run++) {
      const disk = mountSmallDisk(DISK);
      if (disk === null) {
        const skipped = 'a small disk can be mounted only by root on Linux';
        options.say(`left out: ${skipped}`);
        return { ...NONE, acknowledged: 0, faults: [], more: { skipped }, browser: '' };
      }
      try {
        const profile = path.join(disk.folder, 'profile');
        mkdirSync(profile);
        const machine = await makeMachine({ ...options, build: copy.folder, profile });
        const browser = await machine.start();
        version = versionOf(browser);
        try {
          const outcome = await fillStore(browser, String(run), {
            take: () => {
              disk.fill(LEFT);
            },
            give: () => {
              disk.empty();
            },
          });
          outcomes.push(outcome);
          options.say(`run ${run + 1}: ${outcome.acknowledged} kept, ${outcome.refused} refused`);
        } finally {
          await browser.close();
          await machine.close();
        }
      } finally {
        disk.remove();
      }
    }
  } finally {
    copy.remove();
  }
  return countFull(outcomes, version);
}
