import { expect, test } from 'vitest';
import {
  exportClips,
  type ExportFormatId,
  type ImportedClip,
  type ImportedCollection,
  type Library,
  libraryFromImport,
  markPassage,
  parseLibrary,
  planImport,
  readImport,
  readingText,
} from '../../../lib/index.ts';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { setDue, setStatus } from '../../../lib/extension/database/change-of.ts';
import { readClips } from '../../../lib/extension/database/clip-view.ts';
import { collectionsWith } from '../../../lib/extension/database/collections-with.ts';
import { putCollection } from '../../../lib/extension/database/edit-collections.ts';
import { putPart } from '../../../lib/extension/database/edit-parts.ts';
import { addHighlight } from '../../../lib/extension/database/highlights.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { type ListOrder, shelfIds } from '../../../lib/extension/database/shelves.ts';
import {
  arrangeCollections,
  makeCollections,
  takeBackCollections,
} from '../../../lib/extension/import/bring-collections.ts';
import { bringIn } from '../../../lib/extension/import/bring-in.ts';
import { planForStore } from '../../../lib/extension/import/plan.ts';
import { takeBackImport } from '../../../lib/extension/import/take-back.ts';
import { makeClips } from '../database/make-clips.ts';
import { makeDatabase } from '../../helpers/make-database.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const HAND: ListOrder = { by: 'hand', isDescending: true };
const SAVED: ListOrder = { by: 'saved', isDescending: false };

let ids = 0;
const world = {
  newId: () => `new-${(ids += 1)}`,
  now: () => NOW,
  cite: <T>(article: T) => article,
};

async function makeOffice(): Promise<ClipDatabase> {
  const db = makeDatabase();
  const made = { now: NOW };
  await putCollection(
    db,
    { name: 'Năm 2026', emoji: '📅', isPinned: true },
    { id: 'year', ...made },
  );
  await putCollection(
    db,
    { name: 'Tuần 10', color: 'teal', parent: 'year' },
    { id: 'week', ...made },
  );
  await putCollection(db, { name: 'Còn nợ', query: 'là:can-xu-ly' }, { id: 'open', ...made });
  await makeClips(db, [
    { title: 'Thủy lợi', collections: ['week'], tags: ['Nông nghiệp/Lúa'] },
    { title: 'Lễ hội', collections: ['week', 'year'] },
    { title: 'Riêng', host: 'b.gov.vn' },
  ]);
  await putPart(db, 'week', { id: 'p1', kind: 'section', text: 'Kinh tế' }, 'clip-1');
  await putPart(db, 'week', { id: 'p2', kind: 'note', text: 'Gửi Thường trực' }, 'clip-2');
  await changeClips(db, ['clip-1'], setDue('2026-12-01'), made);
  await changeClips(db, ['clip-2'], setStatus('done'), made);
  await mark(db, 'clip-1', 'h1', 'Nhắc các xã');
  await mark(db, 'clip-1', 'h2', '');
  return db;
}

async function mark(db: ClipDatabase, clipId: string, id: string, note: string): Promise<void> {
  const [clip] = await readClips(db, [clipId]);
  const passage = clip && markPassage(readingText(clip.article), 0, 3);
  if (passage == null) throw new Error('nothing to mark');
  const times = { createdAt: NOW, changedAt: NOW };
  await addHighlight(db, clipId, { id, color: 'green', note, revision: 1, ...passage, ...times });
}

async function write(db: ClipDatabase, format: ExportFormatId): Promise<Uint8Array> {
  const clips = await readClips(db, await shelfIds(db, { kind: 'all' }, SAVED));
  const collections = await collectionsWith(db, clips);
  const request = { clips, collections, title: 'Thư viện', now: new Date(NOW) };
  const made = await exportClips(format, { ...request, images: () => Promise.resolve(undefined) });
  if (!made.ok) throw new Error('nothing was written');
  return made.value.bytes;
}

async function readOwn(bytes: Uint8Array, name: string) {
  const [reading] = await readImport([{ name, bytes }], { readAt: NOW });
  if (reading?.result.ok !== true) throw new Error(JSON.stringify(reading));
  const clips: ImportedClip[] = [];
  const collections: ImportedCollection[] = [];
  for (const entry of reading.result.value) {
    if (entry.kind === 'clip') clips.push(entry);
    if (entry.kind === 'collection') collections.push(entry);
  }
  return { clips, collections };
}

async function bring(db: ClipDatabase, bytes: Uint8Array, name = 'thu-vien.json') {
  const { clips, collections } = await readOwn(bytes, name);
  const made = await makeCollections(db, collections, world);
  const plans = await planForStore(db, clips);
  const choices = { tags: [], collections: [], takesNewTexts: true };
  const outcomes = await bringIn(db, plans, choices, world);
  const arranged = await arrangeCollections(db, collections);
  return { outcomes, collections: { made, arranged } };
}

