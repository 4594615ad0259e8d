import { expect, test } from 'vitest';
import { CHROME_BUILD } from '../../../scripts/browser/chromium.ts';
import { type FaultName, runFault } from '../../../scripts/fault/faults.ts';
import type { Engine } from '../../../scripts/fault/report.ts';

/** A release asks for more: `npm run test:full`. */
const IS_FULL = process.env['TRICH_LUC_FULL'] === '1';

interface Series {
  readonly story: string;
  readonly fault: FaultName;
  readonly engine: Engine;
  readonly runs: number;
  readonly fullRuns: number;
  /** Acknowledged saves of a full series. */
  readonly fullSaves: number;
}

const SERIES: readonly Series[] = [
  {
    story: 'the power fails while clips are being saved',
    fault: 'kill',
    engine: 'leveldb',
    runs: 10,
    fullRuns: 100,
    fullSaves: 2_000,
  },
  {
    story: 'the power fails, with the storage that Chromium is moving to',
    fault: 'kill',
    engine: 'sqlite',
    runs: 5,
    fullRuns: 50,
    fullSaves: 1_000,
  },
  {
    story: 'the browser puts the extension to sleep in mid-save',
    fault: 'worker-stop',
    engine: 'leveldb',
    runs: 10,
    fullRuns: 100,
    fullSaves: 1_600,
  },
  {
    story: 'the popup is closed right after the click',
    fault: 'popup-close',
    engine: 'leveldb',
    runs: 4,
    fullRuns: 50,
    fullSaves: 50,
  },
  {
    story: 'two windows and the worker change the same clips at once',
    fault: 'windows',
    engine: 'leveldb',
    runs: 1,
    fullRuns: 3,
    fullSaves: 2_700,
  },
  {
    story: 'there is no room left, and then there is',
    fault: 'quota',
    engine: 'leveldb',
    runs: 1,
    fullRuns: 5,
    fullSaves: 50,
  },
  {
    story: 'the power fails while Firefox saves',
    fault: 'firefox-kill',
    engine: 'leveldb',
    runs: 1,
    fullRuns: 20,
    fullSaves: 400,
  },
  {
    story: 'files of the store go bad in twelve ways, and each is told',
    fault: 'damage',
    engine: 'leveldb',
    runs: 1,
    fullRuns: 1,
    fullSaves: 10,
  },
  {
    story: 'a backup is being restored when the browser dies or the extension is updated',
    fault: 'restore',
    engine: 'leveldb',
    runs: 1,
    fullRuns: 20,
    fullSaves: 20,
  },
  {
    story: 'the store is upgraded under windows of the old version, and the browser dies meanwhile',
    fault: 'upgrade',
    engine: 'leveldb',
    runs: 1,
    fullRuns: 20,
    fullSaves: 20,
  },
];

test.each(SERIES)(
  '$story: no clip is lost ($fault, $engine)',
  async ({ fault, engine, runs, fullRuns, fullSaves }) => {
    const report = await runFault(fault, {
      runs: IS_FULL ? fullRuns : runs,
      engine,
      build: CHROME_BUILD,
      say: () => undefined,
    });
    console.log(JSON.stringify(report));
    expect(report).toMatchObject({ lost: 0, torn: 0, doubled: 0, unresolved: 0, faults: [] });
    expect(report.acknowledged).toBeGreaterThanOrEqual(IS_FULL ? fullSaves : runs);
  },
  IS_FULL ? 3_600_000 : 300_000,
);
