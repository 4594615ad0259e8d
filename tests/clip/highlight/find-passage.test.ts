import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type Highlight,
  markPassage,
  passageFinder,
  readingText,
} from '../../../lib/index.ts';

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
});
const articleOf = (...paragraphs: string[]) =>
  readingText({ lead: null, blocks: paragraphs.map(paragraph) });

/** Marks a passage by its words, as somebody would by drawing over them. */
function mark(reading: ReturnType<typeof readingText>, words: string, nth = 0) {
  let at = -1;
  for (let seen = 0; seen <= nth; seen++) at = reading.text.indexOf(words, at + 1);
  const marked = at === -1 ? null : markPassage(reading, at, at + words.length);
  if (marked === null) throw new Error(`no passage “${words}”`);
  return marked;
}

function found(
  reading: ReturnType<typeof readingText>,
  highlight: Pick<Highlight, 'quote' | 'position'>,
) {
  const passage = passageFinder(reading)(highlight);
  return passage && reading.text.slice(passage.start, passage.end);
}

const BEGIN = 'Sáng ngày 31/01, Thường trực Huyện ủy làm việc với Ban Tuyên giáo.';
const MIDDLE =
  'Toàn huyện đã giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng, đạt 92% kế hoạch năm.';
const END = 'Các xã tiếp tục rà soát, báo cáo kết quả trước ngày 15 hằng tháng.';

describe('a passage is marked', () => {
  test('half words are widened to whole ones, and the space round it is left out', () => {
    const reading = articleOf(MIDDLE);
    const at = reading.text.indexOf('ải ngân');
    const marked = markPassage(reading, at - 1, at + 'ải ngân '.length);
    expect(marked?.quote.exact).toBe('giải ngân');
  });

  test('with the words in front of it and behind it, over more than one paragraph', () => {
    const reading = articleOf(BEGIN, MIDDLE, END);
    const marked = mark(reading, `nội đồng, đạt 92% kế hoạch năm.\nCác xã`);
    expect(marked.quote.prefix.endsWith('thủy lợi ')).toBe(true);
    expect(marked.quote.suffix.startsWith(' tiếp tục')).toBe(true);
    expect(marked.position.block).toBe('1');
  });

  test('blank space and punctuation alone are no passage', () => {
    const reading = articleOf('Một. Hai');
    expect(markPassage(reading, 3, 5)).toBeNull();
  });
});

describe('the text of an article names where its runs stand', () => {
  test('lead, list items, cells and captions are all part of it', () => {
    const reading = readingText({
      lead: 'Tóm tắt',
      blocks: [
        { kind: 'list', ordered: false, items: [[paragraph('một')], [paragraph('hai')]] },
        {
          kind: 'table',
          rows: [[{ header: false, colspan: 1, rowspan: 1, content: [paragraph('ô')] }]],
        },
        { kind: 'figure', image: { src: '', alt: '', caption: 'Ảnh: TTXVN' } },
        { kind: 'figure', image: { src: '', alt: '', caption: null } },
        { kind: 'quote', content: [paragraph('lời')] },
      ],
    });
    expect(reading.runs.map(({ path, text }) => `${path} ${text}`)).toEqual([
      'lead Tóm tắt',
      '0.0.0 một',
      '0.1.0 hai',
      '1.0.0.0 ô',
      '2 Ảnh: TTXVN',
      '4.0 lời',
    ]);
    for (const { start, text } of reading.runs) {
      expect(reading.text.slice(start, start + text.length)).toBe(text);
    }
  });
});

