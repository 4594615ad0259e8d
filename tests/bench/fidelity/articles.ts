/** What of an article a reader must find again; every text stands once in it. */
export interface Kept {
  readonly headings: readonly string[];
  readonly items: readonly string[];
  readonly nestedItems: readonly string[];
  readonly spannedCells: readonly string[];
  readonly tableCells: readonly string[];
  readonly captions: readonly string[];
  /** Text and address. */
  readonly links: readonly (readonly [text: string, href: string])[];
  readonly bold: readonly string[];
  readonly italic: readonly string[];
}

export type Feature = keyof Kept;

export interface FidelityArticle extends Kept {
  readonly name: string;
  /** The body as the portal prints it; pictures stand at `PICTURE`. */
  readonly html: string;
}

/** Where the pictures of the articles stand. */
export const PICTURE = 'https://bench.example.vn/anh.png';

const NOTHING: Kept = {
  headings: [],
  items: [],
  nestedItems: [],
  spannedCells: [],
  tableCells: [],
  captions: [],
  links: [],
  bold: [],
  italic: [],
};

const INTRO =
  '<p>Sáng ngày 12 tháng 3, Ủy ban nhân dân xã tổ chức hội nghị triển khai nhiệm vụ phát triển kinh tế, với sự tham dự của các đồng chí lãnh đạo, đại diện các ban, ngành, đoàn thể và trưởng các thôn trên địa bàn.</p>';
const CLOSING =
  '<p>Kết thúc hội nghị, đồng chí chủ tịch đề nghị các đơn vị bám sát kế hoạch, báo cáo kết quả trước ngày 25 hằng tháng và kịp thời phản ánh những khó khăn, vướng mắc trong quá trình thực hiện.</p>';

function article(name: string, html: string, kept: Partial<Kept>): FidelityArticle {
  return { ...NOTHING, ...kept, name, html: `${INTRO}${html}${CLOSING}` };
}

