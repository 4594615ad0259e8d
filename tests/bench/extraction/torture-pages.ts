/** A page that was made to be slow. */
export interface TorturePage {
  readonly name: string;
  readonly html: string;
  /** Parsing alone takes so long in jsdom that only the browser is asked. */
  readonly browserOnly: boolean;
}

export const TORTURE_URL = 'https://yenson.gov.vn/portal/Pages/2023-2-5/Ra-quan-nao-vet-kenh.aspx';

const LINE = 'Sáng nay, hơn bốn trăm người dân đã xuống đồng khơi thông tuyến kênh dài hai cây số.';
const NOTE = 'Các thôn sẽ tiếp tục ra quân vào thứ Bảy hằng tuần cho đến khi hoàn thành.';

/** Not drawn, since what drawing costs is no matter of ours. */
function makePage(inside: string): string {
  return `<html><head><title>Xã Yên Sơn</title></head><body style="content-visibility:hidden"><div><h1>Ra quân nạo vét kênh mương nội đồng</h1><p>Đăng lúc: 05/02/2023</p><div><p>${LINE}</p>${inside}<p>${NOTE}</p></div></div></body></html>`;
}

function nest(depth: number): string {
  return `${'<div>'.repeat(depth)}<p>Ở tận đáy.</p>${'</div>'.repeat(depth)}`;
}

function torture(name: string, inside: string, browserOnly = false): TorturePage {
  return { name, html: makePage(inside), browserOnly };
}

/** Pages larger, deeper or more broken than any portal's. */
export function torturePages(): TorturePage[] {
  const row = '<tr><td>1</td><td>Thôn Đông</td><td>212,5</td><td>ha</td></tr>';
  return [
    torture('20,000 paragraphs', `<p>${LINE}</p>`.repeat(20_000)),
    torture('30,000 links', '<a href="/a/1">Tin số một của xã Yên Sơn</a> '.repeat(30_000)),
    torture(
      '20,000 list items',
      `<ul>${'<li>Thôn Đông đã nạo vét xong.</li>'.repeat(20_000)}</ul>`,
    ),
    torture('40,000 cells', `<table>${row.repeat(10_000)}</table>`),
    torture('40,000 line breaks', 'Dòng chữ ngắn<br>'.repeat(40_000)),
    torture('15,000 pictures', '<p><img src="/a.jpg"></p><p><i>Chú thích</i></p>'.repeat(15_000)),
    torture('20 MB of text', `<p>${'Chữ rất dài. '.repeat(1_600_000)}</p>`),
    torture('10,000 boxes deep', nest(10_000), true),
    torture('50,000 boxes deep', nest(50_000), true),
  ];
}
