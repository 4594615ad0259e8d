import { expect, test } from 'vitest';
import {
  type Block,
  type Clip,
  exportClips,
  type Highlight,
  markPassage,
  parseLibrary,
  readingText,
} from '../../lib/index.ts';
import { layOutPrint } from '../../lib/export/print/lay-out.ts';
import { makeArticle } from '../helpers/make-article.ts';
import { makeClip, makeRequest } from './make.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
});
const article = makeArticle({
  lead: 'Tóm tắt của bài.',
  blocks: [
    'Huyện giải ngân 25 tỷ đồng.',
    'Các xã báo cáo trước ngày 15.',
    'Đoạn không ai đánh dấu.',
  ].map(paragraph),
});
const reading = readingText(article);

function makeHighlight(from: string, to: string, fields: Partial<Highlight> = {}): Highlight {
  const marked = markPassage(
    reading,
    reading.text.indexOf(from),
    reading.text.indexOf(to) + to.length,
  );
  if (marked === null) throw new Error('nothing to mark');
  const times = { createdAt: NOW, changedAt: NOW };
  return { id: from, color: 'yellow', note: '', revision: 1, ...marked, ...times, ...fields };
}

const gone = makeHighlight('báo cáo', 'báo cáo', {
  quote: { exact: 'Câu đã bị gỡ khỏi trang', prefix: '', suffix: '' },
  position: { start: 9_000, end: 9_023, block: '7' },
});
const clip: Clip = makeClip(article, {
  highlights: [
    makeHighlight('Các xã', 'ngày 15', { note: 'Nhắc các xã\nvào đầu tháng' }),
    gone,
    makeHighlight('25 tỷ', '25 tỷ đồng', { color: 'pink' }),
  ],
});

async function text(format: string, clips: readonly Clip[], choices = {}): Promise<string> {
  const made = await exportClips(
    format,
    makeRequest({ clips, choices: { body: 'highlights', ...choices } }),
  );
  if (!made.ok) throw new Error(made.reason);
  return new TextDecoder().decode(made.value.bytes);
}

test('only what was highlighted is written, in the order of the article, what is gone from it last', async () => {
  const written = await text('markdown', [clip]);
  expect(written).not.toContain('không ai đánh dấu');
  const order = [
    '25 tỷ đồng',
    'Các xã báo cáo trước ngày 15',
    'Ghi chú: Nhắc các xã',
    'vào đầu tháng',
    'Câu đã bị gỡ',
  ];
  const places = order.map((words) => written.indexOf(words));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(written).toContain('> 25 tỷ đồng');
});

test('as a web page they are quotes; without notes the notes stay at home', async () => {
  const written = await text('html', [clip], { notes: false });
  expect(written).toContain('<blockquote>');
  expect(written).toContain('25 tỷ đồng');
  expect(written).not.toContain('Nhắc các xã');
});

test('an article in which nothing is highlighted is told by its lead', async () => {
  const written = await text('text', [makeClip(article)]);
  expect(written).toContain('Tóm tắt của bài.');
  expect(written).not.toContain('25 tỷ');
});

test('JSON carries them whole, and they are read back as they were', async () => {
  const made = await exportClips('json', makeRequest({ clips: [clip] }));
  if (!made.ok) throw new Error(made.reason);
  const data: unknown = JSON.parse(new TextDecoder().decode(made.value.bytes));
  const read = parseLibrary(data);
  expect(read.ok && read.value.clips[0]?.highlights).toEqual(clip.highlights);
});

function printMarks(of: Clip, choices: Record<string, boolean | string> = {}) {
  const laid = layOutPrint(makeRequest({ clips: [of], choices: { template: 'full', ...choices } }));
  const item = laid.parts[0]?.items[0];
  if (item === undefined) throw new Error('nothing was laid out');
  const runs = item.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [item.marks?.runs.get(block.content) ?? []] : [],
  );
  return { ...item, runs };
}

test('on paper a passage is marked where it stands, its note numbered below; what is gone is named', () => {
  const { marks, runs } = printMarks(clip);
  const [first, second, third] = article.blocks.map((block) =>
    block.kind === 'paragraph' && block.content[0]?.kind === 'text' ? block.content[0].text : '',
  );
  const words = (text: string | undefined, at: number) =>
    runs[at]?.map(({ start, end }) => text?.slice(start, end));
  expect(words(first, 0)).toEqual(['25 tỷ đồng']);
  expect(words(second, 1)).toEqual(['Các xã báo cáo trước ngày 15']);
  expect(words(third, 2)).toEqual([]);
  expect(runs.flat().map(({ color, note }) => [color, note])).toEqual([
    ['pink', null],
    ['yellow', 1],
  ]);
  expect(marks?.notes).toEqual([
    'Nhắc các xã vào đầu tháng',
    '“Câu đã bị gỡ khỏi trang” (không còn trong bài)',
  ]);
});

test('one passage over lead and paragraphs has its note behind its end; overlapping ones share no letter', () => {
  const long = makeHighlight('Tóm tắt', 'Các xã', { note: 'Quan trọng' });
  const over = makeHighlight('25 tỷ', 'báo cáo', { color: 'green', note: 'Cũng vậy' });
  const { marks, runs } = printMarks(makeClip(article, { highlights: [over, long] }));
  expect(marks?.lead).toEqual([{ start: 0, end: 16, color: 'yellow', note: null }]);
  expect(runs[0]).toEqual([{ start: 0, end: 27, color: 'yellow', note: null }]);
  expect(runs[1]).toEqual([
    { start: 0, end: 6, color: 'yellow', note: 1 },
    { start: 6, end: 14, color: 'green', note: 2 },
  ]);
});

test('nothing is marked on paper where nothing is highlighted, or where it was not asked for', () => {
  expect(printMarks(makeClip(article)).marks).toBeNull();
  expect(printMarks(clip, { marks: false }).marks).toBeNull();
  expect(printMarks(clip, { notes: false }).marks?.notes).toEqual([
    '“Câu đã bị gỡ khỏi trang” (không còn trong bài)',
  ]);
});
