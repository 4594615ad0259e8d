import { describe, expect, test } from 'vitest';
import { indexDelta } from '../../lib/search/delta.ts';
import { searchDocument } from '../../lib/search/document.ts';
import { makeFileSnippet } from '../../lib/search/file-snippet.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { openSearchIndex } from '../../lib/search/search-index.ts';
import { memoryStorage } from '../../lib/search/storage.ts';
import type { HitText } from '../../lib/search/text-rank.ts';
import { makeClip } from '../export/make.ts';
import { makeArticle } from '../helpers/make-article.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const FILE = 'Biểu mẫu\fCăn cứ Quyết định số 238-QĐ/TW, nghiệm thu trạm bơm Cồn Nhót trong quý III';

interface Stored {
  readonly text: string;
  readonly files?: readonly string[];
}

/** Clips by the letters a, b, c …, searched with their texts at hand. */
async function open(stored: readonly Stored[]) {
  const clips = stored.map(({ text, files = [] }, at) => ({
    clip: {
      ...makeClip(),
      id: 'abc'.charAt(at),
      article: makeArticle({ title: `Tin ${String(at)}`, text }),
    },
    files,
  }));
  const deltas = clips.map(({ clip, files }) =>
    indexDelta(searchDocument(clip, new Map(), [], files)),
  );
  const index = await openSearchIndex(memoryStorage(), deltas);
  const texts = (ids: readonly string[]): Promise<(HitText | undefined)[]> =>
    Promise.resolve(
      ids.map((id) => {
        const found = clips.find(({ clip }) => clip.id === id);
        if (found === undefined) return undefined;
        const { title, text } = found.clip.article;
        const files = found.files.map((file) => ({ name: 'tệp', text: file }));
        return files.length === 0 ? { title, text } : { title, text, files };
      }),
    );
  return async (query: string): Promise<string[]> => {
    const { hits } = await index.search(query, { limit: 10, now: NOW, texts });
    return hits.flatMap(({ id, similar }) => [id, ...similar]);
  };
}

describe('texts of kept files', () => {
  test('their words, phrases and document numbers find the clip', async () => {
    const find = await open([
      { text: 'Xã ban hành kế hoạch.', files: [FILE] },
      { text: 'Tin khác.' },
    ]);
    expect(await find('trạm bơm Cồn Nhót')).toEqual(['a']);
    expect(await find('"nghiệm thu trạm bơm Cồn Nhót"')).toEqual(['a']);
    expect(await find('"nghiệm thu Cồn Nhót trạm bơm"')).toEqual([]);
    expect(await find('238-QĐ/TW')).toEqual(['a']);
  });

  test('a clip whose own text holds the words stands before one whose file does', async () => {
    const find = await open([
      { text: 'Xã ban hành kế hoạch.', files: [FILE] },
      { text: 'Hôm nay nghiệm thu trạm bơm Cồn Nhót sau ba tháng thi công.' },
    ]);
    expect(await find('trạm bơm Cồn Nhót')).toEqual(['b', 'a']);
    expect(await find('nhot')).toEqual(['b', 'a']);
  });

  test('a copy of an article is one whether its file was kept or not', async () => {
    const text =
      'Ủy ban nhân dân xã ban hành kế hoạch phát triển kinh tế năm 2026, giao từng việc.';
    const clip = { ...makeClip(), article: makeArticle({ title: 'Kế hoạch năm', text }) };
    const delta = (id: string, files: readonly string[]) =>
      indexDelta(searchDocument({ ...clip, id }, new Map(), [], files));
    const index = await openSearchIndex(memoryStorage(), [delta('a', [FILE]), delta('b', [])]);
    const { hits } = await index.search('kế hoạch phát triển', { limit: 10, now: NOW });
    expect(hits).toHaveLength(1);
  });
});

describe('where in a file the words stand', () => {
  const words = (text: string) => parseQuery(text, NOW);
  const hit = (files: HitText['files']): HitText => ({
    title: 'Tin',
    text: 'Xã ban hành kế hoạch.',
    ...(files && { files }),
  });

  test('the file and its page are named', () => {
    const files = [
      { name: 'Phụ lục', text: 'Danh sách các thôn' },
      { name: 'Kế hoạch', text: FILE },
    ];
    const found = makeFileSnippet(hit(files), words('trạm bơm'), 60);
    expect(found).toMatchObject({ name: 'Kế hoạch', page: 2 });
    expect(found?.snippet.text).toContain('trạm bơm');
  });

  test('nothing is said of a file that knows no more than the article', () => {
    const files = [{ name: 'Kế hoạch', text: 'ban hành kế hoạch' }];
    expect(makeFileSnippet(hit(files), words('kế hoạch'), 60)).toBeNull();
    expect(makeFileSnippet(hit(undefined), words('trạm bơm'), 60)).toBeNull();
  });

  test('a long file without pages is looked through piece by piece', () => {
    const text = `${'Danh sách hộ dân trong xã.\n'.repeat(2_000)}nghiệm thu trạm bơm`;
    const found = makeFileSnippet(hit([{ name: 'Sổ', text }]), words('trạm bơm'), 60);
    expect(found).toMatchObject({ name: 'Sổ', page: null });
  });
});
