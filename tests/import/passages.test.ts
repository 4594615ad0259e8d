import { describe, expect, test } from 'vitest';
import { passageFinder } from '../../lib/clip/highlight/find-passage.ts';
import { readingText } from '../../lib/clip/highlight/reading-text.ts';
import { readHighlightCell, readQuotes } from '../../lib/import/formats/marked-text.ts';
import { anchorPassages, type ImportedPassage, passageNote } from '../../lib/import/passages.ts';
import { makeParagraph } from '../export/make.ts';

const ARTICLE = {
  lead: 'Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.',
  blocks: [
    makeParagraph('Hơn hai trăm người tham gia, trong đó có đoàn viên thanh niên.'),
    makeParagraph('Toàn xã nạo vét được ba cây số kênh, đạt kế hoạch quý I.'),
  ],
};

const marked = (quote: string, note = ''): ImportedPassage => ({ quote, note, markedAt: null });

describe('a passage marked in another tool', () => {
  test.each([
    ['as it stands', 'hai trăm người tham gia', 'hai trăm người tham gia'],
    ['over two paragraphs', 'đoàn viên thanh niên.\n\nToàn xã nạo vét', null],
    ['with its spaces doubled', 'hai  trăm\nngười', 'hai trăm người'],
    ['of the lead', 'nạo vét kênh mương', 'nạo vét kênh mương'],
  ])('%s is found by its words', (_how, quote, exact) => {
    const { anchored, left } = anchorPassages(ARTICLE, [marked(quote, 'xem lại')]);
    expect(left).toEqual([]);
    const reading = readingText(ARTICLE);
    const [only] = anchored;
    if (only === undefined) throw new Error('not anchored');
    expect(only.note).toBe('xem lại');
    expect(only.quote.exact).toBe(
      exact ?? reading.text.slice(only.position.start, only.position.end),
    );
    expect(passageFinder(reading)(only)).toMatchObject({ isChanged: false });
  });

  test('of which a few words were changed since keeps those that were marked', () => {
    const quote = 'Toàn xã nạo vét được hai cây số kênh, đạt kế hoạch quý I';
    const { anchored } = anchorPassages(ARTICLE, [marked(quote)]);
    expect(anchored).toMatchObject([{ quote: { exact: quote } }]);
    const found = anchored[0] && passageFinder(readingText(ARTICLE))(anchored[0]);
    expect(found).toMatchObject({ isChanged: true });
  });

  test.each([
    'Chủ tịch xã phát biểu khai mạc',
    // Half of its words stand there, which is no passage.
    'Hơn hai trăm người dự hội nghị tổng kết năm học tại nhà văn hóa',
    '…',
    ' ',
    'chữ '.repeat(6000),
  ])('%# that the text does not have is left over, whole', (quote) => {
    const passage = marked(quote, 'xem lại');
    expect(anchorPassages(ARTICLE, [passage])).toEqual({ anchored: [], left: [passage] });
    expect(anchorPassages({ lead: null, blocks: [] }, [passage]).left).toEqual([passage]);
  });

  test('twice is one, unless something else was said to it', () => {
    const twice = [
      marked('hai trăm người'),
      marked('hai  trăm người'),
      marked('hai trăm người', 'ý'),
    ];
    expect(anchorPassages(ARTICLE, twice).anchored.map(({ note }) => note)).toEqual(['', 'ý']);
  });

  test('stands in a note in quotation marks, with what was said to it below', () => {
    const passages = [marked(' Hai trăm người ', 'quan trọng'), marked('Ba cây số')];
    expect(passageNote(passages)).toBe('“Hai trăm người”\nquan trọng\n“Ba cây số”');
  });
});

describe('how other tools write passages', () => {
  test('Omnivore: a quote over two lines with labels and a remark, and a note on the whole', () => {
    const text = 'Đọc lại\n\n> Hai trăm\n> người #nông-thôn #xã\n\nquan trọng\n\n> Ba cây số\n';
    expect(readQuotes(text)).toEqual({
      note: 'Đọc lại',
      passages: [marked('Hai trăm\nngười', '#nông-thôn #xã\nquan trọng'), marked('Ba cây số')],
    });
  });

  test('Raindrop: several in one cell, some with remarks, some over two lines', () => {
    const cell = 'Highlight:Hai trăm\nngười\nNote:quan trọng\nHighlight:Ba cây số\n';
    expect(readHighlightCell(cell)).toEqual({
      note: '',
      passages: [marked('Hai trăm\nngười', 'quan trọng'), marked('Ba cây số')],
    });
    expect(readHighlightCell('chỉ có chữ')).toEqual({ note: 'chỉ có chữ', passages: [] });
  });
});
