import { foldText } from '../text/fold.ts';
import { beginsWith, combine, firstLetters, firstWord } from './phrases.ts';

/*
 * Words that portals print round an article. All are compared on folded text (`foldText`): no marks, lower case.
 * Gathered from the public templates and pages of the platforms in `platforms/`.
 */

const COUNTER =
  /(?:so )?(?:luot (?:nguoi )?(?:xem|doc|truy cap)|lan (?:xem|doc)|view count|views?|da xem|dang truy cap|tong (?:so )?luot truy cap)(?: bai viet)? ?[:(]? ?[\d.,]*/;

/** One of these is in every counter. */
const COUNTED = [
  ...combine(['luot ', 'luot nguoi '], ['xem', 'doc', 'truy cap']),
  ...'lan xem,lan doc,view,da xem,dang truy cap'.split(','),
];

/** Whether a folded line holds a counter of readers or visitors. */
export function hasCounter(folded: string): boolean {
  return COUNTED.some((mark) => folded.includes(mark));
}

/** A folded line without its first counter of readers or visitors. */
export function withoutCounter(folded: string): string {
  return hasCounter(folded) ? folded.replace(COUNTER, ' ') : folded;
}

const PHONE = /^(?:(?:so )?dien thoai|dt|tel|fax|email|hotline|duong day nong) ?[:(]/;
const SEAT = /^(?:dia chi|tru so)(?: lien he| co quan)? ?:/;
const CHIEF = /^(?:nguoi )?chiu trach nhiem (?:noi dung|chinh|xuat ban)\b/;
const SOURCE = /^(?:yeu cau )?ghi ro nguon/;
const MASTHEAD =
  /^(?:cong|trang) (?:thong tin|tin)\b.{0,90}(?:dia chi|co quan chu quan|chiu trach nhiem)/;
const OFFICE = /^(?:co quan|don vi) (?:chu quan|chu tri|quan ly|quan tri) ?:/;

/** How contact lines and imprints begin, by their first word: each is small, and few are met on one page. */
const IMPRINTS: ReadonlyMap<string, RegExp> = new Map([
  ['copyright', /^copyright\b/],
  ['ban', /^ban quyen (?:thuoc|cua|©|\d)/],
  ['nguoi', CHIEF],
  ['chiu', CHIEF],
  ['truong', /^truong ban bien tap ?:/],
  ['giay', /^giay phep (?:so|thiet lap|hoat dong).{0,60}(?:ttdt|tttt|bttt|trang|website)/],
  ['yeu', SOURCE],
  ['ghi', SOURCE],
  ['thiet', /^thiet ke (?:boi|va)\b/],
  ['co', OFFICE],
  ['don', OFFICE],
  ['phat', /^phat trien boi/],
  ['tong', /^tong (?:so )?luot truy cap/],
  ['dia', SEAT],
  ['tru', SEAT],
  ['so', PHONE],
  ['dien', PHONE],
  ['dt', PHONE],
  ['tel', PHONE],
  ['fax', PHONE],
  ['email', PHONE],
  ['hotline', PHONE],
  ['duong', PHONE],
  ['cong', MASTHEAD],
  ['trang', MASTHEAD],
]);
const IMPRINT_START = 120;

/**
 * Contact lines and imprints: the end of the page. Long lines are known by their beginning.
 * @param whole the text as it is folded, where that is known
 */
export function isImprint(text: string, whole = ''): boolean {
  // Of text that folding shortens, the beginning must be folded by itself.
  const folded =
    whole.length === text.length
      ? whole.slice(0, IMPRINT_START)
      : foldText(text.slice(0, IMPRINT_START));
  if (folded.startsWith('©') || folded.includes('all rights reserved')) return true;
  if (folded.includes('©') && /© ?\d{4}/.test(folded)) return true;
  return IMPRINTS.get(firstLetters(folded))?.test(folded) === true;
}

const SITE_HEADINGS = new Set(
  [
    'trang chu,home,gioi thieu,tin tuc,tin tuc - su kien,tin tuc su kien,dang nhap,login,lien he,tim kiem',
    'chi tiet,chi tiet tin,chi tiet bai viet,chi tiet tin tuc,noi dung,noi dung chi tiet,thong ke truy cap',
    'menu,danh muc,danh muc chinh,chuyen muc,y kien tham do,tham do,tham do y kien,thu vien anh',
    'thu vien video,so do,so do site,so do cong,tin noi bat,thong bao,van ban moi,lich cong tac,hoi dap',
    'quang cao,tai lieu dinh kem,tep dinh kem,tep tin dinh kem,main menu,main navigation,breadcrumb',
    'breadcrumbs,you are here,navigation',
  ]
    .join(',')
    .split(','),
);
const SITE_LINKS = ['lien ket web', 'lien ket website', 'lien ket nhanh'];
const LONGEST_LINKS_REST = 12;

/** A heading that names a function of the site, not an article. */
export function isSiteHeading(folded: string): boolean {
  if (SITE_HEADINGS.has(folded)) return true;
  return (
    folded.startsWith('lien ket ') &&
    SITE_LINKS.some(
      (start) => folded.startsWith(start) && folded.length - start.length <= LONGEST_LINKS_REST,
    )
  );
}

const OFFICES = [
  'uy ban nhan dan,ubnd,hoi dong nhan dan,so,bo,huyen,thanh pho,thi xa,tinh,xa,phuong,thi tran,ban,dang bo',
  'huyen uy,tinh uy,bao,dai,cuc,tong cuc,vien,truong,cong an,hoi,dang uy,thanh uy,thi uy',
]
  .join(',')
  .split(',');
const SITES = ['cong ', 'trang ', 'website ', 'web site ', 'trang chu ', 'he thong '];

/** Names by which portals call themselves, folded: a kind of site or of office, then anything. */
export function mayNamePortal(folded: string): boolean {
  return (
    SITES.some((site) => folded.startsWith(site)) ||
    OFFICES.some((office) => beginsWith(folded, office))
  );
}

const PORTAL_NAMES = [
  ...combine(['cong ', 'trang '], ['thong tin', 'tin', 'ttdt']),
  ...'cong dien tu,cong giao tiep,website'.split(','),
];

/** What a portal calls itself beyond doubt, folded. */
export function namesPortal(folded: string): boolean {
  return PORTAL_NAMES.some((name) => folded.includes(name));
}

/** What the rows of a page about one official document are called, by their first word. */
const DOCUMENT_LABELS: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  [
    'so hieu,ngay ban hanh,trich yeu,co quan ban hanh,nguoi ky,loai van ban,hinh thuc van ban,linh vuc',
    'ngay hieu luc,ngay co hieu luc,tinh trang hieu luc,tep dinh kem,tep tin dinh kem,file dinh kem',
    'don vi ban hanh',
  ]
    .join(',')
    .split(','),
  firstWord,
);

/** Whether a folded line begins with the name of a row of a page about one official document. */
export function isDocumentLabel(folded: string): boolean {
  if (folded.startsWith('so') && /^so[ /,]*(?:va )?ky hieu\b/.test(folded)) return true;
  const labels = DOCUMENT_LABELS.get(firstWord(folded));
  return labels?.some((label) => beginsWith(folded, label)) === true;
}
