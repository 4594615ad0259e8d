/** What a class, an id or a tag says of a part of a page. */
export type ZoneKind = 'menu' | 'foot' | 'side' | 'crumb' | 'related';

/**
 * Words of class names and ids, whole between spaces, underscores and hyphens; up to three may be joined by
 * hyphens. Where one element has several, the first kind counts.
 */
const WORDS: readonly (readonly [ZoneKind, string])[] = [
  ['crumb', 'breadcrumb,breadcrumbs,crumb,crumbs,duongdan,duong-dan,sitemappath,sitemap-path'],
  ['crumb', 'pathway'],
  ['foot', 'footer'],
  ['menu', 'menu,nav,navbar,navigation,topmenu,mainmenu'],
  ['related', 'related,tinlienquan,tin-lienquan,tinlien-quan,tin-lien-quan,tinkhac,tin-khac'],
  ['related', 'lienquan,othernews,other-news,comment,comments,binhluan,binh-luan'],
  ['side', 'sidebar,aside,widget,colright,col-right,rightcol,right-col,rightcolumn,right-column'],
  ['side', 'cotphai,cot-phai,cottrai,cot-trai,leftcol,left-col,leftcolumn,left-column,leftmenu'],
  ['side', 'poll,quangcao,quang-cao'],
];
/** Names that say so only where they are a whole class or id. */
const WHOLE_SIDES = new Set('right,left,side,banner,rightcontent,leftcontent'.split(','));
const MOST_JOINED = 3;

const PRECEDENCE: readonly ZoneKind[] = ['crumb', 'foot', 'menu', 'related', 'side'];
/** Every word above with the rank of its kind. */
const RANKS = new Map<string, number>();
for (const [kind, words] of WORDS)
  for (const word of words.split(',')) RANKS.set(word, PRECEDENCE.indexOf(kind));
const FOOT = PRECEDENCE.indexOf('foot');
const MENU = PRECEDENCE.indexOf('menu');
const SIDE = PRECEDENCE.indexOf('side');
const NONE = PRECEDENCE.length;

/** The best rank among words joined by hyphens: "tin-lien-quan" in "box-tin-lien-quan". */
function rankOfJoined(part: string): number {
  const words = part.split('-');
  let best = NONE;
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_JOINED); to += 1)
      best = Math.min(best, RANKS.get(words.slice(from, to).join('-')) ?? NONE);
  return best;
}

/** The best rank among names separated by white space. */
function rankOfNames(names: string): number {
  let best = NONE;
  for (const name of names.replaceAll('\n', ' ').replaceAll('\t', ' ').split(' ')) {
    if (WHOLE_SIDES.has(name)) best = Math.min(best, SIDE);
    for (const part of name.split('_'))
      best = Math.min(best, part.includes('-') ? rankOfJoined(part) : (RANKS.get(part) ?? NONE));
  }
  return best;
}

/** The part of a page that an element's class and id name, or null. */
export function zoneNamed(classes: string, id: string): ZoneKind | null {
  if (classes === '' && id === '') return null;
  const names = classes.toLowerCase();
  const name = id.toLowerCase();
  let best = names === '' ? NONE : rankOfNames(names);
  if (name !== '') best = Math.min(best, rankOfNames(name));
  // Systems number and prefix their parts: "menu12", "ctl00_TopMenu", "PageFooter".
  if (names.startsWith('menu') || name.endsWith('menu')) best = Math.min(best, MENU);
  if (name.endsWith('footer')) best = Math.min(best, FOOT);
  return PRECEDENCE[best] ?? null;
}
