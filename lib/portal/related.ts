import { beginsWith, firstWord } from './phrases.ts';

/** What a list of other articles is made of: "Các tin …", "Bài viết …", "Văn bản …". */
const NOUNS = new Set(
  'tin,bai,bai viet,tin bai,tin tuc,thong tin,van ban,su kien,album,video,chu de'.split(','),
);

/** What the heading says of them, by its last word. */
const CLAIMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['quan', ['lien quan']],
  ['khac', ['khac']],
  ['dua', ['da dua']],
  ['hon', ['moi hon', 'cu hon']],
  ['dang', ['moi dang', 'da dang']],
  ['nhat', ['moi cap nhat']],
  ['moi', ['moi']],
  ['loai', ['cung loai']],
  ['muc', ['cung chuyen muc', 'cung muc']],
  ['de', ['cung chu de']],
  ['bat', ['noi bat']],
  ['nhieu', ['doc nhieu', 'xem nhieu']],
  ['tam', ['duoc quan tam']],
  ['theo', ['tiep theo']],
  ['viet', ['lien quan den bai viet']],
]);

/** Headings that need nothing more, by their first word; up to 20 characters may follow. */
const FIXED: ReadonlyMap<string, readonly string[]> = new Map([
  ['other', ['other news']],
  ['related', ['news', 'articles', 'posts', 'stories', 'content'].map((what) => `related ${what}`)],
  ['more', ['more news']],
  ['read', ['read more', 'read also', 'read next']],
  ['you', ['you may also like', 'you might also like']],
  ['xem', ['xem them']],
  ['doc', ['doc them']],
  ['tin', ['tin doc nhieu', 'tin anh']],
  ['thong', ['thong bao moi']],
  ['danh', ['danh muc lien quan']],
  ['cac', ['cac bai lien quan']],
]);
const LONGEST_REST = 20;

function isNoun(text: string): boolean {
  return NOUNS.has(text) || (/ (?:bai|tuc)$/.test(text) && NOUNS.has(text.slice(0, -4)));
}

/** `[các|những] [noun] claim` */
function isClaim(text: string): boolean {
  const claims = CLAIMS.get(text.slice(text.lastIndexOf(' ') + 1));
  return (
    claims?.some((claim) => {
      if (!text.endsWith(claim)) return false;
      const before = text.slice(0, -claim.length).trimEnd();
      const opener = firstWord(before);
      if (opener !== 'cac' && opener !== 'nhung') return before === '' || isNoun(before);
      return before === opener || isNoun(before.slice(opener.length + 1));
    }) === true
  );
}

/** Whether a folded line is the heading of a list of other articles: "Các tin khác (12):", "Tin mới nhất". */
export function isRelatedHeading(folded: string): boolean {
  const fixed = FIXED.get(firstWord(folded));
  if (
    fixed?.some(
      (phrase) => beginsWith(folded, phrase) && folded.length - phrase.length <= LONGEST_REST,
    ) === true
  )
    return true;
  let text = folded.endsWith(':') ? folded.slice(0, -1).trimEnd() : folded;
  if (text.endsWith(')')) text = text.replace(/ \(\d+\)$/, '');
  return isClaim(text) || (text.endsWith(' nhat') && isClaim(text.slice(0, -' nhat'.length)));
}
