import { browser } from 'wxt/browser';
import { maintainIndex, repairIndex } from '../../lib/extension/database/maintain-index.ts';
import { db, exclusively } from './world.ts';

/** A worker that calls the browser this often (milliseconds) is not put to sleep: the limit is 30 seconds. */
const SIGN_OF_LIFE = 20_000;

/** Merges what has gathered, makes the search index anew where it is missing, damaged or unfinished. */
export function keepIndex(): Promise<void> {
  return awake(() => maintainIndex(db, exclusively));
}

/** Makes the search index anew where it only looks whole. */
export function renewIndex(): Promise<void> {
  return awake(() => repairIndex(db, exclusively));
}

async function awake(work: () => Promise<void>): Promise<void> {
  const signs = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  try {
    await work();
  } finally {
    clearInterval(signs);
  }
}
