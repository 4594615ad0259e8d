import type { DemoPortal } from '../../scripts/demo/portal.ts';
import { makeDocx, paragraph } from './make-office-file.ts';
import { makePdf } from './make-pdf.ts';

const HOST = 'https://xuanphu.gov.vn';
/** An article with six attachments, of which two are what they say. */
export const ATTACHED = `${HOST}/tin-tuc/ke-hoach-nam-2026-9120.html`;

export const FILES = {
  pdf: `${HOST}/tep/ke-hoach-15.pdf`,
  docx: `${HOST}/tep/phu-luc.docx`,
  gone: `${HOST}/tep/bieu-mau-cu.pdf`,
  page: `${HOST}/tep/thong-bao.pdf`,
  huge: `${HOST}/tep/ban-do.zip`,
  scan: `${HOST}/tep/ban-quet.pdf`,
} as const;

/** Words that stand in the PDF's second page and nowhere in the article. */
export const ONLY_IN_PDF = 'nghiệm thu trạm bơm Cồn Nhót';
/** Words that stand in the Word file alone. */
export const ONLY_IN_DOCX = 'kinh phí nạo vét mương Đồng Chùa';

const NAMES: Readonly<Record<keyof typeof FILES, string>> = {
  pdf: 'Kế hoạch số 15/KH-UBND',
  docx: 'Phụ lục kèm theo Kế hoạch số 15',
  gone: 'Biểu mẫu đăng ký (cũ)',
  page: 'Thông báo tổ chức lấy ý kiến',
  huge: 'Bản đồ quy hoạch tỷ lệ 1/5000',
  scan: 'Bản quét có chữ ký và dấu',
};

const TEXT = [
  'Ủy ban nhân dân xã Xuân Phú vừa ban hành kế hoạch phát triển kinh tế – xã hội năm 2026, gửi các thôn và ngành.',
  'Kế hoạch nêu mười hai nhóm việc, giao công chức phụ trách và thời hạn hoàn thành của từng việc trong năm.',
  'Các thôn tổ chức họp dân, niêm yết công khai tại nhà văn hóa và gửi ý kiến về xã trước ngày 20 hằng tháng.',
  'Ban Văn hóa – Xã hội phối hợp với đài truyền thanh xã đưa tin về tiến độ trong bản tin thứ Sáu hằng tuần.',
];

export const ATTACHED_HTML = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Kế hoạch phát triển kinh tế – xã hội năm 2026 của xã Xuân Phú</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Cổng thông tin điện tử xã Xuân Phú">
</head><body><header>Cổng thông tin điện tử xã Xuân Phú</header><main><article>
<h1>Kế hoạch phát triển kinh tế – xã hội năm 2026 của xã Xuân Phú</h1>
<time datetime="2026-01-12T08:00:00+07:00">12/01/2026 08:00</time>
${TEXT.map((text) => `<p>${text}</p>`).join('')}
<div class="tep-dinh-kem"><p>Tệp đính kèm:</p><ul>
${Object.entries(FILES)
  .map(([key, url]) => `<li><a href="${url}">${NAMES[key as keyof typeof FILES]}</a></li>`)
  .join('')}
</ul></div></article></main></body></html>`;

const MEGABYTE = 1_000_000;

/** Puts the article and its files on the portal. */
export function attachFiles(portal: DemoPortal): void {
  portal.replacePage(ATTACHED, ATTACHED_HTML);
  const pdf = makePdf([
    ['KẾ HOẠCH', 'Phát triển kinh tế – xã hội năm 2026'],
    ['Quý III: hoàn thành', ONLY_IN_PDF],
  ]);
  portal.serveFile(FILES.pdf, { bytes: pdf, type: 'application/pdf' });
  const docx = makeDocx(paragraph('PHỤ LỤC') + paragraph(`Mục 4: ${ONLY_IN_DOCX}`));
  portal.serveFile(FILES.docx, { bytes: docx });
  portal.misbehave(FILES.gone, { status: 404 });
  const page = new TextEncoder().encode('<!DOCTYPE html><title>Đăng nhập</title>');
  portal.serveFile(FILES.page, { bytes: page, type: 'application/pdf' });
  const huge = new Uint8Array(51 * MEGABYTE);
  huge.set([0x50, 0x4b, 3, 4]);
  portal.serveFile(FILES.huge, { bytes: huge, type: 'application/zip' });
  portal.serveFile(FILES.scan, { bytes: makePdf([[]]), type: 'application/pdf' });
}
