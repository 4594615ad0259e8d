import type { ImportedPassage } from '../passages.ts';

/** What a text of quotes holds. */
export interface MarkedText {
  readonly passages: readonly ImportedPassage[];
  /** What stands before the first quote. */
  readonly note: string;
}

/** Labels that Omnivore writes behind a quote. */
const LABELS = /(?:\s+#[\p{L}\p{N}_-]+)+$/u;

function passageOf(quoted: readonly string[], said: readonly string[]): ImportedPassage {
  const text = quoted.join('\n').trim();
  const labels = LABELS.exec(text)?.[0] ?? '';
  const note = [labels.trim(), said.join('\n').trim()].filter((part) => part !== '').join('\n');
  return { quote: text.slice(0, text.length - labels.length), note, markedAt: null };
}

/** Omnivore's `highlights/*.md`: lines behind `>` are a passage, those below it what was said to it. */
export function readQuotes(markdown: string): MarkedText {
  const passages: { quoted: string[]; said: string[] }[] = [];
  const before: string[] = [];
  let isQuoted = false;
  for (const line of markdown.split(/\r?\n/)) {
    const quoted = /^>\s?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined && !isQuoted) passages.push({ quoted: [], said: [] });
    isQuoted = quoted !== undefined;
    const last = passages.at(-1);
    if (quoted !== undefined) last?.quoted.push(quoted);
    else (last?.said ?? before).push(line);
  }
  return {
    passages: passages.map(({ quoted, said }) => passageOf(quoted, said)),
    note: before.join('\n').trim(),
  };
}

/** Raindrop's column `highlights`: `Highlight:` begins a passage, `Note:` what was said to it. */
export function readHighlightCell(cell: string): MarkedText {
  const [before = '', ...parts] = cell.split(/^Highlight:/m);
  const passages = parts.map((part): ImportedPassage => {
    const [quote = '', ...notes] = part.split(/^Note:/m);
    const note = notes.map((each) => each.trim()).join('\n');
    return { quote: quote.trim(), note, markedAt: null };
  });
  return { passages, note: before.trim() };
}
