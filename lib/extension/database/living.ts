import type { ClipDatabase } from './open.ts';

/** Clips outside the trash in the order of an index. */
export const living = (db: ClipDatabase, index: string) =>
  db.clips.where(`[deletedAt+${index}]`).between(['', -Infinity], ['', []]);
