import { describe, expect, test } from 'vitest';

import { undoInputMethod } from '../../lib/text/input-method.ts';
import { isSyllable } from '../../lib/text/syllable.ts';

describe('what was meant when the input method was off', () => {
  test.each([
    ['ddoongf', 'dong'],
    ['tuyeen', 'tuyen'],
    ['tuyeesn', 'tuyen'],
    ['giaos', 'giao'],
    ['huyeenj', 'huyen'],
    ['dduwowngf', 'duong'],
    ['mawtj', 'mat'],
    ['moiws', 'moi'],
    ['cuwr', 'cu'],
    ['ke61t', 'ket'],
    ['d9a3ng', 'dang'],
    ['huye6n5', 'huyen'],
    ['d9u7o7ng2', 'duong'],
  ])('%s means %s', (typed, meant) => {
    expect(undoInputMethod(typed)).toContain(meant);
  });

  test.each(['giao', 'ban', '2023', 'covid19', 'a0b', 'qwzx', 'zzzz', ''])(
    '%j was meant as it stands',
    (typed) => {
      expect(undoInputMethod(typed)).toEqual([]);
    },
  );
});

describe('the shape of a syllable', () => {
  test.each(['a', 'ba', 'nghieng', 'khuyen', 'quoc', 'thuong', 'giai', 'yeu', 'oan', 'uy'])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );
  test.each(['', 'b', 'tuyne', 'covid', 'html', 'strong', 'nghienggg'])('%j is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
