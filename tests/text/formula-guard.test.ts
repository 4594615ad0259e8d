import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../lib/text/formula-guard.ts';

test.each(['=1+1', '+84 912', '-1', '@SUM(A1)', '  =1', '\t=1', '＝1', '＠x', '\u200B=1', "'=1"])(
  '%j gets an apostrophe',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);

test.each(['Tin', '', "'Tin'", '5 - 3', 'a=b'])('%j stays as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
});

test('every text comes back exactly', () => {
  const text = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', 'a', '＝', '\u200B'))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(text, (given) => unguardFormula(guardFormula(given)) === given));
});
