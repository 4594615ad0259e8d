import { describe, expect, test } from 'vitest';

import { searchLibrary } from '../../lib/index.ts';
import { LIBRARY } from './library.ts';
import { makeClip, NOW } from './make-clips.ts';

const search = (query: string): ReturnType<typeof searchLibrary> =>
  searchLibrary(LIBRARY, query, { limit: 5, now: NOW });

describe('searching clips in memory', () => {
  test('gives the clip, a snippet and finds on the original letters', async () => {
    const { hits, total } = await search('tuyne giao du luan');
    expect(total).toBe(1);
    const [hit] = hits;
    expect(hit?.clip.id).toBe('tuyen-giao');
    const { text, highlights } = hit?.snippet ?? { text: '', highlights: [] };
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toContain('dư luận');
    const title = hit?.clip.article.title ?? '';
    expect(hit?.titleHighlights.map(({ start, end }) => title.slice(start, end))).toEqual([
      'Tuyên giáo',
    ]);
  });

  test('says which word was read as which', async () => {
    const { read } = await search('tuyne giao');
    expect(read.repairs).toEqual([{ from: 'tuyne', to: 'tuyen' }]);
  });

  test('a number that is not there says so, and offers its neighbour apart', async () => {
    const { hits, read } = await search('238-QĐ/UBND');
    expect(hits).toEqual([]);
    expect(read.missingNumbers).toEqual([{ key: '238qdubnd', near: ['238qdtw'] }]);
  });

  test('names the number that was found', async () => {
    const { hits } = await search('238 qd tw');
    expect(hits[0]?.why.numbers).toEqual(['238qdtw']);
  });

  test('says which word no clip holds, and finds by the others', async () => {
    const { hits, read } = await search('đất đai qwzxj ');
    expect(read.unknownWords).toEqual(['qwzxj']);
    expect(hits.map(({ clip }) => clip.id)).toEqual(['dat-dai', 'thanh-tra']);
    expect(hits[0]?.why.complete).toBe(false);
  });

  test('copies of one release stand as one hit, the newest on top', async () => {
    const { hits, total } = await search('lễ hội lam kinh');
    expect(hits.map(({ clip, similar }) => [clip.id, similar])).toEqual([
      ['lam-kinh-bao-tinh', ['lam-kinh']],
    ]);
    expect(total).toBe(2);
  });

  test('a note, a tag of one’s own and a collection by its name are searched', async () => {
    const clips = [
      makeClip({ id: 'a', note: 'cần báo cáo đồng chí Thơ' }),
      makeClip({ id: 'b', tags: ['việc gấp'] }),
      makeClip({ id: 'c', collections: ['k1'], title: 'Họp thôn', text: 'Bàn việc làm đường.' }),
    ];
    const options = { limit: 5, now: NOW, collectionNames: new Map([['k1', 'Điểm tin tuần']]) };
    const find = async (query: string): Promise<string[]> =>
      (await searchLibrary(clips, query, options)).hits.map(({ clip }) => clip.id);
    expect(await find('bao cao dong chi tho')).toEqual(['a']);
    expect(await find('viec gap')).toEqual(['b']);
    expect(await find('the:"viec gap"')).toEqual(['b']);
    expect(await find('bo:"diem tin"')).toEqual(['c']);
    expect(await find('co:ghi-chu')).toEqual(['a']);
    expect(await find('-co:ghi-chu')).toEqual(['b', 'c']);
  });

  test('a library without clips finds nothing and does not fail', async () => {
    expect((await searchLibrary([], 'đất đai', { limit: 5, now: NOW })).hits).toEqual([]);
    expect((await searchLibrary([], '-x the:y ngay:2023', { limit: 5, now: NOW })).total).toBe(0);
  });

  test('clips of the same worth come newest first', async () => {
    const clips = ['2021-01-01', '2023-01-01', '2022-01-01'].map((date) =>
      makeClip({
        id: date,
        title: 'Họp giao ban',
        text: `Nội dung riêng ${date.replace(/-/g, 'x')}`,
        date,
      }),
    );
    const { hits } = await searchLibrary(clips, 'họp giao ban', { limit: 5, now: NOW });
    const order = hits.flatMap(({ clip, similar }) => [clip.id, ...similar]);
    expect(order).toEqual(['2023-01-01', '2022-01-01', '2021-01-01']);
  });
});
