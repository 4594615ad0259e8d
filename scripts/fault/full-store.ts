import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../browser/chromium.ts';
import { openExtensionPage, openTab, tabIdOf } from '../browser/pages.ts';
import { until } from '../browser/until.ts';
import { judgeStored, readStored } from './inspect.ts';
import { HOST, makeRequest } from './make-request.ts';
import { addTally, type Counted, NONE, type Tally } from './report.ts';
import { saveUntilFull } from './save-until-full.ts';
import { startSaver } from './saver.ts';

/** Clips that lie in the trash before the store is full, and as many again that are put there then. */
const DELETED = 5;
const TOLD_WITHIN = 2_000;

/** How room is taken away and given again. */
export interface Room {
  readonly take: (page: Page) => Promise<void> | void;
  readonly give: (page: Page) => Promise<void> | void;
}

/** What a store did that ran out of room. */
export interface FullStore {
  readonly tally: Tally;
  readonly acknowledged: number;
  readonly refused: number;
  readonly slowest: number;
  /** Clips that were put into the trash, and deleted for good, while there was no room. */
  readonly trashed: number;
  readonly deleted: number;
  readonly faults: readonly string[];
}

/**
 * Saves until there is no room, then does what must go on: reading, a backup, the trash, deleting for good.
 * Then gives room again, without a restart, and saves once more.
 */
export async function fillStore(
  browser: ExtensionBrowser,
  name: string,
  room: Room,
): Promise<FullStore> {
  const faults: string[] = [];
  const tabId = await tabIdOf(browser, await openTab(browser, `https://${HOST}/`));
  const page = await openExtensionPage(browser, 'popup.html?query=');
  const first = await startSaver(
    page,
    Array.from({ length: DELETED }, (_, at) => makeRequest(`rac-${name}-${at}`, at, tabId)),
  );
  await first.done(60);
  const window = await openExtensionPage(browser, 'fault-window.html');
  await window.evaluate(`trashClips(${DELETED})`);
  await until('the reserve', () => window.evaluate<number>('reserveSize()'), Boolean, 30);
  await room.take(page);

  const { kept, reasons, times } = await saveUntilFull(page, `day-${name}`, tabId);
  if (reasons.length === 0) faults.push('room was never short');
  const others = new Set(reasons.filter((reason) => reason !== 'quota'));
  if (others.size > 0) faults.push(`refused as ${[...others].join(', ')}`);
  const slowest = Math.max(0, ...times);
  if (slowest > TOLD_WITHIN) faults.push(`a refusal took ${Math.round(slowest)} ms`);

  const told = (what: string) => (error: unknown) => {
    faults.push(`${what}: ${String(error)}`);
    return undefined;
  };
  const bytes = await window.evaluate<number>('backUp()').catch(told('no backup while full'));
  if (bytes === 0) faults.push('an empty backup while full');
  const trashed =
    (await window
      .evaluate<number>(`trashClips(${DELETED})`)
      .catch(told('nothing could be put into the trash while full'))) ?? 0;
  const gone = new Set(
    await window.evaluate<string[]>('emptyTrash()').catch(told('the trash was not emptied')),
  );
  if (gone.size < 2 * DELETED) faults.push(`${gone.size} deleted while full`);

  await room.give(page);
  const roomy = await startSaver(page, [makeRequest(`sau-${name}`, 0, tabId)]);
  await roomy.done(20);
  if (roomy.acknowledged.length === 0) faults.push('no save with room again');
  const saved = [...first.acknowledged, ...kept, ...roomy.acknowledged];
  const judged = await judgeStored(
    await readStored(page),
    saved.filter((url) => !gone.has(url)),
  );
  return {
    // Refused saves stay in the journal and are offered again: those are no loose ends.
    tally: { ...NONE, ...judged, unresolved: 0 },
    acknowledged: kept.length,
    refused: reasons.length,
    slowest,
    trashed,
    deleted: gone.size,
    faults,
  };
}

/** A series of them. */
export function countFull(runs: readonly FullStore[], browser: string): Counted {
  const sum = (name: 'acknowledged' | 'refused' | 'trashed' | 'deleted'): number =>
    runs.reduce((total, run) => total + run[name], 0);
  return {
    ...runs.reduce((total, { tally }) => addTally(total, tally), NONE),
    acknowledged: sum('acknowledged'),
    faults: runs.flatMap(({ faults }, at) => faults.map((words) => `run ${at + 1}: ${words}`)),
    more: {
      refused: sum('refused'),
      'slowest refusal, ms': Math.round(Math.max(0, ...runs.map(({ slowest }) => slowest))),
      'put into the trash while full': sum('trashed'),
      'deleted for good while full': sum('deleted'),
    },
    browser,
  };
}
