import { expect, test } from 'vitest';
import type { Clip } from '../../lib/index.ts';
import { makeClip } from './make-clips.ts';
import { findClips as find, searchClips as search } from './search-clips.ts';

/** Texts in which the words of the queries below are known, each beside others. */
const FILLERS: readonly Clip[] = [
  'Cán bộ thôn tan họp lúc trưa. Trường tân trang lại cổng.',
  'Xe chở tung hàng lên, hàng tung bay. Nhà máy in tạp chí.',
  'Sơ kết quý 3 năm 2018 và phân bổ chỉ tiêu. Họp năm nay.',
].map((text, at) =>
  makeClip({
    id: `filler-${String(at)}`,
    title: `Tin vắn ${String(at)}`,
    text,
    date: '2019-01-01',
  }),
);

test('who slips in two words is understood though one slip makes another word', async () => {
  const clips = [
    ...FILLERS,
    makeClip({
      id: 'tap-trung',
      title: 'Tuyên giáo Huyện ủy tập trung thông tin',
      text: 'Tin ngắn.',
      date: '2024-01-01',
    }),
  ];
  const { hits, read } = await search(clips, 'gioa huyen uy tap tung');
  expect(hits[0]?.id).toBe('tap-trung');
  expect(read.repairs).toContainEqual({ from: 'gioa', to: 'giao' });
});

test('fewer slips come before more, though the other clip is newer', async () => {
  const clips = [
    ...FILLERS,
    makeClip({
      id: 'mot',
      title: 'Phường Xuân Châu và các đơn vị họp',
      text: 'Lãnh đạo phường nghe báo cáo về thu gom rác thải tại chợ.',
      date: '2020-01-01',
    }),
    makeClip({
      id: 'hai',
      title: 'Phường Quan Châu và các đơn vị họp',
      text: 'Chùa Xuân Lập mở cửa đón khách thăm dịp lễ đầu mùa thu.',
      date: '2025-01-01',
    }),
  ];
  expect((await find(clips, 'xuan chua va cac don vi')).slice(0, 2)).toEqual(['mot', 'hai']);
});

test('a word typed whole comes before one that it only begins', async () => {
  const clips = [
    makeClip({ id: 'chu', title: 'Lãnh đạo chủ trì', text: 'Tin ngắn.', date: '2020-01-01' }),
    makeClip({
      id: 'chuyen',
      title: 'Lãnh đạo chuyên trách',
      text: 'Tin ngắn.',
      date: '2025-01-01',
    }),
  ];
  expect(await find(clips, 'lanh dao chu')).toEqual(['chu', 'chuyen']);
});

test('a year run together with the word before it is taken apart', async () => {
  const clips = [
    ...FILLERS,
    makeClip({ id: 'y2018', title: 'Phân bổ năm 2018', text: 'Tin ngắn.', date: '2018-01-01' }),
    makeClip({ id: 'y2025', title: 'Phân bổ năm 2025', text: 'Tin ngắn.', date: '2025-01-01' }),
  ];
  expect((await find(clips, 'phan bo nam2018'))[0]).toBe('y2018');
});

test('one digit behind a word is a number where its neighbours say so, else a tone of VNI', async () => {
  const clips = [
    ...FILLERS,
    makeClip({
      id: 'quy-3',
      title: 'Thu ngân sách quý 3 năm 2025',
      text: 'Tin.',
      date: '2025-01-01',
    }),
    makeClip({
      id: 'quy-4',
      title: 'Thu ngân sách quý 4 năm 2025',
      text: 'Tin.',
      date: '2025-06-01',
    }),
    makeClip({ id: 'ban', title: 'Bàn giao trụ sở', text: 'Có 2 giao lộ.', date: '2024-01-01' }),
  ];
  expect((await find(clips, 'sach quy3 nam 2025'))[0]).toBe('quy-3');
  expect((await find(clips, 'ban2 giao'))[0]).toBe('ban');
});

test('two words run together are cut where both halves fit their neighbours', async () => {
  const clips = [
    ...FILLERS,
    makeClip({
      id: 'lan-gan',
      title: 'Lan gan dạ',
      text: 'Lan gan lì. Lan gan lắm.',
      date: '2025-01-01',
    }),
    makeClip({ id: 'lang-an', title: 'Huyện ủy Lang An', text: 'Tin ngắn.', date: '2020-01-01' }),
    makeClip({ id: 'khac', title: 'Huyện ủy lân cận', text: 'Lan gan.', date: '2026-01-01' }),
  ];
  expect((await find(clips, 'huyen uy langan'))[0]).toBe('lang-an');
});

test('a year before a name is no document number, unless the library holds that number', async () => {
  const year = makeClip({
    id: 'truong',
    title: 'Năm 2001, CĐ Tư tưởng khai giảng',
    text: 'Tin ngắn.',
    date: '2001-09-05',
  });
  const number = makeClip({
    id: 'van-ban',
    title: 'Ban hành Văn bản số 2001-CĐ/TW',
    text: 'Tin ngắn về năm tư tưởng.',
    date: '2024-01-01',
  });
  expect(await find([year], 'năm 2001 CĐ Tư tưởng')).toEqual(['truong']);
  expect((await search([year], '2001-CĐ/TW')).hits).toEqual([]);
  expect(await find([year, number], '2001 cd tw')).toEqual(['van-ban']);
});

test('a number is read through blanks around its dashes', async () => {
  const clips = [
    makeClip({
      id: 'ubnd',
      title: 'Tin một',
      text: 'Báo cáo số 1098/BC-UBND.',
      date: '2020-01-01',
    }),
    makeClip({
      id: 'btg',
      title: 'Báo cáo số 1098-BC/BTG',
      text: 'UBND huyện.',
      date: '2024-01-01',
    }),
  ];
  expect(await find(clips, 'số 1098/BC - UBND')).toEqual(['ubnd']);
  expect(await find(clips, '1098 - bc / ubnd')).toEqual(['ubnd']);
});

test('the beginning of a number, typed alone, finds first what is written so', async () => {
  const clips = [
    makeClip({
      id: 'gach',
      title: 'Báo cáo số 747/BC-UBND',
      text: 'Tin ngắn.',
      date: '2025-01-01',
    }),
    makeClip({
      id: 'ngang',
      title: 'Tin một',
      text: 'Theo Báo cáo số 747-BC/BTG.',
      date: '2020-01-01',
    }),
  ];
  expect(await find(clips, '747-bc')).toEqual(['ngang', 'gach']);
  expect(await find(clips, '747/bc')).toEqual(['gach', 'ngang']);
});
