import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { exportFormats, type ExportFormatId } from '../../lib/export/formats.ts';
import { goldenClips, goldenCollections, goldenPng } from './golden-clips.ts';
import { makeRequest } from './make.ts';
import { readXlsx } from './read-xlsx.ts';

/** `TRICH_LUC_UPDATE_GOLDEN=1` writes the files anew; look at what changed before it is kept. */
const IS_UPDATE = process.env['TRICH_LUC_UPDATE_GOLDEN'] === '1';

/** What a person can read of a file: text as it is, archives part by part, sheets row by row. */
function readable(format: ExportFormatId, bytes: Uint8Array): string {
  if (format === 'xlsx') return `${JSON.stringify(readXlsx(bytes).rows, null, 1)}\n`;
  if (format !== 'epub' && format !== 'markdown-zip') return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `=== ${name}\n${name.endsWith('.png') ? '(png)' : strFromU8(part)}\n`)
    .join('');
}

const FORMATS = exportFormats.filter(({ id }) => id !== 'docx');

test.each(FORMATS.map(({ id }) => id))('%s is as it was reviewed', async (format) => {
  const result = await exportClips(
    format,
    makeRequest({
      clips: goldenClips,
      collections: goldenCollections,
      title: 'Điểm tin tuần 47',
      images: (src) => Promise.resolve(src.endsWith('anh.png') ? goldenPng : undefined),
    }),
  );
  if (!result.ok) throw new Error(result.reason);
  // Git may change the ends of lines, so those that count are made visible.
  const made = readable(format, result.value.bytes).replaceAll('\r', '␍');
  const file = new URL(`golden/${format}.txt`, import.meta.url);
  if (IS_UPDATE) writeFileSync(file, made);
  expect(made).toBe(readFileSync(file, 'utf8'));
});
