import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZipWriter } from '../../lib/export/zip-writer.ts';

function archiveOf(count: number): ZipWriter {
  const archive = new ZipWriter(null);
  for (let at = 0; at < count; at += 1) archive.store(String(at), new Uint8Array());
  archive.end(0);
  return archive;
}

test('as many files as an archive can count are all there', () => {
  expect(Object.keys(unzipSync(archiveOf(65_535).take()))).toHaveLength(65_535);
});

test('one file more is refused, for it would be lost', () => {
  expect(() => archiveOf(65_536)).toThrow(RangeError);
});
