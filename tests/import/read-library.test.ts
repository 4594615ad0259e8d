import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../lib/import/read-library.ts';
import { makeArticle, makeClip } from '../export/make.ts';

const options = { readAt: '2026-11-24T02:00:00.000Z' };
const read = (text: string) => readLibrary(text, options);

function makeAddress(name: string) {
  return { url: `https://a.gov.vn/${name}`, canonicalUrl: `https://a.gov.vn/${name}` };
}

describe('what the command line writes can be read as a library', () => {
  test('JSON Lines of bare articles become clips in the order of the lines', () => {
    const lines = ['mot', 'hai'].map((name) => JSON.stringify(makeArticle(makeAddress(name))));
    const result = read(`${lines.join('\n')}\n`);
    expect(
      result.ok &&
        result.value.clips.map(({ sequence, revision, savedAt, article }) => [
          sequence,
          revision,
          savedAt,
          article.url,
        ]),
    ).toEqual([
      [1, 1, options.readAt, 'https://a.gov.vn/mot'],
      [2, 1, options.readAt, 'https://a.gov.vn/hai'],
    ]);
  });

  test('ids follow from the address: the same file gives the same ids, other pages others', () => {
    const ids = (name: string) => {
      const result = read(JSON.stringify(makeArticle(makeAddress(name))));
      return result.ok ? result.value.clips.map(({ id }) => id) : [];
    };
    expect(ids('mot')).toEqual(ids('mot'));
    expect(ids('mot')).toEqual(ids('mot?utm_source=zalo'));
    expect(ids('mot')).not.toEqual(ids('hai'));
    expect(ids('mot')[0]).toMatch(/^article-[0-9a-f]{16}$/);
  });

  test('one address twice is two revisions with ids of their own', () => {
    const line = JSON.stringify(makeArticle(makeAddress('mot')));
    const result = read(`${line}\n${line}`);
    const clips = result.ok ? result.value.clips : [];
    expect(clips.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(new Set(clips.map(({ id }) => id)).size).toBe(2);
  });

  test('a single article, an array, and lines of clips are read as well', () => {
    const article = JSON.stringify(makeArticle());
    const clip = JSON.stringify(makeClip());
    for (const text of [article, `[${article}]`, clip, `[${clip}]`, `${clip}\n\n${article}`]) {
      expect(read(text)).toMatchObject({ ok: true });
    }
  });

  test('a byte order mark, Windows line ends and blank lines do no harm', () => {
    const lines = ['mot', 'hai'].map((name) => JSON.stringify(makeArticle(makeAddress(name))));
    const result = read(`\uFEFF${lines.join('\r\n\r\n')}\r\n`);
    expect(result.ok && result.value.clips).toHaveLength(2);
  });
});

describe('a broken file is refused as a whole, with the place of the fault', () => {
  test('a line that is no JSON', () => {
    const result = read(`${JSON.stringify(makeArticle())}\n{"url":`);
    expect(result).toMatchObject({ ok: false, reason: 'not-json' });
    expect(!result.ok && result.detail).toMatch(/^line 2: /);
  });

  test('a line that is no article', () => {
    const result = read(`${JSON.stringify(makeArticle())}\n\n{"url":"https://a.vn/"}`);
    expect(result).toMatchObject({ ok: false, reason: 'malformed' });
    expect(!result.ok && result.detail).toMatch(/^line 3: /);
  });

  test('an element of an array, an empty file, a text file', () => {
    expect(read('[7]')).toMatchObject({ ok: false, reason: 'malformed' });
    expect(read(' \n')).toMatchObject({ ok: false, reason: 'empty' });
    expect(read('Kính gửi anh')).toMatchObject({ ok: false, reason: 'not-json' });
  });

  test('a library with a foreign format name is not guessed at', () => {
    expect(read('{"format":"other","clips":[]}')).toMatchObject({ ok: false, reason: 'malformed' });
  });

  test('a key that could reach a prototype', () => {
    const text = JSON.stringify(makeArticle()).replace('{', '{"__proto__":{"polluted":1},');
    expect(read(text)).toMatchObject({ ok: false, reason: 'forbidden-key' });
    expect('polluted' in {}).toBe(false);
  });
});
