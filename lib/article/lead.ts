import { blockText } from '../clip/blocks.ts';
import { cleanLine } from '../text/normalize.ts';
import { foldText } from '../text/fold.ts';
import { bareFold } from './title.ts';
import type { Draft } from './drafts.ts';
import type { Found } from './trace.ts';

const OFFICIAL =
  /^(kinh gui|can cu|thuc hien (cong van|quyet dinh|ke hoach) so|so:|cong hoa xa hoi|dieu \d|uy ban nhan dan|hoi dong nhan dan)\b/;
const LONGEST = 900;

/** A lead found, and the body without it. */
export interface LeadReading {
  readonly lead: Found<string> | null;
  readonly rest: readonly Draft[];
}

function isParagraph(draft: Draft | undefined): draft is Draft {
  return draft?.block.kind === 'paragraph' || draft?.block.kind === 'heading';
}

/** Takes a marked lead off the body when the body repeats it. */
function without(drafts: readonly Draft[], lead: string): readonly Draft[] {
  const bare = bareFold(lead);
  const at = drafts
    .slice(0, 4)
    .findIndex((draft) => isParagraph(draft) && bareFold(blockText(draft.block)) === bare);
  return at === -1 ? drafts : drafts.filter((_, index) => index !== at);
}

function readsAsLead(text: string, draft: Draft, drafts: readonly Draft[]): boolean {
  if (text.length < 40 || text.length > LONGEST || OFFICIAL.test(foldText(text.slice(0, 60))))
    return false;
  if (draft.align === 'center' || draft.align === 'right' || draft.linked) return false;
  const more = drafts.filter(
    (other) => other !== draft && isParagraph(other) && blockText(other.block).length >= 40,
  );
  if (draft.strong) return more.length >= 1 || drafts.length > 1;
  return more.length >= 2 && /[.!?…:"”)]$/.test(text);
}

/**
 * The lead apart from the body: what the page marks as one, else the opening paragraph where it reads as one.
 */
export function chooseLead(
  profile: Element | null,
  drafts: readonly Draft[],
  marked: Element | null,
): LeadReading {
  for (const [element, stage] of [
    [profile, 'profile'],
    [marked, 'heuristics'],
  ] as const) {
    const text = cleanLine(element?.textContent ?? '');
    if (text.length >= 20) return { lead: { value: text, stage }, rest: without(drafts, text) };
  }
  const first = drafts.find((draft) => draft.block.kind !== 'figure');
  if (first === undefined || first.block.kind !== 'paragraph') return { lead: null, rest: drafts };
  const text = blockText(first.block).replace(/\s*\n\s*/g, ' ');
  if (!readsAsLead(text, first, drafts)) return { lead: null, rest: drafts };
  return {
    lead: { value: text, stage: 'heuristics' },
    rest: drafts.filter((draft) => draft !== first),
  };
}

const LEAD_CLASS =
  /(^|[\s_-])(sapo|lead|hometext|tomtat|tom-?tat|trich-?dan|gioi-?thieu|summary|mota|mo-?ta|chapeau|intro(text)?|abstract|description)([\s_-]|$)/i;

/** An element that the page itself marks as the lead, between the title and the text, or null. */
export function markedLead(container: Element, title: Element | null): Element | null {
  const scope = title === null ? container : commonParent(container, title);
  for (const element of scope.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (!LEAD_CLASS.test(names) || element.contains(container) || element.contains(title)) continue;
    const length = cleanLine(element.textContent).length;
    if (length < 30 || length > 1200 || element.querySelector('ul, table, img') !== null) continue;
    if (title !== null && !follows(title, element)) continue;
    if (!container.contains(element) && !follows(element, container)) continue;
    return element;
  }
  return null;
}

function commonParent(a: Element, b: Element): Element {
  let at: Element = a;
  while (!at.contains(b) && at.parentElement !== null) at = at.parentElement;
  return at;
}

function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & 4) !== 0;
}
