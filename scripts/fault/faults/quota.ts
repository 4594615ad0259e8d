import { addPage, copyBuild, withoutPermission } from '../copy-build.ts';
import { countFull, fillStore, type FullStore } from '../full-store.ts';
import { makeMachine, versionOf } from '../machine.ts';
import type { Counted, FaultOptions } from '../report.ts';

/** Bytes above what is used; the browser counts coarsely, so that some hundreds of clips go in. */
const QUOTA = 1_500_000;

/** Fills the store to its quota; then gives it room again, without a restart. */
export async function fillQuota(options: FaultOptions): Promise<Counted> {
  const copy = copyBuild(options.build);
  // With it the browser knows no quota at all.
  withoutPermission(copy, 'unlimitedStorage');
  await addPage(copy, 'fault-window', 'scripts/fault/window-page.ts');
  const outcomes: FullStore[] = [];
  let version = '';
  try {
    for (let run = 0; run < options.runs; run++) {
      const machine = await makeMachine({ ...options, build: copy.folder });
      const browser = await machine.start();
      version = versionOf(browser);
      const origin = `chrome-extension://${browser.id}`;
      try {
        const outcome = await fillStore(browser, String(run), {
          take: async (page) => {
            const control = await browser.context.newCDPSession(page);
            const { usage } = await control.send('Storage.getUsageAndQuota', { origin });
            const quotaSize = usage + QUOTA;
            await control.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
          },
          give: async (page) => {
            const control = await browser.context.newCDPSession(page);
            await control.send('Storage.overrideQuotaForOrigin', { origin });
          },
        });
        outcomes.push(outcome);
        options.say(`run ${run + 1}: ${outcome.acknowledged} kept, ${outcome.refused} refused`);
      } finally {
        await browser.close();
        await machine.close();
      }
    }
  } finally {
    copy.remove();
  }
  return countFull(outcomes, version);
}
