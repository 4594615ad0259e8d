import { expect, test } from 'vitest';
import { DEFAULT_LOOK, parseLook } from '../../lib/extension/reading-look.ts';

test('an article is set as it was chosen; each part that is damaged takes its own default', () => {
  expect(parseLook({ face: 'sans', size: 22, tone: 'sepia' })).toEqual({
    ...DEFAULT_LOOK,
    face: 'sans',
    size: 22,
    tone: 'sepia',
  });
  expect(parseLook({ face: 'comic', size: 400, line: 'loose' })).toEqual({
    ...DEFAULT_LOOK,
    line: 'loose',
  });
});

test('where nothing was chosen, or something else stands there, it is set as at first', () => {
  for (const data of [undefined, null, 'sans', 7, []])
    expect(parseLook(data)).toEqual(DEFAULT_LOOK);
});
