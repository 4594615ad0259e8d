import { foldText } from '../text/fold.ts';
import { beginsWith, firstLetters, firstWord, whenAsked } from './phrases.ts';

/*
 * Words that portals print round an article. All are compared on folded text (`foldText`): no marks, lower case.
 * Gathered from the public templates and pages of the platforms in `platforms/`.
 */

/** One of these is in every counter. */
const COUNTED = (
  'luot xem,luot doc,luot truy cap,luot nguoi xem,luot nguoi doc,luot nguoi truy cap,' +
  'lan xem,lan doc,view,da xem,dang truy cap'
).split(',');

/** Whether a folded line holds a counter of readers or visitors. */
export function hasCounter(folded: string): boolean {
  for (const mark of COUNTED) if (folded.includes(mark)) return true;
  return false;
}

/** A folded line without its first counter of readers or visitors. */
export function withoutCounter(folded: string): string {
  if (!hasCounter(folded)) return folded;
  const counter =
    /(?:so )?(?:luot (?:nguoi )?(?:xem|doc|truy cap)|lan (?:xem|doc)|view count|views?|da xem|dang truy cap|tong (?:so )?luot truy cap)(?: bai viet)? ?[:(]? ?[\d.,]*/;
  return folded.replace(counter, ' ');
}

/**
 * How contact lines and imprints begin, by their first word: each pattern is small, and what articles often begin
 * with is told by a word first, so that most pages need none.
 */
function imprintPattern(text: string): RegExp | null {
  switch (firstLetters(text)) {
    case 'copyright':
      return /^copyright\b/;
    case 'ban':
      return text.includes('ban quyen') ? /^ban quyen (?:thuoc|cua|©|\d)/ : null;
    case 'nguoi':
    case 'chiu':
      return text.includes('trach nhiem')
        ? /^(?:nguoi )?chiu trach nhiem (?:noi dung|chinh|xuat ban)\b/
        : null;
    case 'truong':
      return text.includes('bien tap') ? /^truong ban bien tap ?:/ : null;
    case 'giay':
      return /^giay phep (?:so|thiet lap|hoat dong).{0,60}(?:ttdt|tttt|bttt|trang|website)/;
    case 'yeu':
    case 'ghi':
      return /^(?:yeu cau )?ghi ro nguon/;
    case 'thiet':
      return /^thiet ke (?:boi|va)\b/;
    case 'co':
    case 'don':
      return text.includes(':')
        ? /^(?:co quan|don vi) (?:chu quan|chu tri|quan ly|quan tri) ?:/
        : null;
    case 'phat':
      return /^phat trien boi/;
    case 'tong':
      return /^tong (?:so )?luot truy cap/;
    case 'dia':
    case 'tru':
      return /^(?:dia chi|tru so)(?: lien he| co quan)? ?:/;
    case 'so':
    case 'dien':
    case 'dt':
    case 'tel':
    case 'fax':
    case 'email':
    case 'hotline':
    case 'duong':
      return /^(?:(?:so )?dien thoai|dt|tel|fax|email|hotline|duong day nong) ?[:(]/;
    case 'cong':
    case 'trang':
      return text.includes(' tin')
        ? /^(?:cong|trang) (?:thong tin|tin)\b.{0,90}(?:dia chi|co quan chu quan|chiu trach nhiem)/
        : null;
    default:
      return null;
  }
}
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
  return imprintPattern(folded)?.test(folded) === true;
}

const siteHeadings = whenAsked(
  () =>
    new Set(
      (
        'trang chu,home,gioi thieu,tin tuc,tin tuc - su kien,tin tuc su kien,dang nhap,login,lien he,tim kiem,' +
        'chi tiet,chi tiet tin,chi tiet bai viet,chi tiet tin tuc,noi dung,noi dung chi tiet,thong ke truy cap,' +
        'menu,danh muc,danh muc chinh,chuyen muc,y kien tham do,tham do,tham do y kien,thu vien anh,' +
        'thu vien video,so do,so do site,so do cong,tin noi bat,thong bao,van ban moi,lich cong tac,hoi dap,' +
        'quang cao,tai lieu dinh kem,tep dinh kem,tep tin dinh kem,main menu,main navigation,breadcrumb,' +
        'breadcrumbs,you are here,navigation'
      ).split(','),
    ),
);
const SITE_LINKS = ['lien ket web', 'lien ket website', 'lien ket nhanh'];
const LONGEST_LINKS_REST = 12;

/** A heading that names a function of the site, not an article. */
export function isSiteHeading(folded: string): boolean {
  if (siteHeadings().has(folded)) return true;
  return (
    folded.startsWith('lien ket ') &&
    SITE_LINKS.some(
      (start) => folded.startsWith(start) && folded.length - start.length <= LONGEST_LINKS_REST,
    )
  );
}

const offices = whenAsked(() =>
  (
    'uy ban nhan dan,ubnd,hoi dong nhan dan,so,bo,huyen,thanh pho,thi xa,tinh,xa,phuong,thi tran,ban,dang bo,' +
    'huyen uy,tinh uy,bao,dai,cuc,tong cuc,vien,truong,cong an,hoi,dang uy,thanh uy,thi uy'
  ).split(','),
);
const SITES = ['cong ', 'trang ', 'website ', 'web site ', 'trang chu ', 'he thong '];

/** Names by which portals call themselves, folded: a kind of site or of office, then anything. */
export function mayNamePortal(folded: string): boolean {
  return (
    SITES.some((site) => folded.startsWith(site)) ||
    offices().some((office) => beginsWith(folded, office))
  );
}

const PORTAL_NAMES = (
  'cong thong tin,cong tin,cong ttdt,trang thong tin,trang tin,trang ttdt,' +
  'cong dien tu,cong giao tiep,website'
).split(',');

/** What a portal calls itself beyond doubt, folded. */
export function namesPortal(folded: string): boolean {
  for (const name of PORTAL_NAMES) if (folded.includes(name)) return true;
  return false;
}

/** What the rows of a page about one official document are called, by their first word. */
const documentLabels = whenAsked(() =>
  Map.groupBy(
    (
      'so hieu,ngay ban hanh,trich yeu,co quan ban hanh,nguoi ky,loai van ban,hinh thuc van ban,linh vuc,' +
      'ngay hieu luc,ngay co hieu luc,tinh trang hieu luc,tep dinh kem,tep tin dinh kem,file dinh kem,' +
      'don vi ban hanh'
    ).split(','),
    firstWord,
  ),
);

/** Whether a folded line begins with the name of a row of a page about one official document. */
export function isDocumentLabel(folded: string): boolean {
  if (folded.startsWith('so') && /^so[ /,]*(?:va )?ky hieu\b/.test(folded)) return true;
  const labels = documentLabels().get(firstWord(folded));
  return labels?.some((label) => beginsWith(folded, label)) === true;
}
