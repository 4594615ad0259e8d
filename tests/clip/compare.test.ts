import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, compareArticles, diffWords, isDifferent } from '../../lib/index.ts';
import { commonPairs } from '../../lib/clip/diff/sequence-diff.ts';
import { makeArticle } from '../helpers/make-article.ts';

const OPENING = 'Sáng 05/02, Đảng ủy xã tổ chức hội nghị quán triệt nghị quyết của Trung ương.';
const SPEECH = 'Phát biểu tại hội nghị, Bí thư Đảng ủy nhấn mạnh việc thực hiện ngay từ đầu năm.';
const COUNT = 'Dự hội nghị có 120 đại biểu là cán bộ chủ chốt các thôn, các đoàn thể trong xã.';
const CLOSING = 'Hội nghị cũng trao giấy khen cho các tập thể có thành tích trong năm qua.';

function article(lines: readonly string[], fields: Partial<Article> = {}): Article {
  const blocks = lines.map((text) => ({
    kind: 'paragraph' as const,
    content: [{ kind: 'text' as const, text }],
  }));
  return makeArticle({ blocks, text: lines.join('\n'), ...fields });
}

test('the same article twice differs in nothing', () => {
  const lines = [OPENING, SPEECH, COUNT];
  const comparison = compareArticles(article(lines), article(lines));
  expect(isDifferent(comparison)).toBe(false);
  expect(comparison.paragraphs.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
});

test('a corrected number is marked inside its paragraph, word by word', () => {
  const after = COUNT.replace('120', '125');
  const { paragraphs, changedParagraphs } = compareArticles(
    article([OPENING, COUNT]),
    article([OPENING, after]),
  );
  expect(changedParagraphs).toBe(1);
  expect(paragraphs[1]).toEqual({
    kind: 'changed',
    parts: [
      { kind: 'same', text: 'Dự hội nghị có ' },
      { kind: 'removed', text: '120 ' },
      { kind: 'added', text: '125 ' },
      { kind: 'same', text: 'đại biểu là cán bộ chủ chốt các thôn, các đoàn thể trong xã.' },
    ],
  });
});

test('a paragraph that went to the end is moved, not taken out and put in', () => {
  const { paragraphs, changedParagraphs } = compareArticles(
    article([OPENING, SPEECH, COUNT, CLOSING]),
    article([OPENING, COUNT, CLOSING, SPEECH]),
  );
  expect(paragraphs.map(({ kind }) => kind)).toEqual([
    'same',
    'moved-away',
    'same',
    'same',
    'moved',
  ]);
  expect(paragraphs[4]).toMatchObject({ from: 'above', parts: [{ kind: 'same', text: SPEECH }] });
  expect(changedParagraphs).toBe(1);
});

test('a paragraph that was moved and corrected shows both', () => {
  const corrected = SPEECH.replace('đầu năm', 'quý một');
  const { paragraphs } = compareArticles(
    article([SPEECH, OPENING, COUNT, CLOSING]),
    article([OPENING, COUNT, CLOSING, corrected]),
  );
  expect(paragraphs.at(-1)).toMatchObject({ kind: 'moved', from: 'above' });
  expect(JSON.stringify(paragraphs.at(-1))).toContain('quý một');
});

test('two paragraphs that speak of different things are one gone and one new', () => {
  const { paragraphs } = compareArticles(
    article([OPENING, SPEECH]),
    article([OPENING, 'Trạm y tế mở tiêm chủng mở rộng vào thứ bảy hằng tuần.']),
  );
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added']);
});

test('changed fields are told as before and after', () => {
  const { fields } = compareArticles(
    article([OPENING], { title: 'Hội nghị quán triệt', publishedAt: '2026-02-05', lead: null }),
    article([OPENING], { title: 'Hội nghị sơ kết', publishedAt: '2026-02-06', lead: 'Tóm tắt.' }),
  );
  expect(fields.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['title', 'Hội nghị quán triệt', 'Hội nghị sơ kết'],
    ['publishedAt', '2026-02-05', '2026-02-06'],
    ['lead', null, 'Tóm tắt.'],
  ]);
});

test('pictures and attached files that came or went are named', () => {
  const image = (src: string) => ({ src, alt: '', caption: null });
  const file = (name: string) => ({ url: `https://x.gov.vn/${name}`, name, type: 'pdf' });
  const { images, attachments } = compareArticles(
    article([OPENING], { images: [image('a.jpg'), image('b.jpg')], attachments: [file('cu.pdf')] }),
    article([OPENING], { images: [image('b.jpg'), image('c.jpg')], attachments: [] }),
  );
  expect([images.removed, images.added].map((side) => side.map(({ src }) => src))).toEqual([
    ['a.jpg'],
    ['c.jpg'],
  ]);
  expect(attachments.removed.map(({ name }) => name)).toEqual(['cu.pdf']);
});

const bare = (text: string) => text.replace(/\s+/g, '');

test('the parts of a word diff give back both texts, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('xã', 'huyện', 'và', ',', 'năm', '2026', '\n', 'Đảng'))
    .map((w) => w.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const side = (gone: string) =>
        parts.map(({ kind, text: part }) => (kind === gone ? '' : part)).join('');
      expect(bare(side('added'))).toBe(bare(before));
      expect(bare(side('removed'))).toBe(bare(after));
    }),
  );
});

test('every pair joins equal elements, and both sides ascend', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const pairs = commonPairs(before, after);
      pairs.forEach(([i, j], at) => {
        expect(before[i]).toBe(after[j]);
        const last = pairs[at - 1];
        if (last !== undefined) expect(i > last[0] && j > last[1]).toBe(true);
      });
    }),
  );
});

/** Text of `count` words from a small vocabulary, as articles of a portal repeat themselves. */
function longText(count: number, seed: number): string[] {
  let state = seed;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const words = Array.from({ length: count }, () => `từ${next(3_000)}`);
  return Array.from({ length: count / 80 }, (_, at) =>
    words.slice(at * 80, at * 80 + 80).join(' '),
  );
}

test.each([
  [
    'corrected here and there',
    (lines: string[]) => lines.map((l, i) => (i % 3 ? l : l.replace(/từ1/g, 'chữ'))),
  ],
  ['turned round', (lines: string[]) => lines.toReversed()],
  ['another article altogether', () => longText(20_000, 977)],
  ['put into one paragraph', (lines: string[]) => [lines.join(' ')]],
  ['one paragraph, other words', () => [longText(20_000, 31).join(' ')]],
])('20,000 words are compared in a moment when the article was %s', (_, change) => {
  const lines = longText(20_000, 4_711);
  const [before, after] = [article(lines), article(change(lines))];
  // Quadratic work would take minutes here; how fast it is, a benchmark says.
  const began = process.cpuUsage();
  compareArticles(before, after);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(5_000);
});
