import { expect, test } from 'vitest';
import { readFileText } from '../../../lib/import/file-text/file-text.ts';
import { makeDocx, paragraph } from '../../helpers/make-office-file.ts';
import { makePdf } from '../../helpers/make-pdf.ts';

test('a PDF gives its lines, pages apart', async () => {
  const bytes = makePdf([['Kế hoạch số 15/KH-UBND', 'Hoà mạng liên thông'], ['Phụ lục']]);
  expect(await readFileText(bytes)).toEqual({
    ok: true,
    value: { text: 'Kế hoạch số 15/KH-UBND\nHoà mạng liên thông\fPhụ lục', isCut: false },
  });
});

test('a scan without a layer of text says so', async () => {
  expect(await readFileText(makePdf([[], []]))).toMatchObject({ ok: false, reason: 'no-text' });
});

test('when time is up, what was read until then is kept', async () => {
  let looks = 0;
  const read = await readFileText(makePdf([['một'], ['hai'], ['ba']]), () => (looks += 1) > 2);
  expect(read).toEqual({ ok: true, value: { text: 'một\fhai', isCut: true } });
});

test('a cut or damaged PDF does not throw', async () => {
  const whole = makePdf([['Kế hoạch']]);
  for (const bytes of [
    whole.subarray(0, 20),
    whole.map((byte, at) => (at > 9 ? byte ^ 7 : byte)),
  ]) {
    expect(await readFileText(bytes)).toMatchObject({ ok: false });
  }
});

test('the bytes decide, not the name; what is no document has no text', async () => {
  expect(await readFileText(makeDocx(paragraph('Công văn')))).toMatchObject({ ok: true });
  expect(await readFileText(new TextEncoder().encode('{\\rtf1}'))).toEqual({
    ok: false,
    reason: 'unsupported',
  });
});
