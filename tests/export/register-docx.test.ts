import { expect, test } from 'vitest';
import type { RegisterEntry } from '../../lib/clip/register.ts';
import { exportEntries, makeEntry, makeMention } from './make-register.ts';
import { docxParts, styledParagraphs } from './unzip-docx.ts';

async function paragraphs(...entries: RegisterEntry[]): Promise<string[]> {
  return styledParagraphs(docxParts(await exportEntries('docx', entries)).document);
}

/** As the paragraphs of the list read, without their style. */
const items = (lines: readonly string[]) =>
  lines
    .filter((line) => line.startsWith('TrichLucList: '))
    .map((line) => line.slice('TrichLucList: '.length).replaceAll('\u00A0', ' '));

test('documents stand below their issuing bodies, which are numbered', async () => {
  const bo = { issuer: 'Bộ Chính trị', subject: null };
  const lines = await paragraphs(
    makeEntry(),
    makeEntry({ ...bo, title: 'Kết luận số 01', date: null, resolved: false, clips: 1 }),
    makeEntry({ ...bo, title: 'Kết luận số 01-KL/TW', date: '2021-05-18', clips: 2 }),
    makeEntry({ ...bo, title: 'Chỉ thị số 05-CT/TW', date: '2016-05-15', clips: 4 }),
    makeEntry({ title: 'Công điện số 07/CĐ-UBND', issuer: null, date: null, subject: null }),
  );
  expect(lines.map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
    'Title: TỔNG HỢP VĂN BẢN CHỈ ĐẠO',
    'TrichLucSubtitle: Năm 2020',
    'TrichLucSubtitle: (Ngày 24/11/2026, gồm 5 văn bản)',
    'Heading1: I. VĂN BẢN CỦA TRUNG ƯƠNG',
    'Heading2: 1. Bộ Chính trị',
    'TrichLucList: Chỉ thị số 05-CT/TW ngày 15/05/2016 (4 bài dẫn)',
    'TrichLucList: Kết luận số 01-KL/TW ngày 18/05/2021 (2 bài dẫn)',
    'TrichLucList: Kết luận số 01 (chưa xác định) (1 bài dẫn)',
    'Heading2: 2. Chính phủ',
    'TrichLucList: Nghị quyết số 169/NQ-CP ngày 11/11/2020 về phiên họp Chính phủ thường kỳ tháng 10 (3 bài dẫn)',
    'Heading1: II. VĂN BẢN KHÁC',
    'Heading2: 3. Chưa xác định cơ quan ban hành',
    'TrichLucList: Công điện số 07/CĐ-UBND (3 bài dẫn)',
  ]);
});

test('bodies stand by rank: the centre, the province, the district, the commune', async () => {
  const issuers = [
    'UBND xã Xuân Lập, huyện Thọ Xuân',
    'Ban Thường vụ Huyện ủy Thọ Xuân',
    'UBND tỉnh Thanh Hóa',
    'Bộ Nội vụ',
    'Huyện ủy Thọ Xuân',
    'Thủ tướng Chính phủ',
    'HĐND tỉnh Thanh Hóa',
    'Ban Bí thư Trung ương Đảng',
    'Tỉnh ủy Thanh Hóa',
    'Quốc hội',
    'Bộ Chính trị',
    'Sở Nội vụ',
    'Đảng ủy xã Xuân Lập',
  ];
  const lines = await paragraphs(...issuers.map((issuer) => makeEntry({ issuer })));
  expect(
    lines
      .filter((line) => line.startsWith('Heading'))
      .map((line) => line.replace(/^Heading\d: (?:\d+\. )?/, '')),
  ).toEqual([
    'I. VĂN BẢN CỦA TRUNG ƯƠNG',
    'Bộ Chính trị',
    'Ban Bí thư Trung ương Đảng',
    'Quốc hội',
    'Thủ tướng Chính phủ',
    'Bộ Nội vụ',
    'II. VĂN BẢN CỦA CẤP TỈNH',
    'Tỉnh ủy Thanh Hóa',
    'HĐND tỉnh Thanh Hóa',
    'UBND tỉnh Thanh Hóa',
    'Sở Nội vụ',
    'III. VĂN BẢN CỦA CẤP HUYỆN',
    'Ban Thường vụ Huyện ủy Thọ Xuân',
    'Huyện ủy Thọ Xuân',
    'IV. VĂN BẢN CỦA CẤP XÃ',
    'Đảng ủy xã Xuân Lập',
    'UBND xã Xuân Lập, huyện Thọ Xuân',
  ]);
});

