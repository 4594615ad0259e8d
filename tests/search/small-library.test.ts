import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { searchLibrary, type Clip } from '../../lib/index.ts';
import { LIBRARY } from './library.ts';
import { makeClip, NOW } from './make-clips.ts';

const ARTICLE = makeClip({
  id: 'tho-xuan',
  title:
    'Thường trực Huyện ủy Thọ Xuân làm việc với Ban Tuyên giáo Huyện ủy và các đơn vị có liên quan, ' +
    'triển khai các nhiệm vụ trọng tâm về công tác Tuyên giáo năm 2023',
  text: readFileSync(new URL('../fixtures/citations/tho-xuan.txt', import.meta.url), 'utf8'),
});

const THREE: readonly Clip[] = [
  ARTICLE,
  makeClip({
    id: 'tru-so',
    title: 'Khánh thành trụ sở xã Xuân Hòa',
    text: 'Công trình hai tầng, phục vụ bà con từ tháng tư.',
  }),
  makeClip({
    id: 'vu-mua',
    title: 'Bà con thu hoạch vụ mùa',
    text: 'Năng suất lúa đạt 62 tạ mỗi héc-ta, máy gặt chạy cả đêm.',
  }),
];

async function find(clips: readonly Clip[], query: string): Promise<string[]> {
  const { hits, total } = await searchLibrary(clips, query, { limit: 10, now: NOW });
  if (hits.length === 0) expect(total).toBe(0);
  return hits.map(({ clip }) => clip.id);
}

describe('a library of one article', () => {
  test.each([
    ['vũ trụ'],
    ['vũ trụ '],
    ['tau vu tru'],
    ['tàu vũ trụ'],
    ['tau vu tru '],
    ['khongco'],
    ['bun cha'],
    ['cá rô phi'],
    ['mèo'],
    ['meo '],
    ['thuyen '],
    ['thuyền'],
    ['tàu thuyền'],
    ['tau thuyen'],
    ['xoai cat hoa loc'],
    ['phở bò'],
    ['bún bò huế'],
    ['bơi lội'],
    ['du lich sinh thai'],
    ['bien dao que huong'],
    ['qwzx vbnm asdf'],
  ])('says nothing is found for %s, which is not in it', async (query) => {
    expect(await find([ARTICLE], query)).toEqual([]);
  });

  test.each([
    ['tuyên giáo'],
    ['tuyen giao'],
    ['tuyne giao'],
    ['tuyne gioa'],
    ['tuyengiao'],
    ['tuyne'],
    ['tuyeen giaos'],
    ['nhiem vu trong tam'],
    ['nhiệm vũ trọng tâm'],
    ['nhiệm vu trọng tâm'],
    ['nhiem vu torng tam'],
    ['Kết luận số 01'],
    ['huyện ủy tuyên giạo'],
    ['tuyển giào'],
    ['không gian mạng'],
    ['khongg gian mang'],
    ['bí thư huyện ủy lê đình hải'],
    ['le dinh hai bi thu'],
    ['le dinh hai chu tri buoi lam viec'],
    ['ban ty giao'],
    ['thuong vu'],
    ['thường vụ tỉnh'],
    ['bo chinh tri'],
    ['b chính trị'],
    ['tuyên gi'],
    ['tư tưởng hồ chí min'],
  ])('finds the article by %s', async (query) => {
    expect(await find([ARTICLE], query)).toEqual(['tho-xuan']);
  });
});

describe('a library of three articles', () => {
  test.each([
    ['tau vu tru', []],
    ['vũ tru', []],
    ['trụ sở', ['tru-so']],
    ['tru so', ['tru-so']],
    ['trụ sờ', ['tru-so']],
    ['vụ mùa', ['vu-mua']],
    ['vụ mua', ['vu-mua']],
    ['vu muaf', ['vu-mua']],
    ['vu mua thu hoach', ['vu-mua']],
    ['may gat', ['vu-mua']],
    ['máy gạt', ['vu-mua']],
    ['may giat', ['vu-mua']],
    ['máy giặt', ['vu-mua']],
    ['may bay', []],
    ['máy bay', []],
    ['lua nep', []],
    ['xuan hao', ['tru-so']],
    ['muaf vuj', ['vu-mua']],
    ['khánh thánh trụ sở', ['tru-so']],
    ['khanh thanh cau ', ['tru-so']],
  ])('%s gives %j', async (query, expected) => {
    expect(await find(THREE, query)).toEqual(expected);
  });
});

describe('a library of ten articles', () => {
  const ten = LIBRARY.slice(0, 10);
  test.each([
    ['vũ trụ', []],
    ['tau vu tru', []],
    ['cá tra', []],
    ['bun dau mam tom', []],
    ['thủy điện', []],
    ['thuy dien', []],
    ['cau thu', []],
    ['ban tuyen gioa', ['tuyen-giao']],
    ['dat dia', ['dat-dai', 'thanh-tra']],
    ['chuyển đổi sổ', ['chuyen-doi-so', 'dinh-danh']],
    ['nong thom moi', ['kieu-mau', 'nang-cao']],
  ])('%s gives %j', async (query, expected) => {
    expect(await find(ten, query)).toEqual(expected);
  });
});

describe('what was typed and what it was read as', () => {
  test('a word that was read as no other is named as unknown', async () => {
    const { read } = await searchLibrary([ARTICLE], 'tau vu tru ', { limit: 10, now: NOW });
    expect(read.repairs).toEqual([]);
    expect(read.unknownWords).toEqual(['tau', 'tru']);
  });
});
