import { expect, test } from 'vitest';
import { howFar } from '../../entrypoints/export/state/how-far.ts';

test('the bar of an export goes from nothing to the whole and never back', () => {
  const steps = ['pictures', 'clips', 'writing', 'packing'] as const;
  const seen = steps.flatMap((step) =>
    [0, 1, 7, 10].map((done) => howFar({ step, done, total: 10 })),
  );
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect([seen.at(0), seen.at(-1)]).toEqual([0, 1]);
});

test('a step without anything in it is done', () => {
  expect(howFar({ step: 'packing', done: 0, total: 0 })).toBe(1);
});
