import { expect, test } from 'vitest';
import { Pace, retryAfter } from '../../../lib/extension/batch/pace.ts';

const NOW = Date.parse('2026-02-06T02:00:00Z');

test.each([
  ['120', 120_000],
  ['Fri, 06 Feb 2026 02:00:30 GMT', 30_000],
  ['Fri, 06 Feb 2026 01:00:00 GMT', 0],
  ['86400', 600_000],
  ['soon', null],
  [null, null],
])('Retry-After %s asks for %s milliseconds', (header, wait) => {
  expect(retryAfter(header, NOW)).toBe(wait);
});

test('a site that answers again is asked at the usual pace', () => {
  const pace = new Pace();
  const busy = { status: 503, retryAfter: null };
  pace.started(NOW);
  pace.answered(busy, NOW);
  pace.answered(busy, NOW);
  expect(pace.next - NOW).toBe(4_000);
  pace.answered({ status: 200, retryAfter: null }, NOW);
  pace.started(NOW + 4_000);
  pace.answered(busy, NOW + 4_000);
  expect(pace.next - NOW).toBe(6_000);
});
