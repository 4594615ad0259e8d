import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHROME_BUILD } from '../../browser/chromium.ts';
import { until } from '../../browser/until.ts';
import { FIREFOX_BUILD } from '../../browser/firefox.ts';
import { heardPage, startFirefox } from '../firefox-machine.ts';
import { judgeStored, readStored } from '../inspect.ts';
import { makeRequest } from '../make-request.ts';
import { type Counted, type FaultOptions, NONE } from '../report.ts';
import { startSaver } from '../saver.ts';

const SAVES = 200;
const FEWEST = 20;
const SETTLED = 10;

/**
 * Kills Firefox in the middle of saving, again and again, over one profile. What starts to look at what is left
 * is what is killed next.
 */
export async function killFirefox({ runs, say, build: asked }: FaultOptions): Promise<Counted> {
  const build = asked === CHROME_BUILD ? FIREFOX_BUILD : asked;
  const profile = mkdtempSync(path.join(tmpdir(), 'trich-luc-firefox-'));
  const acknowledged: string[] = [];
  const faults: string[] = [];
  let tally = NONE;
  let [kept, killed] = [0, 0];
  let firefox = await startFirefox(build, profile);
  try {
    let page = await firefox.open('popup.html?query=');
    for (let run = 0; run < runs; run++) {
      const requests = Array.from({ length: SAVES }, (_, at) =>
        makeRequest(`${run}-${at}`, at, null),
      );
      const saver = await startSaver(heardPage(page), requests);
      await until(
        'some saves',
        () => Promise.resolve(saver.acknowledged.length),
        (count) => count >= FEWEST,
        60,
      );
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      await firefox.kill();
      killed += saver.acknowledged.length < SAVES ? 1 : 0;
      acknowledged.push(...saver.acknowledged);

      firefox = await startFirefox(build, profile);
      page = await firefox.open('popup.html?query=');
      const stored = await until(
        'settled saves',
        () => readStored(page),
        ({ jobs }) => jobs.every(({ state }) => state === 'done'),
        SETTLED,
      ).catch(() => readStored(page));
      tally = await judgeStored(stored, acknowledged);
      kept = stored.clips.length;
      if (Object.values(tally).some((count) => count > 0)) {
        faults.push(`run ${run + 1}: ${JSON.stringify(tally)}`);
      }
      say(`run ${run + 1}: ${acknowledged.length} acknowledged in all, ${kept} kept`);
    }
  } finally {
    await firefox.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const more = {
    'killed in mid-save': killed,
    reopened: runs,
    'kept beyond the acknowledged': kept - acknowledged.length,
  };
  return { ...tally, acknowledged: acknowledged.length, faults, more, browser: firefox.version };
}
