import { describe, expect, test } from 'vitest';
import { findCitations } from '../../lib/index.ts';
import type { Citation } from '../../lib/index.ts';
import { readGold } from './gold.ts';
import type { GoldCitation } from './gold.ts';

function expected(gold: GoldCitation): Omit<Citation, 'documentId' | 'form'> & { form: string } {
  const { text, start, end, type, number, symbol, normalized, date, form, term, name } = gold;
  const issuer = gold.issuer ?? gold.issuerFromSymbol ?? null;
  return { start, end, text, type, number, symbol, normalized, date, issuer, form, term, name };
}

function found(text: string): Omit<Citation, 'documentId'>[] {
  return findCitations(text).map(({ documentId, ...rest }) => {
    expect(documentId).toBeNull();
    return rest;
  });
}

const gold = readGold();

test('the gold set covers at least 300 sentences, and its offsets are right', () => {
  const sentences = [...gold.values()].flat();
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  for (const { text, citations, nearMisses } of sentences) {
    for (const span of [...citations, ...nearMisses]) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  }
});

for (const [kind, sentences] of gold) {
  describe(kind, () => {
    test.each(sentences.map((sentence): [string, typeof sentence] => [sentence.id, sentence]))(
      '%s',
      (_, { text, citations }) => {
        expect(found(text)).toEqual(citations.map(expected));
      },
    );
  });
}
