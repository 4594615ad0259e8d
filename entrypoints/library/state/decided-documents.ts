import { type CitedDocument, decidedDocuments } from '../../../lib/index.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';

/** What the register says of the documents that a clip cites, by the ids that its text gave them. */
export async function readDecided(
  db: ClipDatabase,
  clipId: string,
): Promise<ReadonlyMap<string, CitedDocument>> {
  const register = await readRegister(db, new Set([clipId]));
  return decidedDocuments(register).get(clipId) ?? new Map();
}
