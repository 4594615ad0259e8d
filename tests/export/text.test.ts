import { expect, test } from 'vitest';
import type { Block } from '../../lib/clip/blocks.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import { makeClip, makeDocument, makeParagraph, makeRequest } from './make.ts';

test('plain text reads like the digest, with lists indented', async () => {
  const inner: Block = { kind: 'list', ordered: false, items: [[makeParagraph('con')]] };
  const result = await exportClips(
    'text',
    makeRequest({
      clips: [
        makeClip(
          {
            blocks: [
              makeParagraph('Mở đầu.'),
              { kind: 'list', ordered: true, items: [[makeParagraph('một'), inner]] },
            ],
            documents: [makeDocument({ issuer: 'Ban Bí thư' })],
          },
          { note: 'Theo dõi' },
        ),
      ],
    }),
  );
  expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe(`Thủy lợi (24/11/2026)

1. Xã Xuân Lập ra quân làm thủy lợi

Cổng thông tin xã Xuân Lập – 31/01/2023 – Hà My
https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi

Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.

Mở đầu.

1. một
   - con

Ghi chú:
- Theo dõi

Văn bản được dẫn:
- Quyết định số 238-QĐ/TW, Ban Bí thư
`);
});
