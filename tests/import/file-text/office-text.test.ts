import { expect, test } from 'vitest';
import { officeText } from '../../../lib/import/file-text/office-text.ts';
import { MOST_FILE_TEXT } from '../../../lib/import/file-text/text-limits.ts';
import { makeArchive, makeDocx, paragraph } from '../../helpers/make-office-file.ts';

const textOf = (bytes: Uint8Array): string => {
  const read = officeText(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.value.text;
};

test('paragraphs are lines, a word cut into runs is one, tab stops are no tabs', () => {
  const runs =
    '<w:p><w:r><w:t>Kế ho</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ạch</w:t></w:r><w:r><w:tab/><w:t>số 15</w:t><w:br/><w:t>năm 2024</w:t></w:r></w:p>';
  expect(textOf(makeDocx(runs + paragraph('Nơi nhận &amp; lưu: VT')))).toBe(
    'Kế hoạch số 15\nnăm 2024\nNơi nhận & lưu: VT',
  );
});

test('a table is read row by row', () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const table = `<w:tbl>${row('Thôn', 'Số hộ')}${row('Ngọc Sơn', '120')}</w:tbl>`;
  expect(textOf(makeDocx(table))).toBe('Thôn Số hộ\nNgọc Sơn 120');
});

test('deleted text, instructions of fields and repeated drawings stay out', () => {
  const body =
    '<w:p><w:del><w:r><w:delText>bỏ đi</w:delText><w:t>bỏ nốt</w:t></w:r></w:del><w:r><w:instrText> PAGEREF </w:instrText><w:t>giữ lại</w:t></w:r></w:p>' +
    '<w:p><mc:AlternateContent><mc:Choice><w:t>khung</w:t></mc:Choice><mc:Fallback><w:t>khung</w:t></mc:Fallback></mc:AlternateContent></w:p>';
  expect(textOf(makeDocx(body))).toBe('giữ lại\nkhung');
});

test('footnotes and headers stand behind the body', () => {
  const note = `<w:footnotes>${paragraph('Theo Luật Đất đai')}</w:footnotes>`;
  const header = `<w:hdr>${paragraph('ỦY BAN NHÂN DÂN')}</w:hdr>`;
  const parts = { 'word/footnotes.xml': note, 'word/header1.xml': header };
  expect(textOf(makeDocx(paragraph('Nội dung'), parts))).toBe(
    'Nội dung\nTheo Luật Đất đai\nỦY BAN NHÂN DÂN',
  );
});

test('a file typed in a font from before Unicode is read as it was meant', () => {
  expect(textOf(makeDocx(paragraph('Ban Tuyªn gi¸o HuyÖn ñy tæ chøc héi nghÞ')))).toBe(
    'Ban Tuyên giáo Huyện ủy tổ chức hội nghị',
  );
});

test('combining marks are put together', () => {
  expect(textOf(makeDocx(paragraph('Hà Nội'.normalize('NFD'))))).toBe('Hà Nội');
});

test('a spreadsheet gives its texts, without phonetic hints', () => {
  const strings =
    '<sst><si><t>Đơn vị</t></si><si><r><t>Số </t></r><r><t>hộ</t></r><rPh><t>so ho</t></rPh></si></sst>';
  const sheet =
    '<worksheet><c t="inlineStr"><is><t>Ghi chú</t></is></c><c><v>120</v></c></worksheet>';
  const bytes = makeArchive({ 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet });
  expect(textOf(bytes)).toBe('Đơn vị\nSố hộ\nGhi chú');
});

test('slides come in their order', () => {
  const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
  const bytes = makeArchive({
    'ppt/slides/slide10.xml': slide('mười'),
    'ppt/slides/slide2.xml': slide('hai'),
  });
  expect(textOf(bytes)).toBe('hai\nmười');
});

test('an OpenDocument text is read without its tracked changes', () => {
  const content =
    '<office:document-content><office:automatic-styles>kiểu</office:automatic-styles><office:body><text:tracked-changes><text:p>cũ</text:p></text:tracked-changes><text:h>Tiêu đề</text:h><text:p>Một<text:s/>hai<text:tab/>ba<text:line-break/>bốn</text:p></office:body></office:document-content>';
  expect(textOf(makeArchive({ 'content.xml': content }))).toBe('Tiêu đề\nMột hai ba\nbốn');
});

test('a long file is cut, and says so', () => {
  const read = officeText(makeDocx(paragraph('chữ '.repeat(MOST_FILE_TEXT / 2))));
  expect(read).toMatchObject({ ok: true, value: { isCut: true } });
  if (read.ok) expect(read.value.text).toHaveLength(MOST_FILE_TEXT);
});

test.each([
  ['an archive without a document', makeArchive({ 'anh/1.txt': 'x' }), 'unsupported'],
  ['a file with nothing typed in it', makeDocx('<w:p/>'), 'no-text'],
  ['a cut file', makeDocx(paragraph('Công văn của xã')).subarray(0, 200), 'damaged'],
  ['a bomb', makeDocx('<w:p/>'.repeat(12_000_000)), 'too-large'],
])('%s is no text: %#', (_, bytes, reason) => {
  expect(officeText(bytes)).toMatchObject({ ok: false, reason });
});

test('entities of its own, unclosed and stray markup are read as they stand', () => {
  const body = '<!DOCTYPE x [<!ENTITY bom "bùm">]><w:p><w:r><w:t>a &bom; &#x111; &#99999999; < b';
  expect(textOf(makeArchive({ 'word/document.xml': body }))).toContain('a &bom; đ');
});
