import { describe, expect, test } from 'vitest';
import { exportRegister } from '../../lib/export/register/export-register.ts';
import { registerFormats } from '../../lib/export/register/formats.ts';
import { NOW } from './make.ts';
import { exportEntries, makeEntry } from './make-register.ts';
import { readXlsx } from './read-xlsx.ts';

const HEADERS = [
  'STT',
  'Tên loại',
  'Số ký hiệu',
  'Ngày ban hành',
  'Cơ quan ban hành',
  'Trích yếu',
  'Số bài dẫn',
  'Dẫn lần đầu',
  'Dẫn lần cuối',
  'Ghi chú',
];

const entries = [
  makeEntry(),
  makeEntry({
    title: 'Kết luận số 01',
    type: 'kết luận',
    normalized: '01',
    date: null,
    issuer: null,
    subject: null,
    resolved: false,
    clips: 1,
    firstCited: null,
    lastCited: null,
  }),
];

describe('the register', () => {
  test('is offered as Word, Excel and CSV, and named after its day and title', async () => {
    expect(registerFormats.map(({ id }) => id)).toEqual(['docx', 'xlsx', 'csv']);
    const made = await exportRegister('csv', { entries, title: 'Sổ văn bản', now: NOW });
    expect(made).toMatchObject({
      ok: true,
      value: { name: '2026-11-24 Sổ văn bản.csv', mediaType: 'text/csv;charset=utf-8' },
    });
  });

  test('without documents is no file; an unknown format is an error that names the known ones', async () => {
    const request = { entries: [], title: 'Sổ văn bản', now: NOW };
    expect(await exportRegister('xlsx', request)).toEqual({ ok: false, reason: 'no-entries' });
    await expect(exportRegister('ods', request)).rejects.toThrow(
      'trich-luc: unknown register format "ods" (known: docx, xlsx, csv)',
    );
  });
});

describe('CSV', () => {
  const lines = async (...args: Parameters<typeof exportEntries>) =>
    new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(await exportEntries(...args))
      .split('\r\n');

  test('one row a document, with its columns in the order of a register', async () => {
    expect(await lines('csv', entries)).toEqual([
      `\uFEFF${HEADERS.map((header) => `"${header}"`).join(',')}`,
      '"1","Nghị quyết","169/NQ-CP","11/11/2020","Chính phủ","phiên họp Chính phủ thường kỳ tháng 10","3","01/12/2020","31/01/2023",""',
      '"2","Kết luận","01","","","","1","","","chưa xác định"',
      '',
    ]);
  });

  test('a subject typed as a formula is no formula', async () => {
    const [, row] = await lines('csv', [makeEntry({ subject: '=1+1' })]);
    expect(row).toContain(`"'=1+1"`);
  });
});

describe('Excel', () => {
  test('dates are dates, counts are numbers, the rest is text', async () => {
    const { rows } = readXlsx(await exportEntries('xlsx', entries));
    expect(rows).toEqual([
      HEADERS,
      [
        1,
        'Nghị quyết',
        '169/NQ-CP',
        { day: '2020-11-11' },
        'Chính phủ',
        'phiên họp Chính phủ thường kỳ tháng 10',
        3,
        { day: '2020-12-01' },
        { day: '2023-01-31' },
        null,
      ],
      [2, 'Kết luận', '01', null, null, null, 1, null, null, 'chưa xác định'],
    ]);
  });

  test('the header is bold, frozen and filterable, and is printed on every page', async () => {
    const { xml, part } = readXlsx(await exportEntries('xlsx', entries));
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('<autoFilter ref="A1:J3"/>');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"/);
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Sổ văn bản'!$1:$1</definedName>`,
    );
    const styles = part('xl/styles.xml');
    const header = Number(/<c r="A1" s="(\d+)"/.exec(xml)?.[1]);
    const xfs = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/gs)].map(([font]) => font);
    expect(fonts[Number(/fontId="(\d+)"/.exec(xfs[header]?.[0] ?? '')?.[1])]).toContain('<b/>');
  });

  test('the parts of the sheet stand in the order that Excel demands', async () => {
    const { xml } = readXlsx(await exportEntries('xlsx', entries));
    const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins'];
    const places = [...order, 'pageSetup'].map((name) => xml.indexOf(`<${name}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('columns have widths, and a long subject has a row of several lines', async () => {
    const { xml } = readXlsx(
      await exportEntries('xlsx', [makeEntry({ subject: 'cải cách hành chính '.repeat(10) })]),
    );
    expect(xml.match(/<col [^>]*width="\d+"/g)).toHaveLength(HEADERS.length);
    const [, header, body] = /<row r="1" ht="([\d.]+)".*<row r="2" ht="([\d.]+)"/s.exec(xml) ?? [];
    expect(Number(header)).toBe(31.5);
    expect(Number(body)).toBeGreaterThan(60);
  });

  test.each([
    ['0001-01-01', '01/01/0001'],
    ['1900-02-28', '28/02/1900'],
    ['2020-02-31', '31/02/2020'],
    ['không rõ', 'không rõ'],
  ])('%s, which no calendar of Excel has, stays text', async (date, shown) => {
    const { rows } = readXlsx(await exportEntries('xlsx', [makeEntry({ date })]));
    expect(rows[1]?.[3]).toBe(shown);
  });

  test('a text longer than a cell holds is cut, and codes in it are not read as characters', async () => {
    const { rows, part } = readXlsx(
      await exportEntries('xlsx', [
        makeEntry({ subject: 'a'.repeat(40_000), issuer: '_x003D_1+1' }),
      ]),
    );
    expect(rows[1]?.[5]).toHaveLength(32_767);
    expect(rows[1]?.[4]).toBe('_x003D_1+1');
    expect(part('xl/sharedStrings.xml')).toContain('_x005F_x003D_1+1');
  });
});

test('a law, which has no number, is named in the column of subjects', async () => {
  const law = makeEntry({ title: 'Luật Đất đai 2024', type: 'luật', normalized: null });
  const named = makeEntry({ ...law, subject: null });
  const { rows } = readXlsx(await exportEntries('xlsx', [law, named]));
  expect(rows[1]?.[5]).toBe('Luật Đất đai 2024 về phiên họp Chính phủ thường kỳ tháng 10');
  expect(rows[2]?.slice(1, 6)).toEqual([
    'Luật',
    null,
    { day: '2020-11-11' },
    'Chính phủ',
    'Luật Đất đai 2024',
  ]);
});

test('a bare number is told from others by its term', async () => {
  const resolution = makeEntry({ title: 'Nghị quyết số 28', normalized: '28', term: 'XIII' });
  const { rows } = readXlsx(await exportEntries('xlsx', [resolution]));
  expect(rows[1]?.[9]).toBe('khóa XIII');
});