test('two uncertain documents of one number are told apart by their portals', async () => {
  const makeDoubtful = (portalName: string, host: string) =>
    makeEntry({
      title: 'Công điện số 07/CĐ-UBND',
      issuer: null,
      date: null,
      subject: null,
      resolved: false,
      clips: 1,
      mentions: [makeMention({ portalName, url: `https://${host}/tin` })],
    });
  const lines = items(
    await paragraphs(
      makeDoubtful('Cổng xã Mường Lai', 'muonglai.example.gov.vn'),
      makeDoubtful('Cổng xã Xuân Lập', 'xuanlap.example.gov.vn'),
    ),
  );
  expect(lines).toEqual([
    'Công điện số 07/CĐ-UBND (chưa xác định, theo Cổng xã Mường Lai) (1 bài dẫn)',
    'Công điện số 07/CĐ-UBND (chưa xác định, theo Cổng xã Xuân Lập) (1 bài dẫn)',
  ]);
});

test('one body in capitals and in small letters is one heading', async () => {
  const lines = await paragraphs(
    makeEntry({ issuer: 'Ủy ban nhân dân huyện Thọ Xuân' }),
    makeEntry({ issuer: 'UỶ BAN NHÂN DÂN HUYỆN THỌ XUÂN ' }),
  );
  expect(lines.filter((line) => line.startsWith('Heading2'))).toEqual([
    'Heading2: 1. Ủy ban nhân dân huyện Thọ Xuân',
  ]);
});

test('what was typed with "về việc" before and a full stop behind reads on in the line', async () => {
  const [line] = items(await paragraphs(makeEntry({ subject: 'Về việc giao chỉ tiêu.' })));
  expect(line).toBe('Nghị quyết số 169/NQ-CP ngày 11/11/2020 về giao chỉ tiêu (3 bài dẫn)');
});

test('a title that holds its date or term is not given them twice', async () => {
  const lines = items(
    await paragraphs(
      makeEntry({ title: 'Luật Hộ tịch ngày 20/11/2014', date: '2014-11-20', subject: null }),
      makeEntry({ title: 'Nghị quyết Trung ương 4 khóa XII', term: 'XII', subject: null }),
      makeEntry({ title: 'Nghị quyết số 28', term: 'XIII', date: null, subject: null }),
    ),
  );
  expect(lines).toEqual([
    'Luật Hộ tịch ngày 20/11/2014 (3 bài dẫn)',
    'Nghị quyết Trung ương 4 khóa XII ngày 11/11/2020 (3 bài dẫn)',
    'Nghị quyết số 28 khóa XIII (3 bài dẫn)',
  ]);
});

test('it is laid out as the digest is: A4, page numbers from page two, the heading block on top', async () => {
  const heading = { style: 'state', agency: 'Văn phòng', place: 'Thọ Xuân' } as const;
  const bytes = await exportEntries('docx', [makeEntry()], { options: { heading } });
  const { document, part, names } = docxParts(bytes);
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toContain('<w:titlePg/>');
  expect(names.map(part).some((xml) => xml.includes('PAGE</w:instrText>'))).toBe(true);
  expect(document.indexOf('VĂN PHÒNG')).toBeGreaterThan(0);
  expect(document.indexOf('VĂN PHÒNG')).toBeLessThan(document.indexOf('TỔNG HỢP'));
});