/** Bodies with the structures that clerks lose when they copy, and the cases in which converters differ. */
export const ARTICLES: readonly FidelityArticle[] = [
  article(
    'sections',
    `<h2>Kết quả thực hiện</h2><p>Toàn xã đạt <strong>mười bốn</strong> tiêu chí, <em>vượt kế hoạch</em> năm.</p>
     <h3>Về kinh tế</h3><p>Thu ngân sách đạt <b>102%</b> dự toán.</p>
     <h3>Về văn hóa – xã hội</h3><p>Tỷ lệ hộ nghèo còn <i>dưới 2%</i>.</p>
     <h2>Nhiệm vụ 6 tháng cuối năm</h2><p>Tiếp tục <b><i>đẩy nhanh tiến độ</i></b> các công trình.</p>`,
    {
      headings: [
        'Kết quả thực hiện',
        'Về kinh tế',
        'Về văn hóa – xã hội',
        'Nhiệm vụ 6 tháng cuối năm',
      ],
      bold: ['mười bốn', '102%', 'đẩy nhanh tiến độ'],
      italic: ['vượt kế hoạch', 'dưới 2%', 'đẩy nhanh tiến độ'],
    },
  ),
  article(
    'lists',
    `<ol><li>Rà soát hộ nghèo<ul><li>Thôn Đông</li><li>Thôn Đoài<ol><li>Xóm Trên</li><li>Xóm Dưới</li></ol></li></ul></li>
      <li>Làm đường giao thông</li><li>Vệ sinh môi trường</li></ol>
     <p>Các đơn vị phối hợp gồm:</p>
     <ul><li>Đoàn thanh niên</li><li>Hội phụ nữ<ul><li>Chi hội số 1</li></ul></li></ul>
     <ul><li>Ban công tác mặt trận</li></ul>`,
    {
      items: [
        'Rà soát hộ nghèo',
        'Làm đường giao thông',
        'Vệ sinh môi trường',
        'Đoàn thanh niên',
        'Hội phụ nữ',
        'Ban công tác mặt trận',
      ],
      nestedItems: ['Thôn Đông', 'Thôn Đoài', 'Xóm Trên', 'Xóm Dưới', 'Chi hội số 1'],
    },
  ),
  article(
    'table with spans',
    `<table><thead><tr><th rowspan="2">Đơn vị</th><th colspan="2">Kết quả thu</th></tr><tr><th>Kế hoạch</th><th>Đạt</th></tr></thead>
     <tbody><tr><td rowspan="2">Thôn Vũ Hạ</td><td>120</td><td>140</td></tr><tr><td>Sáu mươi</td><td>Bảy mươi</td></tr>
     <tr><td colspan="3">Cộng toàn xã</td></tr></tbody></table>`,
    {
      spannedCells: ['Đơn vị', 'Kết quả thu', 'Thôn Vũ Hạ', 'Cộng toàn xã'],
      tableCells: ['Kế hoạch', 'Đạt', '120', '140', 'Sáu mươi', 'Bảy mươi'],
    },
  ),
  article(
    'table of portals',
    `<table><tr><td><p><strong>Số TT</strong></p></td><td><p><strong>Nội dung | ghi chú</strong></p></td></tr>
     <tr><td><p>Một</p></td><td><p>Nạo vét kênh</p><p>trước ngày 20</p></td></tr>
     <tr><td><p>Hai</p></td><td><ul><li>Trồng cây</li><li>Dọn rác</li></ul></td></tr></table>`,
    {
      tableCells: ['Số TT', 'Nội dung | ghi chú', 'Một', 'Nạo vét kênh trước ngày 20', 'Hai'],
      bold: ['Số TT', 'Nội dung | ghi chú'],
    },
  ),
  article(
    'pictures',
    `<figure><img src="${PICTURE}" alt="Hội nghị"><figcaption>Quang cảnh hội nghị (ảnh: Hà My)</figcaption></figure>
     <p>Các đại biểu thảo luận sôi nổi, tập trung vào những giải pháp trọng tâm của năm.</p>
     <figure><img src="${PICTURE}?2" alt=""><figcaption>Đoàn viên ra quân *làm sạch* đồng ruộng</figcaption></figure>`,
    { captions: ['Quang cảnh hội nghị (ảnh: Hà My)', 'Đoàn viên ra quân *làm sạch* đồng ruộng'] },
  ),
  article(
    'links',
    `<p>Xem <a href="https://bench.example.vn/van-ban_(so-12).htm">văn bản số 12</a> và <a href="https://bench.example.vn/tra-cuu?loai=qd&so=238"><strong>trang tra cứu [mới]</strong></a>; góp ý qua <a href="mailto:vanphong@bench.example.vn">hộp thư</a>.</p>`,
    {
      links: [
        ['văn bản số 12', 'https://bench.example.vn/van-ban_(so-12).htm'],
        ['trang tra cứu [mới]', 'https://bench.example.vn/tra-cuu?loai=qd&so=238'],
        ['hộp thư', 'mailto:vanphong@bench.example.vn'],
      ],
      bold: ['trang tra cứu [mới]'],
    },
  ),
  article(
    'tight emphasis',
    `<p><strong>Kết luận:</strong>giao phòng chuyên môn. Theo <b>“Đề án 06”</b>đã ban hành, mỗi thôn có<em>ít nhất</em>một tổ.</p>
     <p>Mục tiêu<b> đến 2030 </b>là hoàn thành. Chỉ tiêu *bắt buộc* gồm 5 nội dung.</p>`,
    { bold: ['Kết luận:', '“Đề án 06”', 'đến 2030'], italic: ['ít nhất'] },
  ),
  article(
    'quotes',
    `<blockquote><p>Phải <strong>nói đi đôi</strong> với làm, <em>nêu gương</em> trước dân.</p><ul><li>Gần dân</li><li>Sát việc</li></ul></blockquote>
     <h2>Ý kiến của người dân</h2>`,
    {
      headings: ['Ý kiến của người dân'],
      items: ['Gần dân', 'Sát việc'],
      bold: ['nói đi đôi'],
      italic: ['nêu gương'],
    },
  ),
];
