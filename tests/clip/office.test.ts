import { expect, test } from 'vitest';
import { parseOffice } from '../../lib/clip/office.ts';
import { officeHeading } from '../../lib/export/office.ts';

test('an office needs its style alone; what is empty is left out of the heading block', () => {
  const office = parseOffice({ style: 'party', agency: ' Huyện ủy Thọ Xuân ' });
  expect(office.ok && officeHeading(office.value)).toEqual({
    style: 'party',
    agency: 'Huyện ủy Thọ Xuân',
    place: '',
  });
});

test('a record that is no office is told where it fails', () => {
  expect(parseOffice({ style: 'state', signer: { title: 5 } })).toMatchObject({
    ok: false,
    reason: 'malformed',
    detail: expect.stringContaining('signer.title'),
  });
  for (const data of [
    null,
    'state',
    {},
    { style: 'empire' },
    { style: 'state', place: 'x'.repeat(201) },
  ]) {
    expect(parseOffice(data).ok).toBe(false);
  }
});
