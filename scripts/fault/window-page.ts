import { changeClips } from '../../lib/extension/database/bulk-edit.ts';
import { liveQuery } from '../../lib/extension/database/live.ts';
import { ClipDatabase } from '../../lib/extension/database/open.ts';

// A window of the extension that edits as its lists do: bundled from the extension's own store into a copy
// of its build, because no page of ours lets itself be told by a test what to write.
const db = new ClipDatabase();

/** Adds so many tags to clips in turn, and writes down when each was committed. */
async function addTags(clipIds: readonly string[], prefix: string, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const tag = `${prefix} ${at}`;
    const clipId = clipIds[at % clipIds.length] ?? '';
    const { end } = await changeClips(db, [clipId], (row) => ({ tags: [...row.tags, tag] }), {
      now: new Date().toISOString(),
    });
    console.log(`window:${end} ${Date.now()} ${tag}`);
  }
}

/** Watches clips as an open list does, and writes down when each tag is first seen. */
function watch(clipIds: readonly string[]): void {
  const seen = new Set<string>();
  liveQuery(() => db.clips.bulkGet([...clipIds])).subscribe({
    next: (rows) => {
      for (const tag of rows.flatMap((row) => row?.tags ?? [])) {
        if (seen.has(tag)) continue;
        seen.add(tag);
        console.log(`window:seen ${Date.now()} ${tag}`);
      }
    },
  });
}

Object.assign(globalThis, { addTags, watch });
