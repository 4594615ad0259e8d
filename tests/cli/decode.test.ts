import { expect, test } from 'vitest';
import { decodePage, decodeText } from '../../lib/cli/decode.ts';

const WORDS = 'Quyết định';
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  const marked = `\uFEFF${text}`;
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(2 * index, marked.charCodeAt(index), isLittle);
  }
  return bytes;
}

/** `Quyết định` in windows-1258: base letters, and tones as marks of their own. */
const WINDOWS_1258 = Uint8Array.from([
  ...utf8('Quy'),
  0xea,
  0xec,
  ...utf8('t '),
  0xf0,
  ...utf8('i'),
  0xf2,
  ...utf8('nh'),
]);

test('UTF-8 and both kinds of UTF-16 are read by their byte order mark', () => {
  expect(decodeText(utf8(`\uFEFF${WORDS}`))).toBe(WORDS);
  expect(decodeText(utf16(WORDS, true))).toBe(WORDS);
  expect(decodeText(utf16(WORDS, false))).toBe(WORDS);
});

test('a page is read in the encoding it declares, in either way of writing it', () => {
  for (const head of [
    '<meta charset=windows-1258>',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">',
  ]) {
    const bytes = Uint8Array.from([...utf8(head), ...WINDOWS_1258]);
    expect(decodePage(bytes).slice(head.length).normalize('NFC')).toBe(WORDS);
  }
});

test('without a declaration, valid UTF-8 is UTF-8 and anything else windows-1258', () => {
  expect(decodePage(utf8(WORDS))).toBe(WORDS);
  expect(decodePage(WINDOWS_1258).normalize('NFC')).toBe(WORDS);
});

test('a declaration that cannot be true, or means nothing, is passed over', () => {
  for (const head of ['<meta charset="utf-16">', '<meta charset="khong-co">']) {
    expect(decodePage(utf8(head + WORDS))).toBe(head + WORDS);
  }
});

test('a library is never read by a declaration that stands in one of its titles', () => {
  const title = '<meta charset=windows-1258>Quyết định';
  expect(decodeText(utf8(title))).toBe(title);
});
