import { damageStore } from './faults/damage.ts';
import { killFirefox } from './faults/firefox-kill.ts';
import { fillDisk } from './faults/full-disk.ts';
import { killInMidSave } from './faults/kill.ts';
import { closePopup } from './faults/popup-close.ts';
import { fillQuota } from './faults/quota.ts';
import { dieInRestore } from './faults/restore.ts';
import { soak } from './faults/soak.ts';
import { upgradeStore } from './faults/upgrade.ts';
import { writeFromWindows } from './faults/windows.ts';
import { stopWorker } from './faults/worker-stop.ts';
import type { Counted, FaultOptions, FaultReport } from './report.ts';

interface Fault {
  readonly title: string;
  readonly inject: (options: FaultOptions) => Promise<Counted>;
}

export const FAULTS = {
  kill: { title: 'kill the browser in mid-save', inject: killInMidSave },
  'firefox-kill': { title: 'kill Firefox in mid-save', inject: killFirefox },
  'worker-stop': { title: "stop the extension's worker in mid-save", inject: stopWorker },
  'popup-close': { title: 'close the popup right after the click', inject: closePopup },
  windows: {
    title: 'write to the same clips from two windows and the worker',
    inject: writeFromWindows,
  },
  damage: {
    title: 'damage the files of a closed store in twelve ways a run, on both engines',
    inject: damageStore,
  },
  restore: {
    title: 'kill the browser, or reload the extension, in the middle of restoring a backup',
    inject: dieInRestore,
  },
  upgrade: {
    title: 'upgrade the store under old windows, and kill the browser in mid-upgrade',
    inject: upgradeStore,
  },
  quota: { title: 'let the store run into its quota', inject: fillQuota },
  'full-disk': { title: 'fill the disk that the profile lies on', inject: fillDisk },
  soak: { title: 'a hundred saves and twenty views a run, all in one session', inject: soak },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}

/** Injects a fault so many times and reports. */
export async function runFault(name: FaultName, options: FaultOptions): Promise<FaultReport> {
  const began = performance.now();
  const counted = await FAULTS[name].inject(options);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const { engine, runs } = options;
  return { fault: name, engine, runs, ...counted, date: new Date().toISOString(), seconds };
}
