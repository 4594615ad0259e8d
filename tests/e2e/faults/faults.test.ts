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
  /** None: only before a release. */
  readonly runs: number;
  readonly fullRuns: number;
  /** Acknowledged saves of a full series. */
  readonly fullSaves: number;
}

/** Each over a browser of its own, two at a time: much of it is waiting. The longest first. */
const SIDE_BY_SIDE: readonly Series[] = [
  {
    story: 'a backup is being restored when the browser dies or the extension is updated',
    fault: 'restore',
    engine: 'leveldb',
    runs: 10,
    fullRuns: 20,
    fullSaves: 20,
  },
  {
    story: 'the power fails while Firefox saves',
    fault: 'firefox-kill',
    engine: 'leveldb',
    runs: 10,
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
    story: 'the store is upgraded under windows of the old version, and the browser dies meanwhile',
    fault: 'upgrade',
    engine: 'leveldb',
    runs: 10,
    fullRuns: 20,
    fullSaves: 20,
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
    runs: 10,
    fullRuns: 50,
    fullSaves: 50,
  },
];

/** What is measured against the clock, or fills the machine, has it to itself. */
const ALONE: readonly Series[] = [
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
    runs: 10,
    fullRuns: 50,
    fullSaves: 1_000,
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
    story: 'the disk is full, and then there is room again',
    fault: 'full-disk',
    engine: 'leveldb',
    runs: 0,
    fullRuns: 5,
    fullSaves: 50,
  },
  {
    story: 'one library stays open through a thousand saves and two hundred views',
    fault: 'soak',
    engine: 'leveldb',
    runs: 0,
    fullRuns: 10,
    fullSaves: 1_000,
  },
];

const MINUTES = IS_FULL ? 60 : 6;
const isRun = ({ runs }: Series): boolean => IS_FULL || runs > 0;

test.concurrent.each(SIDE_BY_SIDE.filter(isRun))(
  '$story: no clip is lost ($fault, $engine)',
  injectAll,
  MINUTES * 60_000,
);

test.each(ALONE.filter(isRun))(
  '$story: no clip is lost ($fault, $engine)',
  injectAll,
  MINUTES * 60_000,
);

async function injectAll({ fault, engine, runs, fullRuns, fullSaves }: Series): Promise<void> {
  const report = await runFault(fault, {
    runs: IS_FULL ? fullRuns : runs,
    engine,
    build: CHROME_BUILD,
    say: () => undefined,
  });
  console.log(JSON.stringify(report));
  expect(report).toMatchObject({ lost: 0, torn: 0, doubled: 0, unresolved: 0, faults: [] });
  if (report.more['skipped'] !== undefined) return;
  expect(report.acknowledged).toBeGreaterThanOrEqual(IS_FULL ? fullSaves : runs);
}
