/** A page of a portal whose markup says nothing: no heading, no class that speaks, a date among others. */
export interface PortalPage {
  readonly title: string;
  readonly date: string;
  readonly lead?: string;
  readonly paragraphs: readonly string[];
  readonly files?: readonly (readonly [name: string, href: string])[];
  /** Number of the article: in its address, in an id, in a class. */
  readonly number: number;
}

const NOTES = [
  'Toàn xã đã gieo cấy 412 ha lúa vụ xuân, đạt 98 phần trăm kế hoạch, mực nước các hồ bảo đảm tưới.',
  'Lịch tiếp công dân định kỳ của lãnh đạo Ủy ban nhân dân xã vào thứ Năm hằng tuần tại bộ phận một cửa.',
  'Trạm y tế tổ chức tiêm chủng mở rộng vào ngày 25 hằng tháng, phụ huynh mang theo sổ theo dõi.',
];

/** The address of an article, as the portal numbers it. */
export function pageAddress(number: number, host = 'phucam.gov.vn'): string {
  return `https://${host}/chi-tiet?ma=${String(number)}`;
}

/** The article's page: news of other kinds stand in the middle, the article in the side column. */
export function portalHtml(page: PortalPage): string {
  const files = (page.files ?? []).map(
    ([name, href]) => `<tr><td><a href="${href}">${name}</a></td></tr>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Cổng thông tin điện tử xã Phú Cẩm</title></head>
<body>
<table class="khung"><tr><td colspan="2"><div class="tren">Cổng thông tin điện tử xã Phú Cẩm</div></td></tr>
<tr><td class="giua">
  <div class="hop"><b>Tin nhanh</b>${NOTES.map((note) => `<p>${note}</p>`).join('')}
  <div class="nho">Ngày đăng: 01/01/2020</div></div>
</td><td class="phai" id="bai-${String(page.number)}">
  <aside class="sidebar">
    <div class="dong1 so${String(page.number)}"><span>${page.title}</span></div>
    <div class="dong2"><i>Lượt xem 120</i><i>Viết ngày ${page.date}</i></div>
    ${page.lead === undefined ? '' : `<div class="dong3"><b>${page.lead}</b></div>`}
    <div class="dong4">${page.paragraphs.map((text) => `<div>${text}</div>`).join('')}</div>
    ${files.length === 0 ? '' : `<table class="dong5">${files.join('')}</table>`}
  </aside>
</td></tr></table></body></html>`;
}

/** A list of the same host: other markup altogether. */
export function listHtml(titles: readonly string[]): string {
  const items = titles.map(
    (title, at) =>
      `<li><a href="/chi-tiet?ma=${String(700 + at)}">${title}</a> <span>(0${String(at + 1)}/02/2026)</span></li>`,
  );
  return `<!DOCTYPE html><html lang="vi"><head><title>Tin tức</title></head><body>
<div class="dong1"><span>Tin tức mới của xã</span></div><ul>${items.join('')}</ul></body></html>`;
}

export const MEETING: PortalPage = {
  number: 48_211,
  title: 'Hội Nông dân xã Phú Cẩm bàn cách giữ giống lúa nếp địa phương',
  date: '05/02/2026 08:30',
  lead: 'Ba hộ trồng nếp lâu năm đã mang hạt giống và kinh nghiệm của mình tới buổi họp đầu năm của Hội.',
  paragraphs: [
    'Buổi họp diễn ra tại nhà văn hóa thôn Ngọc Sơn, có đủ đại diện của chín chi hội trong xã cùng dự.',
    'Bà Phạm Thị Tuyến cho biết giống nếp cái của gia đình đã được giữ qua bốn đời, năng suất ổn định.',
    'Hội thống nhất lập sổ theo dõi hạt giống của từng hộ và chia giống cho những hộ muốn trồng thử.',
  ],
  files: [
    ['Danh sách hộ giữ giống', '/tep/danh-sach-ho.pdf'],
    ['Mẫu sổ theo dõi', '/tep/mau-so.docx'],
  ],
};

export const ROAD: PortalPage = {
  number: 48_377,
  title: 'Thông xe đường liên thôn Đồng Tâm sau bốn tháng thi công',
  date: '11/03/2026 15:05',
  lead: 'Tuyến đường dài 1,8 km nối thôn Đồng Tâm với tỉnh lộ đã được đưa vào sử dụng từ chiều nay.',
  paragraphs: [
    'Mặt đường rộng năm mét, đổ bê tông dày hai mươi phân, có rãnh thoát nước ở cả hai bên đường.',
    'Nhân dân hai thôn đã hiến hơn một nghìn mét vuông đất vườn và góp gần ba trăm ngày công.',
    'Ủy ban nhân dân xã giao Ban quản lý thôn trông coi rãnh nước và trồng cây dọc tuyến trong tháng.',
    'Xe tải trên mười tấn chưa được đi vào tuyến đường cho tới khi có biển báo tải trọng chính thức.',
  ],
};

export const NOTICE: PortalPage = {
  number: 48_402,
  title: 'Thông báo cắt nước thôn Bái Thượng',
  date: '2/4/2026',
  paragraphs: ['Nhà máy nước súc rửa bể nên ngừng cấp nước từ 7 giờ tới 11 giờ ngày mai tại thôn.'],
};
