import { loadDom, type ParsePage } from '../../lib/cli/dom.ts';
import {
  citeArticle,
  extractArticle,
  readImageHeader,
  type Article,
  type Clip,
  type ExportImage,
} from '../../lib/index.ts';
import { readPages } from '../demo/pages.ts';
import { drawPicture } from '../demo/picture.ts';
import { THO_XUAN } from '../demo/tho-xuan.ts';

/** Beginnings of the addresses of ten demo pages: short and long, with pictures, tables, lists, files, films. */
const PAGES = [
  THO_XUAN,
  'https://baoson.laocai.dcs.vn/tin/doan-kiem-tra',
  'https://sonbinh.dcs.vn/xdd/cs/nang-chat-sinh-hoat',
  'https://kimhoa.namdinh.gov.vn/portal/Pages/2022-12-21/Cong-bo-dieu-chi',
  'https://yenlac.example.gov.vn/ChiTiet.aspx',
  'https://nongcuong.thaiphong.gov.vn/web/guest/-/asset_publisher/',
  'https://dakmil.daknong.gov.vn/tin-tuc-su-kien/trao-nha-dai-doan-ket',
  'https://haphong.example.gov.vn/portal/tin-tuc/tang-cuong-tiem-phong',
  'https://muonglai.example.gov.vn/bai-viet/chu-dong-ung-pho-mua-lon',
  'https://muonglam.example.gov.vn/nong-nghiep/',
];
/** What the keeper of the clips wrote beside some of them, by their place in the list. */
const NOTES: Readonly<Record<number, string>> = {
  0: 'Đề nghị Ban Tuyên giáo gửi chương trình phối hợp trước ngày 15.',
  4: 'Đối chiếu với kế hoạch của huyện.',
};

/** The demo has one day: 09:00 on 6 February 2023 in Vietnam. */
export const DEMO_NOW = new Date('2023-02-06T02:00:00Z');

function readDemoArticle(start: string, parse: ParsePage): Article {
  const page = readPages().find(({ url }) => url.href.startsWith(start));
  if (page === undefined) throw new Error(`gallery: no demo page begins with ${start}`);
  const { document, close } = parse(page.html, page.url.href);
  try {
    const read = extractArticle(document, { url: page.url.href });
    if (!read.ok) throw new Error(`gallery: no article in ${page.url.href} (${read.reason})`);
    return citeArticle(read.value);
  } finally {
    close();
  }
}

/** Ten articles of the demo portals, as the extension would keep them. */
export async function readDemoClips(): Promise<Clip[]> {
  const parse = await loadDom();
  return PAGES.map((start, index) => ({
    schema: 1,
    id: `demo-${index + 1}`,
    sequence: index + 1,
    revision: 1,
    savedAt: DEMO_NOW.toISOString(),
    updatedAt: DEMO_NOW.toISOString(),
    article: readDemoArticle(start, parse),
    tags: [],
    collections: [],
    note: NOTES[index] ?? '',
  }));
}

/** The pictures that the demo portals show. */
export function demoPicture(src: string): Promise<ExportImage | undefined> {
  const bytes = new Uint8Array(drawPicture(new URL(src).pathname.split('/').at(-1) ?? ''));
  const header = readImageHeader(bytes);
  return Promise.resolve(header && { bytes, ...header });
}
