import { isoDate } from './dates.ts';

/** What an address alone says about its page. */
export interface Address {
  readonly shape: 'article' | 'list' | 'home' | 'document' | 'login' | null;
  /** The date that the address carries: `/portal/Pages/2023-1-31/…`, `/2023/01/31/…`. */
  readonly date: string | null;
  /** The words of the last path segment, folded, without a random tail. */
  readonly words: readonly string[];
}

const DATED = /\/(\d{4})[-/](\d{1,2})[-/](\d{1,2})\//;
const LOGIN = /\/(login|dang-?nhap|signin|account|authenticate)(\b|\.)/i;
const HOME =
  /^\/?((portal|web|vi|vn|home|trang-?chu|sitepages|pages)\/?)*((default|index|home|trang-?chu)(\.(aspx|html?|php|jsp))?)?$/i;
const DOCUMENT = /\/(van-?ban|vbpq|vanban[a-z]*|documents?|legal|chi-tiet-van-ban)(\/|\b)/i;
const LIST = /\/(kenhtin|category|chuyen-?muc|danh-?muc|tag|tags|topic|archive|page\/\d+)(\/|\b)/i;
const ARTICLE =
  /\/portal\/pages\/\d{4}-\d{1,2}-\d{1,2}\/|asset_publisher\/.+\/(content|view_content)|\/-\/view[_-](content|article)|view_detail\.aspx|newsdetail|chi-?tiet|ddocname=|[?&](itemid|newsid|nid|articleid|id|tintucid|idtin)=\d+|\/node\/\d+|[-/_]\d{4,}(\.(html?|aspx|htm))?$|-(post|art|a|n|d|c)?\d{2,}\.(html?|aspx|htm)$|\.(html?|htm)$|\/\d{4}\/\d{2}\/(\d{2}\/)?[a-z0-9-]{8,}/i;

/** Reads an address; nonsense gives an empty reading. */
export function readAddress(url: string): Address {
  if (!URL.canParse(url)) return { shape: null, date: null, words: [] };
  const { pathname, search } = new URL(url);
  const dated = DATED.exec(pathname);
  const date =
    dated === null ? null : isoDate(Number(dated[1]), Number(dated[2]), Number(dated[3]));
  const last = pathname.replace(/\/+$/, '').split('/').pop() ?? '';
  const words = last
    .replace(/\.(aspx|html?|php|jsp)$/i, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  const both = pathname + search;
  let shape: Address['shape'] = null;
  if (LOGIN.test(pathname)) shape = 'login';
  else if (HOME.test(pathname) && !/\d/.test(search)) shape = 'home';
  else if (LIST.test(pathname)) shape = 'list';
  else if (DOCUMENT.test(pathname)) shape = 'document';
  else if (date !== null || ARTICLE.test(both)) shape = 'article';
  return { shape, date, words };
}
