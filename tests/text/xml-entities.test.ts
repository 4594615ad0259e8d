import { expect, test } from 'vitest';
import { decodeXml } from '../../lib/text/xml-entities.ts';

test.each([
  ['UBND &amp; HĐND', 'UBND & HĐND'],
  ['&lt;b&gt; &quot;a&quot; &apos;b&apos;', '<b> "a" \'b\''],
  ['&#272;&#x1ea3;ng', 'Đảng'],
  ['&amp;lt;', '&lt;'],
])('%s is read as %s', (written, read) => {
  expect(decodeXml(written)).toBe(read);
});

test('what names no character gives nothing; names of the file’s own stay', () => {
  expect(decodeXml('a&#0;b&#x110000;c&ten;')).toBe('abc&ten;');
});
