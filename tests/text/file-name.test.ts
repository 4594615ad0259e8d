import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fileName } from '../../lib/index.ts';

describe('file names', () => {
  test.each([
    ['Thường trực Huyện ủy Thọ Xuân', 'Thường trực Huyện ủy Thọ Xuân'],
    ['Thường trực'.normalize('NFD'), 'Thường trực'],
    ['Về việc: "A/B" <x>?', 'Về việc A-B x'],
    ['238-QĐ/TW', '238-QĐ-TW'],
    ['  nhiều   khoảng\ttrắng\n', 'nhiều khoảng trắng'],
    ['..\\..\\etc/passwd', '-..-etc-passwd'],
    ['cuối có chấm...', 'cuối có chấm'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['CONG VAN', 'CONG VAN'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['', 'trich-luc'],
    ['???', 'trich-luc'],
    ['...', 'trich-luc'],
  ])('%j becomes %j', (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  test('a long title is cut between words', () => {
    const title =
      'Thường trực Huyện ủy Thọ Xuân làm việc với Ban Tuyên giáo Huyện ủy và các đơn vị có liên quan';
    const name = fileName(title);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(name)).toBeGreaterThan(90);
    expect(title.startsWith(`${name} `)).toBe(true);
  });

  test('a flag is not cut into its letters', () => {
    expect(fileName('🇻🇳'.repeat(20))).toBe('🇻🇳'.repeat(15));
  });

  test('whatever the title, every system takes the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = fileName(text);
        const faults = {
          empty: name === '',
          long: Buffer.byteLength(name) > 120,
          decomposed: name !== name.normalize('NFC'),
          refused: /[<>:"/\\|?*]|\p{Cc}|^[\s.]|[\s.]$/u.test(name),
          broken: !name.isWellFormed(),
        };
        return !Object.values(faults).includes(true);
      }),
      { numRuns: 60 },
    );
  }, 20_000);
});
