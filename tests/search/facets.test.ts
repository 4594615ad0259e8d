import { describe, expect, test } from 'vitest';
import {
  type Clip,
  type FacetOptions,
  indexDelta,
  indexRemoval,
  memoryStorage,
  mergeIndex,
  openSearchIndex,
  searchDocument,
  type SearchIndex,
} from '../../lib/index.ts';
import { makeClip, NOW } from './make-clips.ts';

const FIELDS: FacetOptions = { fields: ['tag', 'category', 'portal', 'number'], most: 10 };

/** Three quarters of the clips sealed, the rest as deltas: counts must run over both. */
async function makeIndex(clips: readonly Clip[]): Promise<SearchIndex> {
  const deltas = clips.map((clip) => indexDelta(searchDocument(clip)));
  const storage = memoryStorage();
  const sealed = Math.floor((deltas.length * 3) / 4);
  await mergeIndex(storage, deltas.slice(0, sealed));
  return openSearchIndex(storage, deltas.slice(sealed));
}

async function count(index: SearchIndex, query: string) {
  const { query: read, total } = await index.search(query, { limit: 1, now: NOW });
  return { total, ...(await index.facets(read, { ...FIELDS, total })) };
}

const shown = (values: readonly { value: string; count: number }[]): string[] =>
  values.map(({ value, count: clips }) => `${value} ${clips}`);

const CLIPS = Array.from({ length: 40 }, (_, at) =>
  makeClip({
    id: `bai-${at}`,
    title: at % 2 === 0 ? `Hội nghị tổng kết số ${at}` : `Ra quân làm thủy lợi đợt ${at}`,
    text: at % 5 === 0 ? 'Thực hiện Quyết định 238-QĐ/TW.' : 'Bà con phấn khởi.',
    tags: at % 4 === 0 ? ['Tuyên giáo'] : ['Giáo dục mầm non'],
    category: at % 8 === 0 ? 'Xây dựng Đảng' : 'Kinh tế',
    host: at < 10 ? 'thoxuan.thanhhoa.gov.vn' : 'nghison.thanhhoa.gov.vn',
    portal: at < 10 ? 'Huyện Thọ Xuân' : 'Thị xã Nghi Sơn',
    date: at % 3 === 0 ? '2023-05-01' : '2024-05-01',
  }),
);

describe('counts beside the results', () => {
  test('run over everything a query finds, not over the page of results that is shown', async () => {
    const index = await makeIndex(CLIPS);
    const { total, fields, years } = await count(index, 'hoi nghi');
    expect(total).toBe(20);
    expect(shown(fields.tag)).toEqual(['giao duc mam non 10', 'tuyen giao 10']);
    expect(shown(fields.category)).toEqual(['kinh te 15', 'xay dung dang 5']);
    expect(shown(fields.portal)).toEqual([
      'nghison.thanhhoa.gov.vn 15',
      'thoxuan.thanhhoa.gov.vn 5',
    ]);
    expect(shown(fields.number)).toEqual(['238qdtw 4']);
    expect(years).toEqual([
      { year: 2024, count: 13 },
      { year: 2023, count: 7 },
    ]);
  });

  test.each([
    ['tag', 'the'],
    ['category', 'muc'],
    ['portal', 'noi'],
    ['number', 'so'],
  ] as const)('say of each %s how many clips are left when it is chosen', async (field, name) => {
    const index = await makeIndex(CLIPS);
    const { fields } = await count(index, 'tong ket');
    expect(fields[field].length).toBeGreaterThan(0);
    for (const { value, count: promised, example } of fields[field]) {
      const chosen = await index.search(`tong ket ${name}:"${value}"`, { limit: 40, now: NOW });
      expect(chosen.total, value).toBe(promised);
      const left = chosen.hits.flatMap(({ id, similar }) => [id, ...similar]);
      expect(left).toContain(example);
    }
  });

  test('count a value together with those that hold it, as its field finds them', async () => {
    const index = await makeIndex([
      makeClip({ id: 'a', tags: ['Đảng'] }),
      makeClip({ id: 'b', tags: ['Đảng'] }),
      makeClip({ id: 'c', tags: ['xây dựng Đảng'] }),
    ]);
    const { fields } = await count(index, 'tin');
    expect(shown(fields.tag)).toEqual(['dang 3', 'xay dung dang 1']);
  });

  test('are those of the whole library for an empty box', async () => {
    const index = await makeIndex(CLIPS);
    const { fields } = await count(index, '');
    expect(shown(fields.category)).toEqual(['kinh te 35', 'xay dung dang 5']);
  });

  test('follow a misspelt word to what it was read as', async () => {
    const index = await makeIndex(CLIPS);
    const { total, years } = await count(index, 'tong kte');
    expect(total).toBe(20);
    expect(years.reduce((sum, { count: clips }) => sum + clips, 0)).toBe(20);
  });

  test('leave out deleted clips and clips without a date', async () => {
    const storage = memoryStorage();
    const clips = [
      makeClip({ id: 'a', category: 'Kinh tế', date: null }),
      makeClip({ id: 'b', category: 'Kinh tế' }),
      makeClip({ id: 'c', category: 'Kinh tế' }),
    ];
    await mergeIndex(
      storage,
      clips.map((clip) => indexDelta(searchDocument(clip))),
    );
    const { fields, years } = await count(
      await openSearchIndex(storage, [indexRemoval('c')]),
      'tin ngan',
    );
    expect(shown(fields.category)).toEqual(['kinh te 2']);
    expect(years).toEqual([{ year: 2023, count: 1 }]);
  });

  test('are none where nothing is found', async () => {
    const index = await makeIndex(CLIPS);
    const { fields, years } = await count(index, 'zzzqq');
    expect(fields.tag).toEqual([]);
    expect(years).toEqual([]);
  });
});
