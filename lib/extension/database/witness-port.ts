import { browser } from 'wxt/browser';
import type { WitnessPort } from './witness.ts';

/** Witness and damage in the extension's storage, which lies in other files than the store. */
export const witnessPort: WitnessPort = {
  read: async () => {
    const { witness, damage } = await browser.storage.local.get(['witness', 'damage']);
    return { witness, damage };
  },
  write: async ({ witness, damage }) => {
    if (damage === null) await browser.storage.local.remove('damage');
    await browser.storage.local.set({
      ...(witness !== undefined && { witness }),
      ...(damage !== undefined && damage !== null && { damage }),
    });
  },
  alone: async (work) => navigator.locks.request('trich-luc:witness', work),
  now: () => new Date().toISOString(),
};
