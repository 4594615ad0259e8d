import { expect, test } from 'vitest';
import { canKeep } from '../../../lib/clip/attachment/can-keep.ts';
import { fileKind, isOfType } from '../../../lib/clip/attachment/file-kind.ts';
import { keptName } from '../../../lib/clip/attachment/kept-name.ts';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

test.each([
  ['a PDF', '%PDF-1.7\n…', 'pdf'],
  ['a PDF behind the bytes that some scanners put in front', '\xef\xbb\xbf\r\n%PDF-1.4', 'pdf'],
  ['a Word file of today', 'PK\x03\x04…', 'zip'],
  ['a Word file of before 2007', `${OLE}…`, 'ole'],
  ['RTF under any name', '{\\rtf1\\ansi', 'rtf'],
  ['a RAR archive', 'Rar!\x1a\x07\x01', 'rar'],
  ['an error page', '<!DOCTYPE html><title>404</title>', undefined],
  ['a page that speaks of PDF', '<p>Tệp %PDF-1.7 không còn</p>', undefined],
  ['plain text', 'Not found', undefined],
  ['an empty answer', '', undefined],
])('%s is known by its own bytes', (_, text, kind) => {
  expect(fileKind(bytes(text))).toBe(kind);
});

test.each([
  ['pdf', '%PDF-1.7', true],
  ['pdf', '<html>Trang không tồn tại</html>', false],
  ['pdf', 'PK\x03\x04', false],
  ['docx', 'PK\x03\x04', true],
  ['docx', OLE, true],
  ['doc', '{\\rtf1', true],
  ['doc', '<html xmlns:w="urn:schemas-microsoft-com:office:word">', false],
  ['xlsx', '%PDF-1.7', false],
  ['exe', 'MZ', false],
])('a link to .%s that gives %j: %s', (type, text, isFitting) => {
  expect(isOfType(bytes(text), type)).toBe(isFitting);
});

test('of every type that is kept, some kind of file fits', () => {
  const types = 'pdf doc docx xls xlsx ppt pptx odt ods odp rtf zip rar 7z'.split(' ');
  expect(types.filter((type) => !canKeep(type))).toEqual([]);
  const samples = ['%PDF-', 'PK\x03\x04', OLE, '{\\rtf', 'Rar!\x1a\x07'].map(bytes);
  for (const type of types)
    expect(
      samples.some((sample) => isOfType(sample, type)),
      type,
    ).toBe(true);
});

test('what has no sign of its own is not kept', () => {
  expect(['pdf', 'docx', 'rar', 'csv', 'txt', 'toString'].map(canKeep)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  ['Kế hoạch 15/KH-UBND', 'pdf', 'Kế hoạch 15-KH-UBND.pdf'],
  ['ke-hoach.PDF', 'pdf', 'ke-hoach.pdf'],
  ['../..\\CON', 'docx', '-..-CON.docx'],
  ['\u202Egpj.exe', 'pdf', 'gpj.exe.pdf'],
  ['', 'xlsx', 'tep.xlsx'],
])('%j of type %s is handed out as %j', (name, type, file) => {
  expect(keptName({ name, type })).toBe(file);
});
