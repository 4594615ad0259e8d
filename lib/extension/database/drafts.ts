import type { ClipDatabase } from './open.ts';
import type { DraftRow } from './schema.ts';

/** What was typed for a page before it was saved. */
export async function readDraft(db: ClipDatabase, address: string): Promise<DraftRow | undefined> {
  return db.drafts.get(address);
}

export async function writeDraft(db: ClipDatabase, draft: DraftRow): Promise<void> {
  await db.drafts.put(draft);
}
