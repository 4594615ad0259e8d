import type { Page } from 'playwright-core';
import { openExtensionPage } from '../../scripts/browser/pages.ts';
import { readWords } from '../../scripts/browser/words.ts';
import type { Desk } from './extension.ts';
import { openDesk } from './extension.ts';
import { seedClips, type SeedClip } from './seed-clips.ts';

const RELEASE =
  'Sở Nội vụ hướng dẫn tinh gọn bộ máy cấp xã theo Kế hoạch số 12-KH/TU. Các xã rà soát vị trí việc ' +
  'làm, lập danh sách cán bộ dôi dư, báo cáo trước ngày mười lăm. Huyện tổng hợp gửi tỉnh, bố trí ' +
  'kinh phí theo quy định, công khai tại trụ sở để nhân dân giám sát.';
const PORTALS = [
  ['Cổng thông tin điện tử huyện Thọ Xuân', 'thoxuan.thanhhoa.gov.vn'],
  ['Trang thông tin điện tử thị xã Nghi Sơn', 'nghison.thanhhoa.gov.vn'],
  ['Trang thông tin xã Xuân Lập', 'xuanlap.thanhhoa.gov.vn'],
] as const;
/** A small library: two reports of one body, two on irrigation, one release on three portals. */
const CLIPS: readonly SeedClip[] = [
  {
    title: 'Ban Tuyên giáo Huyện ủy họp giao ban quý I',
    text: 'Hội nghị đánh giá việc thực hiện Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư.',
    date: '2023-04-02',
    category: 'Xây dựng Đảng',
    tags: ['tuyên giáo'],
  },
  {
    title: 'Ban Tuyên giáo Huyện ủy họp giao ban quý II',
    text: 'Hội nghị bàn về báo cáo viên ở cơ sở và việc nắm dư luận trong nhân dân.',
    date: '2024-07-03',
    category: 'Xây dựng Đảng',
    tags: ['tuyên giáo', 'dư luận'],
  },
  { title: 'Ra quân làm thủy lợi nội đồng', date: '2024-01-10', tags: ['nông nghiệp'] },
  { title: 'Kiên cố hóa kênh mương ở Thọ Hải', date: '2023-11-20', tags: ['nông nghiệp'] },
  ...PORTALS.map((portal, at) => ({
    title: 'Tinh gọn bộ máy cấp xã theo hướng dẫn của Sở Nội vụ',
    text: RELEASE,
    date: `2024-06-1${at}`,
    portal,
  })),
];

const t = readWords('vi');

/** A desk whose library holds the clips above. */
export async function openSearchDesk(): Promise<Desk> {
  const desk = await openDesk();
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await seedClips(desk, CLIPS);
  return desk;
}

/** The popup's search, with what a test asks of it. */
export interface SearchPage {
  readonly page: Page;
  readonly box: ReturnType<Page['locator']>;
  press(key: string): Promise<void>;
  /** Types where the focus is, and waits until so many clips are found. */
  type(query: string, count: number): Promise<void>;
  found(count: number): Promise<void>;
  titles(): Promise<string[]>;
}

export async function openSearch(desk: Desk): Promise<SearchPage> {
  const page = await openExtensionPage(desk, 'popup.html?query=', { width: 400, height: 600 });
  await page.locator('.result').first().waitFor();
  const found = (count: number): Promise<void> =>
    page.getByText(t('search_found', count), { exact: true }).first().waitFor();
  return {
    page,
    box: page.getByRole('combobox', { name: t('search_label'), exact: true }),
    press: (key) => page.keyboard.press(key),
    type: async (query, count) => {
      await page.keyboard.type(query);
      await found(count);
    },
    found,
    titles: () => page.locator('.result-title').allInnerTexts(),
  };
}
