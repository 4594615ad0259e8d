import { describe, expect, test } from 'vitest';
import { fuzzyCompletion, plainCompletion } from '../../lib/index.ts';

const TAGS = ['Tuyên giáo', 'Nông thôn mới', 'Chuyển đổi số', 'Học tập Bác', 'Đại hội Đảng'].map(
  (text) => ({ text }),
);
const names = (options: readonly { text: string }[]) => options.map(({ text }) => text);

describe('completion of tags', () => {
  test('offers the first ones before anything is typed', async () => {
    expect(names(plainCompletion(TAGS)('', 2))).toEqual(['Tuyên giáo', 'Nông thôn mới']);
    expect(names((await fuzzyCompletion(TAGS))('', 2))).toEqual(['Tuyên giáo', 'Nông thôn mới']);
  });

  test('needs no accents', async () => {
    expect(names(plainCompletion(TAGS)('dai', 5))).toEqual(['Đại hội Đảng']);
    expect(names((await fuzzyCompletion(TAGS))('chuyen doi', 5))[0]).toBe('Chuyển đổi số');
  });

  test('takes accents, in any spelling', async () => {
    const complete = await fuzzyCompletion(TAGS);
    expect(names(complete('Đại hội'.normalize('NFD'), 5))[0]).toBe('Đại hội Đảng');
  });

  test('forgives a slip', async () => {
    expect(names((await fuzzyCompletion(TAGS))('tuyne giao', 5))[0]).toBe('Tuyên giáo');
  });

  test('begins words, not their middles, until the forgiving one is there', () => {
    expect(names(plainCompletion(TAGS)('oi', 5))).toEqual([]);
    expect(names(plainCompletion(TAGS)('moi', 5))).toEqual(['Nông thôn mới']);
    expect(names(plainCompletion(TAGS)('nongthon', 5))).toEqual(['Nông thôn mới']);
    expect(names(plainCompletion(TAGS)('thonmoi', 5))).toEqual([]);
  });
});
