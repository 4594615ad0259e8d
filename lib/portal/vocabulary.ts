import { foldText } from '../text/fold.ts';

/**
 * Words that portals print round an article. All are compared on folded text (`foldText`): no marks, lower case.
 * Gathered from the public templates and pages of the platforms in `platforms/`.
 */

/** Heading of a list of other articles. */
export const RELATED =
  /^(cac |nhung )?(tin|bai|bai viet|tin bai|tin tuc|thong tin|van ban|su kien|album|video|chu de)?( bai| tuc)? ?(lien quan|khac|da dua|moi hon|cu hon|moi dang|moi nhat|moi cap nhat|moi|cung loai|cung chuyen muc|cung chu de|cung muc|noi bat|doc nhieu|xem nhieu|duoc quan tam|tiep theo|da dang|lien quan den bai viet)( nhat)?( \(\d+\))? ?:?$|^(other news|related (news|articles|posts|stories|content)|more news|read (more|also|next)|you (may|might) also like|xem them|doc them|tin doc nhieu|tin anh|thong bao moi|danh muc lien quan|cac bai lien quan)\b.{0,20}$/;

const TOOL_WORDS = [
  String.raw`\d{2,3} ?%|a[+-]|[+-]|in (?:trang|bai|tin|ra)(?: nay| viet)?|in|ban in|print|phien ban in|luu (?:trang|bai viet)`,
  String.raw`gui (?:e?mail|bai viet|cho ban be|tin qua e?mail|tin|y kien|binh luan)|e-?mail|quay (?:lai|ve)|tro (?:lai|ve)`,
  String.raw`ve (?:trang truoc|dau trang)|len dau trang|dau trang|top|back|xem tiep|trang (?:truoc|sau)|tiep theo`,
  String.raw`(?:xem |tang |giam )?co chu(?: mac dinh| lon| nho)?(?: [a+-]{1,3}){0,4}|(?:tang |giam )?(?:do )?tuong phan|che do tuong phan`,
  String.raw`doc bai(?: viet)?|nghe(?: doc)? bai(?: viet)?|chia se(?: bai viet)?(?: (?:len|qua) \w+)?|thich|share|tweet|like|facebook|zalo|twitter`,
  String.raw`danh gia(?: bai viet)?|binh luan(?: \(?\d+\)?)?|y kien(?: ban doc)?|font size|click vao day de in`,
].join('|');

/** Things to press: print, zoom, share, back; one or several on a line. */
export const TOOL = new RegExp(String.raw`^(?!\d+$)(?:(?:${TOOL_WORDS})(?: ?[|\/•·,:-] ?| |$|))+$`);

/** The same words anywhere, to strike them out of a line. */
export const TOOLS = new RegExp(String.raw`\b(?:${TOOL_WORDS})\b`, 'g');

/** A counter of readers or visitors. */
export const COUNTER =
  /(so )?(luot (nguoi )?(xem|doc|truy cap)|lan (xem|doc)|view count|views?|da xem|dang truy cap|tong (so )?luot truy cap|luot xem)( bai viet)? ?[:(]? ?[\d.,]*/;

const IMPRINT_LINES = [
  String.raw`^(?:©|copyright\b|ban quyen (?:thuoc|cua|©|\d)|(?:nguoi )?chiu trach nhiem (?:noi dung|chinh|xuat ban)\b|truong ban bien tap ?:)`,
  String.raw`^giay phep (?:so|thiet lap|hoat dong).{0,60}(?:ttdt|tttt|bttt|trang|website)|^(?:yeu cau )?ghi ro nguon|^thiet ke (?:boi|va)\b`,
  String.raw`^(?:co quan|don vi) (?:chu quan|chu tri|quan ly|quan tri) ?:|^phat trien boi|^tong (?:so )?luot truy cap|all rights reserved|© ?\d{4}`,
  String.raw`^(?:dia chi|tru so)(?: lien he| co quan)? ?:|^(?:(?:so )?dien thoai|dt|tel|fax|email|hotline|duong day nong) ?[:(]`,
  String.raw`^(?:cong|trang) (?:thong tin|tin)\b.{0,90}(?:dia chi|co quan chu quan|chiu trach nhiem)`,
];
const IMPRINT = new RegExp(IMPRINT_LINES.join('|'));
const IMPRINT_START = 120;

/** Contact lines and imprints: the end of the page. Long lines are known by their beginning. */
export function isImprint(text: string): boolean {
  return IMPRINT.test(foldText(text.slice(0, IMPRINT_START)));
}

/** A heading that names a function of the site, not an article. */
export const SITE_HEADING =
  /^(trang chu|home|gioi thieu|tin tuc( - su kien| su kien)?|dang nhap|login|lien he|tim kiem|chi tiet( tin| bai viet| tin tuc)?|noi dung( chi tiet)?|thong ke truy cap|lien ket (web|website|nhanh).{0,12}|menu|danh muc( chinh)?|chuyen muc|y kien tham do|tham do( y kien)?|thu vien (anh|video)|so do( site| cong)?|tin noi bat|thong bao|van ban moi|lich cong tac|hoi dap|quang cao|tai lieu dinh kem|tep (tin )?dinh kem|main (menu|navigation)|breadcrumbs?|you are here|navigation)$/;

/** Names by which portals call themselves. */
export const PORTAL_NAME =
  /^(cong|trang|website|web site|trang chu|he thong) (thong tin|giao tiep|dien tu|dang|van phong|cua|tin)?.*|^(uy ban nhan dan|ubnd|hoi dong nhan dan|so|bo|huyen|thanh pho|thi xa|tinh|xa|phuong|thi tran|ban|dang bo|huyen uy|tinh uy|bao|dai|cuc|tong cuc|vien|truong|cong an|hoi|dang uy|thanh uy|thi uy)\b.*/;

/** What a portal calls itself beyond doubt. */
export const PORTAL_NAME_SURE =
  /(cong|trang) (thong tin|tin|ttdt) ?(dien tu)?|cong dien tu|cong giao tiep|website/;

/** What the rows of a page about one official document are called. */
export const DOCUMENT_LABEL =
  /^(so[ /,]*(va )?ky hieu|so hieu( van ban)?|ngay ban hanh|trich yeu( noi dung)?|co quan ban hanh|nguoi ky|loai van ban|hinh thuc van ban|linh vuc|ngay (co )?hieu luc|tinh trang hieu luc|tep (tin )?dinh kem|file dinh kem|don vi ban hanh)\b/;