describe('a highlight is found in a later text', () => {
  const passage = 'giải ngân 25 tỷ đồng cho các công trình thủy lợi nội đồng';

  test('behind paragraphs that came in front of it', () => {
    const highlight = mark(articleOf(BEGIN, MIDDLE, END), passage);
    expect(found(articleOf('Đính chính.', BEGIN, 'Thêm.', MIDDLE), highlight)).toBe(passage);
  });

  test('in other spelling: decomposed letters, capitals, tone marks placed the new way', () => {
    const reading = articleOf('Việc khai thác hoá chất và thuỷ sản.');
    const highlight = mark(reading, 'hoá chất và thuỷ sản');
    const later = articleOf('Mới.', 'VIỆC KHAI THÁC HÓA CHẤT VÀ THỦY SẢN.');
    expect(found(later, highlight)).toBe('HÓA CHẤT VÀ THỦY SẢN');
  });

  test('where a paragraph was cut in two', () => {
    const highlight = mark(articleOf(`${BEGIN} ${MIDDLE}`), `Ban Tuyên giáo. Toàn huyện`);
    const finder = passageFinder(articleOf(BEGIN, MIDDLE));
    expect(finder(highlight)).toMatchObject({ isChanged: false });
  });

  test('where a figure in it was corrected, and says that it was', () => {
    const highlight = mark(articleOf(BEGIN, MIDDLE, END), passage);
    const later = articleOf(BEGIN, MIDDLE.replace('25 tỷ', '27,5 tỷ'), END);
    expect(found(later, highlight)).toBe(passage.replace('25 tỷ', '27,5 tỷ'));
    expect(passageFinder(later)(highlight)?.isChanged).toBe(true);
  });

  test('two words of which one was corrected are known by their neighbours', () => {
    const highlight = mark(articleOf(BEGIN, MIDDLE, END), '25 tỷ');
    const later = articleOf('Mới.', MIDDLE.replace('25 tỷ', '30 tỷ'));
    expect(found(later, highlight)).toBe('30 tỷ');
  });

  test('the second of two like passages stays the second', () => {
    const reading = articleOf('Xã Xuân Lập báo cáo kết quả.', 'Xã Thọ Xuân báo cáo kết quả. Hết.');
    const highlight = mark(reading, 'báo cáo kết quả', 1);
    const later = articleOf('Mới', ...reading.text.split('\n'));
    expect(passageFinder(later)(highlight)?.start).toBe(
      later.text.indexOf('báo cáo', later.text.indexOf('Thọ Xuân')),
    );
  });

  test('one that is gone is not found, though its words are scattered about', () => {
    const highlight = mark(articleOf(BEGIN, MIDDLE, END), passage);
    const words = passage.split(' ').reverse().join(' việc của xã ');
    expect(found(articleOf(BEGIN, words, END), highlight)).toBeNull();
    expect(found(articleOf(BEGIN, END), highlight)).toBeNull();
    expect(found(readingText({ lead: null, blocks: [] }), highlight)).toBeNull();
  });

  test('a marked date is not taken for another date', () => {
    const highlight = mark(articleOf('Họp ngày 15/3/2024 tại xã.'), '15/3/2024');
    expect(found(articleOf('Dân số 1,2 triệu người vào năm 2019.'), highlight)).toBeNull();
  });

  test('a passage of many pages of which some lines changed', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `Mục ${at}: ${MIDDLE} (${at * 7})`);
    const reading = articleOf(BEGIN, ...lines, END);
    const highlight = mark(reading, lines.slice(2, 50).join('\n'));
    const later = articleOf(BEGIN, ...lines.map((line, at) => (at % 9 ? line : `${line} Thêm.`)));
    const passage = passageFinder(later)(highlight);
    expect(later.text.slice(passage?.start, passage?.end)).toMatch(/^Mục 2: [^]*\(343\)$/);
  });
});

test('whatever is added in front and behind, a marked passage is found word for word', () => {
  const word = fc.constantFrom('xã', 'huyện', 'tỉnh', 'báo', 'cáo', '2024', 'Ủy', 'ban', 'đất');
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(line, { maxLength: 4 }),
      fc.array(line, { maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (lines, before, behind, a, b) => {
        const reading = articleOf(...lines);
        const length = reading.text.length + 1;
        const marked = markPassage(reading, a % length, b % length);
        if (marked === null) return;
        expect(found(reading, marked)).toBe(marked.quote.exact);
        const later = articleOf(...before, ...lines, ...behind);
        expect(found(later, marked)).toBe(marked.quote.exact);
      },
    ),
  );
});
