import { describe, expect, test } from 'vitest';
import { writeBackup } from '../../../lib/index.ts';
import { planRestore } from '../../../lib/extension/backup/plan.ts';
import { restoreBackup } from '../../../lib/extension/backup/restore.ts';
import { ensureCollection } from '../../../lib/extension/database/collections.ts';
import { editClip, trashClip } from '../../../lib/extension/database/edit-clip.ts';
import { confirmDocument } from '../../../lib/extension/database/decide.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import { collect, each, fileOf, makeSource, port } from '../../backup/make.ts';
import { backUp, fingerprints, makeDatabase, NOW, plan, restore, save, tagsOf } from './make.ts';

/** The library of a colleague and our own, each with a clip of the same page. */
async function makeTwo(mine: Parameters<typeof save>[2], theirs: Parameters<typeof save>[2]) {
  const [own, other] = [makeDatabase(), makeDatabase()];
  const ownId = await save(own, 'a', mine);
  const otherId = await save(other, 'a', theirs);
  return { own, ownId, otherId, bytes: (await backUp(other)).bytes };
}

const rowOf = async (db: ClipDatabase, id: string) => {
  const row = await db.clips.get(id);
  if (row === undefined) throw new Error(`no clip ${id}`);
  return row;
};
const differing = async (db: ClipDatabase, bytes: Uint8Array) =>
  (await plan(db, bytes)).clips.flatMap(({ differences }) =>
    differences.map(({ field, isConflict }) => [field, isConflict] as const),
  );

describe('a colleague’s file comes into a full library', () => {
  test('clips of pages that are new here come in; the rest stays as it was', async () => {
    const { own, bytes } = await makeTwo({}, {});
    await save(own, 'b');
    const before = await fingerprints(own);
    expect((await plan(own, bytes)).clips.map(({ act }) => act)).toEqual(['same']);
    await restore(own, bytes);
    expect(await fingerprints(own)).toEqual(before);
  });

  test('tags of both are there once, whatever their spelling', async () => {
    const { own, ownId, bytes } = await makeTwo(
      { tags: ['Tuyên giáo'] },
      { tags: ['tuyen giao', 'đất đai'] },
    );
    expect(await differing(own, bytes)).toEqual([['tags', false]]);
    await restore(own, bytes);
    expect(await tagsOf(own, ownId)).toEqual(['tuyen giao', 'dat dai']);
    expect(await differing(own, bytes)).toEqual([]);
  });

  test('collections of one name are one, a new one comes along', async () => {
    const [own, other] = [makeDatabase(), makeDatabase()];
    const mine = await ensureCollection(own, 'Điểm tin', { id: 'cua-toi', now: NOW });
    const theirs = await ensureCollection(other, 'điểm tin', { id: 'cua-ho', now: NOW });
    const extra = await ensureCollection(other, 'Hội nghị', { id: 'hoi-nghi', now: NOW });
    await save(other, 'a', { collections: [theirs.id, extra.id] });
    const made = await plan(own, (await backUp(other)).bytes);
    expect(made.newLabels.collections).toBe(1);
    await restore(own, (await backUp(other)).bytes);
    const [row] = await own.clips.toArray();
    expect(row?.collections).toEqual([mine.id, 'hoi-nghi']);
    expect(await own.collections.count()).toBe(2);
  });

  test('two texts of one page are both kept; which one is shown is chosen', async () => {
    const texts = { mine: { text: 'Bản của tôi.' }, theirs: { text: 'Bản của họ.' } };
    const { own, ownId, bytes } = await makeTwo(texts.mine, texts.theirs);
    expect(await differing(own, bytes)).toEqual([['text', true]]);
    await restore(own, bytes);
    expect(await own.revisions.count()).toBe(2);
    expect((await rowOf(own, ownId)).revision).toBe(1);
    expect(await differing(own, bytes)).toEqual([]);

    const taken = await makeTwo(texts.mine, texts.theirs);
    await restore(taken.own, taken.bytes, { pick: () => () => 'theirs' });
    expect((await rowOf(taken.own, taken.ownId)).revision).toBe(2);

    const left = await makeTwo(texts.mine, texts.theirs);
    await restore(left.own, left.bytes, { pick: () => () => 'mine' });
    expect(await left.own.revisions.count()).toBe(1);
  });

  test('where the file only went on from our text, it is no conflict', async () => {
    const { own, ownId, otherId } = await makeTwo({ text: 'Một.' }, { text: 'Một.' });
    const other = makeDatabase();
    await restore(other, (await backUp(own)).bytes);
    await save(other, 'a', { text: 'Hai.' });
    const { bytes } = await backUp(other);
    expect(await differing(own, bytes)).toEqual([['text', false]]);
    await restore(own, bytes);
    expect((await rowOf(own, ownId)).revision).toBe(2);
    expect(otherId).not.toBe(ownId);
  });

  test('notes are joined, a title that both set is chosen, one that only they set is taken', async () => {
    const { own, ownId, bytes } = await makeTwo(
      { note: 'Của tôi', edits: { title: 'Tên tôi đặt' } },
      { note: 'Của họ', edits: { title: 'Tên họ đặt', category: 'Văn hóa' } },
    );
    expect(await differing(own, bytes)).toEqual([
      ['title', true],
      ['category', false],
      ['note', true],
    ]);
    await restore(own, bytes, { pick: () => (field) => (field === 'title' ? 'theirs' : 'both') });
    const row = await rowOf(own, ownId);
    expect(row.title).toBe('Tên họ đặt');
    expect(row.category).toBe('Văn hóa');
    expect(row.note).toBe('Của tôi\nCủa họ');
    await restore(own, bytes);
    expect((await rowOf(own, ownId)).note).toBe('Của tôi\nCủa họ');
  });

  test('what lies in the trash here comes back only if that is wanted', async () => {
    const { own, ownId, bytes } = await makeTwo({ tags: ['a'] }, { tags: ['a'] });
    await trashClip(own, ownId, NOW);
    expect(await differing(own, bytes)).toEqual([['trash', true]]);
    await restore(own, bytes, { pick: () => () => 'mine' });
    expect((await rowOf(own, ownId)).deletedAt).toBe(NOW);
    await restore(own, bytes);
    expect(await rowOf(own, ownId)).toMatchObject({ deletedAt: '', tagKeys: ['a'] });
  });

  test('pictures that are missing here are filled in from the file', async () => {
    const { own, ownId, bytes } = await makeTwo({ pictures: 2 }, { pictures: 2 });
    await own.revisions.update([ownId, 1], { images: {} });
    await own.blobs.clear();
    await restore(own, bytes);
    expect((await rowOf(own, ownId)).missingImages).toEqual([]);
    expect(await own.blobs.count()).toBe(2);
  });

  test('a clip that is left out in the preview stays out', async () => {
    const [own, other] = [makeDatabase(), makeDatabase()];
    const id = await save(other, 'a');
    await restore(own, (await backUp(other)).bytes, { leaves: new Set([id]) });
    expect(await own.clips.count()).toBe(0);
  });

  test('decisions about documents come along, ours stay as they are', async () => {
    const [own, other] = [makeDatabase(), makeDatabase()];
    await confirmDocument(own, 'k', { title: 'Của tôi' }, NOW);
    await confirmDocument(other, 'k', { title: 'Của họ' }, NOW);
    await confirmDocument(other, 'm', { title: 'Mới' }, NOW);
    await restore(own, (await backUp(other)).bytes);
    const rules = await own.rules.toArray();
    expect(rules.map(({ rule }) => rule.kind === 'fields' && rule.fields.title).sort()).toEqual([
      'Của tôi',
      'Mới',
    ]);
  });

  test('an edit made between the preview and the merge is not lost', async () => {
    const { own, ownId, bytes } = await makeTwo({}, { tags: ['họ'] });
    const seen = await plan(own, bytes);
    await editClip(own, ownId, { tags: ['tôi'] }, NOW);
    const tally = { added: 0, merged: 0, unchanged: 0, files: 0 };
    const world = { leaves: new Set<string>(), pick: () => () => 'both' as const, now: () => NOW };
    await restoreBackup(own, seen, world, tally);
    expect(tally.merged).toBe(1);
    expect(await tagsOf(own, ownId)).toEqual(['toi', 'ho']);
  });
});

