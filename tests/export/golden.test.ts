import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Clip, Collection } from '../../lib/clip/clip.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import { exportFormats, type ExportFormatId } from '../../lib/export/formats.ts';
import {
  makeCell,
  makeClip,
  makeDocument,
  makeParagraph,
  makePng,
  makeRequest,
  makeText,
} from './make.ts';
import { readXlsx } from './read-xlsx.ts';

/** `TRICH_LUC_UPDATE_GOLDEN=1` writes the files anew; look at what changed before it is kept. */
const IS_UPDATE = process.env['TRICH_LUC_UPDATE_GOLDEN'] === '1';

const collections: Collection[] = [
  { schema: 1, id: 'c1', name: 'Thủy lợi & nông thôn mới', createdAt: '2026-11-01T00:00:00.000Z' },
];

const clips: Clip[] = [
  makeClip(
    {
      documents: [
        makeDocument({ date: '2020-09-30', issuer: 'Ban Bí thư' }),
        makeDocument({ id: 'kl-1', title: 'Kết luận số 01', normalized: null, resolved: false }),
      ],
      media: [{ kind: 'video', url: 'https://xuanlap.thoxuan.vn/phim.mp4', title: 'Phim ra quân' }],
      attachments: [
        { url: 'https://xuanlap.thoxuan.vn/ke-hoach.pdf', name: 'Kế hoạch', type: 'pdf' },
      ],
      blocks: [
        makeParagraph(
          'Hơn ',
          { kind: 'strong', content: [makeText('hai trăm')] },
          ' người ',
          {
            kind: 'em',
            content: [makeText('tham gia')],
          },
          '.',
        ),
        { kind: 'heading', level: 3, content: [makeText('Kết quả')] },
        {
          kind: 'list',
          ordered: true,
          items: [
            [
              makeParagraph('Kênh chính'),
              { kind: 'list', ordered: false, items: [[makeParagraph('đoạn 1')]] },
            ],
            [makeParagraph('Mương nhánh')],
          ],
        },
        {
          kind: 'table',
          rows: [
            [makeCell('Thôn', { header: true }), makeCell('Dài (m)', { header: true, colspan: 2 })],
            [makeCell('Vũ Hạ', { rowspan: 2 }), makeCell('120'), makeCell('140')],
            [makeCell('90'), makeCell('95')],
          ],
        },
        {
          kind: 'figure',
          image: {
            src: 'https://xuanlap.thoxuan.vn/anh.png',
            alt: 'Kênh',
            caption: 'Nạo vét kênh',
          },
        },
        { kind: 'quote', content: [makeParagraph('Làm đến đâu, gọn đến đấy.')] },
      ],
    },
    { tags: ['thủy lợi', 'ra quân'], collections: ['c1'], note: 'Theo dõi hằng tuần.\n=Gọi lại' },
  ),
  makeClip(
    {
      title: 'Tin "nóng": 5 < 6 & {7}',
      url: 'https://baothanhhoa.vn/tin-nong.htm',
      canonicalUrl: 'https://baothanhhoa.vn/tin-nong.htm',
      portal: { name: 'Báo Thanh Hóa', host: 'baothanhhoa.vn', platform: null },
      category: 'Thời sự',
      byline: { text: null, authors: [], organisation: 'Sở Nông nghiệp, Môi trường' },
      lead: null,
      publishedAt: '2023-02-01T08:00:00+07:00',
      source: 'Báo Nhân Dân',
    },
    { id: 'clip-2', sequence: 2, savedAt: '2026-11-20T18:30:00.000Z' },
  ),
];

const png = { bytes: makePng(4, 3), mediaType: 'image/png', width: 4, height: 3 };

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
      clips,
      collections,
      title: 'Điểm tin tuần 47',
      images: (src) => Promise.resolve(src.endsWith('anh.png') ? png : undefined),
    }),
  );
  if (!result.ok) throw new Error(result.reason);
  // Git may change the ends of lines, so those that count are made visible.
  const made = readable(format, result.value.bytes).replaceAll('\r', '␍');
  const file = new URL(`golden/${format}.txt`, import.meta.url);
  if (IS_UPDATE) writeFileSync(file, made);
  expect(made).toBe(readFileSync(file, 'utf8'));
});
