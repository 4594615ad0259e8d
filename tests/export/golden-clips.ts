import type { Clip, Collection } from '../../lib/clip/clip.ts';
import { makeCell, makeClip, makeDocument, makeParagraph, makePng, makeText } from './make.ts';

export const goldenCollections: Collection[] = [
  { schema: 1, id: 'c1', name: 'Thủy lợi & nông thôn mới', createdAt: '2026-11-01T00:00:00.000Z' },
];

/** An article with everything that an article can have, and one with next to nothing. */
export const goldenClips: Clip[] = [
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

export const goldenPng = { bytes: makePng(4, 3), mediaType: 'image/png', width: 4, height: 3 };
