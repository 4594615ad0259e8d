import { expect, test } from 'vitest';
import { readTaughtFile, type TaughtProfile, writeTaughtFile } from '../../../lib/index.ts';

const now = new Date('2026-03-04T02:00:00Z');

function makeProfile(fields: Partial<TaughtProfile> = {}): TaughtProfile {
  return {
    schema: 1,
    host: 'phucam.gov.vn',
    name: 'Cổng thông tin điện tử xã Phú Cẩm',
    layouts: [
      {
        taughtAt: '2026-03-01T01:00:00.000Z',
        sample: 'https://phucam.gov.vn/chi-tiet?ma=1',
        fields: { title: ['div.dong1 > span', '#tieude'], body: ['aside > div:nth-of-type(4)'] },
      },
    ],
    ...fields,
  };
}

function fileOf(change: (file: Record<string, never>) => unknown): string {
  return JSON.stringify(change(JSON.parse(writeTaughtFile([makeProfile()], now))));
}

test('what was taught goes to a colleague and comes back the same', () => {
  const file = writeTaughtFile([makeProfile()], now);
  expect(readTaughtFile(file)).toEqual({ ok: true, value: [makeProfile()] });
  expect(readTaughtFile(`\uFEFF${file}`).ok).toBe(true);
});

test.each([
  ['not-json', 'Tin tức'],
  ['not-taught', '{"format":"trich-luc","schema":1,"clips":[]}'],
  ['newer', fileOf((file) => ({ ...file, schema: 2 }))],
  ['empty', fileOf((file) => ({ ...file, profiles: [] }))],
])('a file that cannot be taken says why: %s', (reason, text) => {
  expect(readTaughtFile(text)).toMatchObject({ ok: false, reason });
});

test.each([
  'a { color: red }',
  'div:has(script)',
  'div, body',
  '*',
  'iframe[src^="http"]',
  'div  >  p',
  'div >',
  '',
  `a${' a'.repeat(600)}`,
])('a selector that teaching would not make is refused: %s', (selector) => {
  const profile = makeProfile();
  const [layout] = profile.layouts;
  const bad = { ...profile, layouts: [{ ...layout, fields: { body: [selector] } }] };
  const text = JSON.stringify({ format: 'trich-luc-taught', schema: 1, profiles: [bad] });
  const answer = readTaughtFile(text);
  expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
  expect(!answer.ok && answer.detail).toContain('0.layouts.0.fields.body');
});

test.each([
  makeProfile({ host: 'vinhloc.gov.vn' }),
  makeProfile({ layouts: [] }),
  makeProfile({
    layouts: [{ taughtAt: 'hôm qua', sample: 'https://phucam.gov.vn/', fields: { title: ['h1'] } }],
  }),
  makeProfile({
    layouts: [
      { taughtAt: now.toISOString(), sample: 'https://phucam.gov.vn/', fields: { date: ['h1'] } },
    ],
  }),
])('a profile that does not hold together is refused (%#)', (profile) => {
  const text = JSON.stringify({ format: 'trich-luc-taught', schema: 1, profiles: [profile] });
  expect(readTaughtFile(text)).toMatchObject({ ok: false, reason: 'invalid' });
});

test('of two entries for one host the later counts', () => {
  const later = makeProfile({ name: 'Xã Phú Cẩm' });
  const read = readTaughtFile(writeTaughtFile([makeProfile(), later], now));
  expect(read.ok && read.value).toEqual([later]);
});