function parsed(bytes: Uint8Array): Library {
  const library = parseLibrary(JSON.parse(new TextDecoder().decode(bytes)));
  if (!library.ok) throw new Error(library.detail);
  return library.value;
}

/** Collections stand in the order of their ids, whichever way they came. */
const sorted = (library: Library): Library => ({
  ...library,
  collections: library.collections.toSorted((a, b) => a.id.localeCompare(b.id)),
});

test('a library goes through a JSON file with all that was kept: written again, it is the same', async () => {
  const bytes = await write(await makeOffice(), 'json');
  const library = parsed(bytes);
  expect(library.clips[0]?.highlights?.map(({ note }) => note)).toEqual(['Nhắc các xã', '']);
  const db = makeDatabase();
  await bring(db, bytes);
  expect(sorted(parsed(await write(db, 'json')))).toEqual(sorted(library));
  expect(await shelfIds(db, { kind: 'collection', id: 'week' }, HAND)).toEqual(
    library.collections.find(({ id }) => id === 'week')?.order,
  );
});

test('read twice, nothing is there twice; taken back, nothing of it is left outside the trash', async () => {
  const bytes = await write(await makeOffice(), 'json');
  const db = makeDatabase();
  const { outcomes, collections } = await bring(db, bytes);
  const again = await bring(db, bytes);
  expect(again.collections).toEqual({ made: [], arranged: [] });
  expect(again.outcomes.flatMap(({ addedHighlights }) => addedHighlights)).toEqual([]);
  expect(await db.highlights.count()).toBe(2);
  await takeBackImport(db, outcomes, NOW);
  await takeBackCollections(db, collections);
  expect(await shelfIds(db, { kind: 'all' }, SAVED)).toEqual([]);
  expect(await db.collections.count()).toBe(0);
});

test('what was decided here stays: order, look and status; highlights of a colleague come beside', async () => {
  const theirs = await makeOffice();
  const mine = makeDatabase();
  await putCollection(mine, { name: 'tuần 10', color: 'red' }, { id: 'mine', now: NOW });
  await makeClips(mine, [{ title: 'Thủy lợi', collections: ['mine'] }]);
  await changeClips(mine, ['clip-1'], setStatus('read'), { now: NOW });
  await mark(mine, 'clip-1', 'own', 'Của tôi');
  await mine.collections.update('mine', { order: ['clip-1'] });
  const { outcomes } = await bring(mine, await write(theirs, 'json'));
  expect(await mine.collections.get('mine')).toMatchObject({ color: 'red', order: ['clip-1'] });
  const [clip] = await readClips(mine, ['clip-1']);
  expect(clip?.status).toBe('read');
  expect(clip?.dueOn).toBe('2026-12-01');
  expect(clip?.highlights?.map(({ id }) => id)).toEqual(['own', 'h1', 'h2']);
  await takeBackImport(mine, outcomes, NOW);
  const [back] = await readClips(mine, ['clip-1']);
  expect(back?.highlights?.map(({ id }) => id)).toEqual(['own']);
  expect(back?.dueOn).toBeUndefined();
});

test('a line of JSON Lines is a clip with its highlights and status; collections are no part of it', async () => {
  const office = await makeOffice();
  const db = makeDatabase();
  await bring(db, await write(office, 'jsonl'), 'thu-vien.jsonl');
  const strip = (all: Awaited<ReturnType<typeof readClips>>) =>
    all.map((clip) => ({ ...clip, collections: [] }));
  const ids = ['clip-1', 'clip-2', 'clip-3'];
  expect(await readClips(db, ids)).toEqual(strip(await readClips(office, ids)));
});

test('clips of one collection are handed on without a word about the others', async () => {
  const db = await makeOffice();
  const names = async (ids: string[]) =>
    (await collectionsWith(db, await readClips(db, ids))).map(({ name }) => name).sort();
  expect(await names(['clip-1'])).toEqual(['Năm 2026', 'Tuần 10']);
  expect(await names(['clip-3'])).toEqual([]);
  expect(await names(['clip-1', 'clip-2', 'clip-3'])).toContain('Còn nợ');
});

test('on the command line as well: highlights, status, collections and their order', async () => {
  const bytes = await write(await makeOffice(), 'json');
  const { clips, collections } = await readOwn(bytes, 'thu-vien.json');
  const planned = planImport(clips, () => undefined);
  expect(sorted(libraryFromImport(planned, { now: NOW, collections }))).toEqual(
    sorted(parsed(bytes)),
  );
});
