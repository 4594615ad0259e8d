import { isoDate } from './dates.ts';
import { beginsWith } from './phrases.ts';

/** What an address alone says about its page. */
export interface Address {
  readonly shape: 'article' | 'list' | 'home' | 'document' | 'login' | null;
  /** The date that the address carries: `/portal/Pages/2023-1-31/…`, `/2023/01/31/…`. */
  readonly date: string | null;
  /** The words of the last path segment, folded, without a random tail. */
  readonly words: readonly string[];
}

const DATED = /\/(\d{4})[-/](\d{1,2})[-/](\d{1,2})\//;

/** How a segment of a path begins, a whole word, for each kind of page. */
const LOGINS = 'login,dangnhap,dang-nhap,signin,account,authenticate'.split(',');
const LISTS = 'kenhtin,category,chuyenmuc,chuyen-muc,danhmuc,danh-muc,tag,tags,topic,archive'.split(
  ',',
);
const DOCUMENTS = 'vbpq,document,documents,legal,chi-tiet-van-ban,van-ban'.split(',');
/** Folders and files of a home page. */
const HOME_FOLDERS = new Set('portal,web,vi,vn,home,trangchu,trang-chu,sitepages,pages'.split(','));
const HOME_FILES = new Set(['', 'default', 'index', 'home', 'trangchu', 'trang-chu']);
const PAGE_ENDINGS = 'aspx,htm,html,php,jsp'.split(',');

/** Anywhere in the address of an article. */
const ARTICLE_MARKS = ['view_detail.aspx', 'newsdetail', 'chi-tiet', 'chitiet', 'ddocname='];
/** What else the address of an article holds, each with a part without which its pattern need not be asked. */
const ARTICLE_PATTERNS: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ['/portal/pages/', /\/portal\/pages\/\d{4}-\d{1,2}-\d{1,2}\//],
  ['asset_publisher/', /asset_publisher\/.+\/(?:content|view_content)/],
  ['/-/view', /\/-\/view[_-](?:content|article)/],
  ['/node/', /\/node\/\d/],
  ['=', /[?&](?:itemid|newsid|nid|articleid|id|tintucid|idtin)=\d/],
  ['.aspx', /-(?:post|art|[adnc])?\d{2,}\.aspx$/],
  ['/', /\/\d{4}\/\d{2}\/(?:\d{2}\/)?[a-z0-9-]{8}/],
];

/** A file's name without the ending of a page. */
function withoutEnding(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot !== -1 && PAGE_ENDINGS.includes(file.slice(dot + 1)) ? file.slice(0, dot) : file;
}

/** `…-12345`, `…/12345.aspx` */
function endsWithNumber(address: string): boolean {
  const end = address.endsWith('.aspx') ? address.length - '.aspx'.length : address.length;
  let start = end;
  while (start > 0 && '0123456789'.includes(address.charAt(start - 1))) start -= 1;
  return end - start >= 4 && start > 0 && '-/_'.includes(address.charAt(start - 1));
}

function begins(segments: readonly string[], words: readonly string[]): boolean {
  for (const segment of segments)
    for (const word of words) if (beginsWith(segment, word)) return true;
  return false;
}

function isHome(segments: readonly string[]): boolean {
  const last = segments.at(-1);
  if (last === undefined || !(HOME_FOLDERS.has(last) || HOME_FILES.has(withoutEnding(last))))
    return false;
  return segments.slice(0, -1).every((segment) => HOME_FOLDERS.has(segment));
}

function isList(segments: readonly string[]): boolean {
  return (
    begins(segments, LISTS) ||
    segments.some((segment, at) => segment === 'page' && /^\d/.test(segments[at + 1] ?? ''))
  );
}

function isDocument(segments: readonly string[]): boolean {
  return (
    begins(segments, DOCUMENTS) ||
    segments.some((segment) => segment.startsWith('vanban') && /^[a-z]+\b/.test(segment))
  );
}

/** By a lower-case path and query without a date. */
function isArticle(address: string): boolean {
  return (
    address.endsWith('.html') ||
    address.endsWith('.htm') ||
    endsWithNumber(address) ||
    ARTICLE_MARKS.some((mark) => address.includes(mark)) ||
    ARTICLE_PATTERNS.some(([mark, pattern]) => address.includes(mark) && pattern.test(address))
  );
}

/** Reads an address; nonsense gives an empty reading. */
export function readAddress(url: string): Address {
  const parsed = URL.parse(url);
  if (parsed === null) return { shape: null, date: null, words: [] };
  const { pathname, search } = parsed;
  // No portal has a page of another year, and the pattern is not made for nothing.
  const mayBeDated = pathname.includes('/20') || pathname.includes('/199');
  const dated = mayBeDated ? DATED.exec(pathname) : null;
  const date =
    dated === null ? null : isoDate(Number(dated[1]), Number(dated[2]), Number(dated[3]));
  const segments = pathname.toLowerCase().split('/').slice(1);
  const last = segments.findLast((segment) => segment !== '') ?? '';
  const words = withoutEnding(last)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  let shape: Address['shape'] = null;
  if (begins(segments, LOGINS)) shape = 'login';
  else if (isHome(segments) && !/\d/.test(search)) shape = 'home';
  else if (isList(segments)) shape = 'list';
  else if (isDocument(segments)) shape = 'document';
  else if (date !== null || isArticle((pathname + search).toLowerCase())) shape = 'article';
  return { shape, date, words };
}
