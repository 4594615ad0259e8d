import { maintainIndex, repairIndex } from '../../lib/extension/database/maintain-index.ts';
import { awake } from './awake.ts';
import { db, exclusively } from './world.ts';

/** Merges what has gathered, makes the search index anew where it is missing, damaged or unfinished. */
export function keepIndex(): Promise<void> {
  return awake(() => maintainIndex(db, exclusively));
}

/** Makes the search index anew where it only looks whole. */
export function renewIndex(): Promise<void> {
  return awake(() => repairIndex(db, exclusively));
}
