/** What the words before a date call it: its posting, a change, something else. */
export type DateLabel = 'posted' | 'updated' | 'other';

/** Endings that say when an article was posted. */
const POSTED = (
  'dang luc,dang ngay,dang tin,dang vao,dang tai,dang ngay luc,dang tin luc,dang vao luc,dang tai luc,' +
  'xuat ban,xuat ban luc,ngay viet,ngay dua,viet ngay,ngay tao,post,post on,post date,post at,' +
  'posted,posted on,posted date,posted at,publish,publish on,publish date,published,published on,published date'
).split(',');
/** The same after an opener, with or without a space: "Ngày đăng tin", "Được công bố". */
const POSTING = 'dang,dang tin,dang tai,dang bai,cong bo,dua tin'.split(',');
const POSTING_OPENERS = ['ngay', 'thoi gian', 'duoc', 'da'];
/** Who posted it may stand between: "Đăng bởi Văn phòng, 05/02/2023", "Gửi bởi bientap vào T2, 06/02/2023". */
const POSTED_BY = ['dang boi', 'gui boi', 'viet boi'];
const LONGEST_POSTER = 40;

/** Endings that say when an article was changed. */
const UPDATED = (
  'cap nhat,cap nhat luc,cap nhat ngay,cap nhat lan cuoi,cap nhat moi nhat,chinh sua,chinh sua luc,' +
  'chinh sua lan cuoi,sua luc,sua lan cuoi,sua doi luc,sua doi lan cuoi,last update,last updated,' +
  'last modified,last update on,last updated on,last modified on,update,update on,update at,' +
  'updated,updated on,updated at'
).split(',');

const WEEKDAY = /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b/g;
const WEEKDAY_MARKS = ['thu ', 'chu nhat'];

function endsWithAny(text: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (text.endsWith(ending)) return true;
  return false;
}

function isPosted(words: string): boolean {
  if (endsWithAny(words, POSTED)) return true;
  const posting = POSTING.filter((action) => words.endsWith(action));
  if (
    posting.some((action) => endsWithAny(words.slice(0, -action.length).trimEnd(), POSTING_OPENERS))
  )
    return true;
  return POSTED_BY.some((by) => {
    const at = words.lastIndexOf(by);
    const poster = at === -1 ? 0 : words.length - at - by.length;
    return poster > 0 && poster <= LONGEST_POSTER;
  });
}

/** Words between a label and its date. */
function withoutLink(words: string): string {
  for (const link of ['vao luc', 'luc', 'ngay'])
    if (words.endsWith(link)) return words.slice(0, -link.length).trimEnd();
  return words;
}

/** What the words just before a date call it: folded text in, null for no words at all. */
export function labelOf(before: string): DateLabel | null {
  if (before.trim() === '') return null;
  const bare = before.replace(/[ :,|•·()[\]-]+/g, ' ').trim();
  const words = WEEKDAY_MARKS.some((mark) => bare.includes(mark))
    ? bare.replace(WEEKDAY, ' ').replace(/ {2,}/g, ' ').trim()
    : bare;
  if (words === '' || words === 'ngay' || words === 'date') return null;
  if (isPosted(words) || (words.endsWith(' ngay') && isPosted(words.slice(0, -' ngay'.length))))
    return 'posted';
  return endsWithAny(words, UPDATED) || endsWithAny(withoutLink(words), UPDATED)
    ? 'updated'
    : 'other';
}
