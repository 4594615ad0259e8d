import { whenAsked } from './phrases.ts';

/** Things to press round an article: print, send, go back, size of letters, share. Folded, between commas. */
export const TOOLS = [
  ',in,ban in,print,phien ban in,luu trang,luu bai viet,in trang,in trang nay,in trang viet,in bai,',
  'in bai nay,in bai viet,in tin,in tin nay,in tin viet,in ra,in ra nay,in ra viet,gui email,gui mail,',
  'gui bai viet,gui cho ban be,gui tin,gui y kien,gui binh luan,gui tin qua email,gui tin qua mail,email,',
  'e-mail,quay lai,quay ve,tro lai,tro ve,ve trang truoc,ve dau trang,len dau trang,dau trang,top,back,',
  'xem tiep,trang truoc,trang sau,tiep theo,che do tuong phan,co chu,co chu mac dinh,co chu lon,co chu nho,',
  'xem co chu,xem co chu mac dinh,xem co chu lon,xem co chu nho,tang co chu,tang co chu mac dinh,',
  'tang co chu lon,tang co chu nho,giam co chu,giam co chu mac dinh,giam co chu lon,giam co chu nho,',
  'tuong phan,do tuong phan,tang tuong phan,tang do tuong phan,giam tuong phan,giam do tuong phan,doc bai,',
  'doc bai viet,nghe bai,nghe bai viet,nghe doc bai,nghe doc bai viet,chia se,chia se bai viet,thich,share,',
  'tweet,like,facebook,zalo,twitter,danh gia,danh gia bai viet,binh luan,y kien,y kien ban doc,font size,',
  'click vao day de in,',
].join('');

/** Those of fewer letters than {@link OPENING}, by which all others are told from text. */
const SHORT_TOOLS = ['in', 'top'];
const OPENING = 4;

/** What may follow a tool as part of it: the sizes to choose, where to share, how many comments. */
const tails = whenAsked((): readonly (readonly [ending: string, tail: RegExp])[] => [
  ['co chu', /(?: [a+-]{1,3}){1,4}/y],
  ['mac dinh', /(?: [a+-]{1,3}){1,4}/y],
  ['lon', /(?: [a+-]{1,3}){1,4}/y],
  ['nho', /(?: [a+-]{1,3}){1,4}/y],
  ['chia se', / (?:len|qua) \w+/y],
  ['chia se bai viet', / (?:len|qua) \w+/y],
  ['binh luan', / \(?\d+\)?/y],
]);

/** The tools by their first two letters. */
const byStart = whenAsked(() => Map.groupBy(TOOLS.split(','), (phrase) => phrase.slice(0, 2)));

/** Whether a tool may begin at a place of a text: most text is told here, before any table is made. */
function mayBeTool(text: string, at: number): boolean {
  if (TOOLS.includes(`,${text.slice(at, at + OPENING)}`)) return true;
  return SHORT_TOOLS.some((tool) => text.startsWith(tool, at));
}

/** "100 %", "A+", "-": tools without words. */
const SIGN = /\d{2,3} ?%|a[+-]|[+-]/y;
const SIGNS = '0123456789a+-';

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the tools that may begin at a place end, each with and without its tail. */
function toolEnds(text: string, at: number): number[] {
  const ends: number[] = [];
  const known = mayBeTool(text, at) ? byStart().get(text.slice(at, at + 2)) : undefined;
  for (const phrase of known ?? []) {
    if (!text.startsWith(phrase, at)) continue;
    const end = at + phrase.length;
    ends.push(end);
    for (const [ending, tail] of tails())
      if (phrase.endsWith(ending) && end < text.length) ends.push(matchEnd(tail, text, end));
  }
  if (SIGNS.includes(text.charAt(at))) ends.push(matchEnd(SIGN, text, at));
  return ends;
}

/** Where the next tool begins: after a bar, a comma or a space, or at once, as links without spaces read. */
function nextTool(text: string, end: number): number {
  const mark = text[end] === ' ' ? end + 1 : end;
  if (mark === text.length || !'|/•·,:-'.includes(text.charAt(mark))) return mark;
  return text[mark + 1] === ' ' ? mark + 2 : mark + 1;
}

function areTools(text: string, at: number): boolean {
  return toolEnds(text, at).some((end) => {
    if (end === at) return false;
    const next = nextTool(text, end);
    return next === text.length || areTools(text, next) || (next > end && areTools(text, end));
  });
}

/** Whether a folded line holds nothing but things to press, one or several. */
export function isToolLine(folded: string): boolean {
  return folded !== '' && areTools(folded, 0);
}