describe('a file that is not what it should be changes nothing', () => {
  const refused = async (rows: readonly { table: string; rows: readonly unknown[] }[]) => {
    const db = makeDatabase();
    const source = await makeSource({ rows: each(rows), blobs: each([]) });
    const bytes = await collect(writeBackup(source, { crypto: port }));
    const made = await planRestore(db, fileOf(bytes), { crypto: port, schema: 1 });
    expect(await db.clips.count()).toBe(0);
    return made.ok ? 'read' : `${made.reason}: ${made.detail ?? ''}`;
  };
  const goodRows = async () => {
    const db = makeDatabase();
    await save(db, 'a');
    const [clip] = await db.clips.toArray();
    const [revision] = await db.revisions.toArray();
    return { clip: { ...clip }, revision: { ...revision } };
  };

  test('a row with a foreign type, a script address, a stray or a missing revision', async () => {
    const { clip, revision } = await goodRows();
    const revisions = { table: 'revisions', rows: [revision] };
    expect(await refused([{ table: 'clips', rows: [{ ...clip, tags: 'x' }] }, revisions])).toMatch(
      /^damaged: clips: tags/,
    );
    const hostile = { ...revision, article: { ...revision.article, url: 'data:text/html,x' } };
    expect(
      await refused([
        { table: 'clips', rows: [clip] },
        { table: 'revisions', rows: [hostile] },
      ]),
    ).toMatch(/^damaged: revisions: article.url/);
    expect(await refused([revisions])).toMatch(/has no clip/);
    expect(
      await refused([
        { table: 'clips', rows: [clip] },
        { table: 'revisions', rows: [] },
      ]),
    ).toMatch(/has no revision 1/);
    expect(await refused([{ table: 'clips', rows: [clip] }])).toMatch(/do not follow/);
    expect(await refused([{ table: 'journal', rows: [{}] }])).toMatch(/no table/);
    const twice = [
      { table: 'clips', rows: [clip, { ...clip }] },
      { table: 'revisions', rows: [revision] },
    ];
    expect(await refused(twice)).toMatch(/there twice/);
  });

  test('keys that nobody knows are dropped, not stored', async () => {
    const { clip, revision } = await goodRows();
    const source = await makeSource({
      rows: each([
        { table: 'clips', rows: [{ ...clip, onload: 'x' }] },
        { table: 'revisions', rows: [{ ...revision, html: '<script>' }] },
      ]),
      blobs: each([]),
    });
    const db = makeDatabase();
    await restore(db, await collect(writeBackup(source, { crypto: port })));
    expect(Object.keys((await db.clips.toArray())[0] ?? {})).not.toContain('onload');
    expect(Object.keys((await db.revisions.toArray())[0] ?? {})).not.toContain('html');
  });
});
