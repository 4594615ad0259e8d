/**
 * Phrases as data. A page is read while its reader waits: looking up words in tables costs microseconds,
 * compiling one large alternation costs a millisecond, each time a browser opens a new process.
 */

/** Phrases of whole words by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A table of phrases of folded words separated by single spaces. */
export function makePhrases(phrases: readonly string[]): Phrases {
  const table = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const group = table.get(first);
    if (group === undefined) table.set(first, [words]);
    else group.push(words);
  }
  return table;
}

/** Number of words of the longest phrase that begins at a word, 0 where none does. */
export function phraseAt(words: readonly string[], at: number, phrases: Phrases): number {
  let longest = 0;
  for (const phrase of phrases.get(words[at] ?? '') ?? []) {
    let same = 1;
    while (same < phrase.length && phrase[same] === words[at + same]) same += 1;
    if (same === phrase.length && same > longest) longest = same;
  }
  return longest;
}

/** Whether a letter or digit of folded text stands at a place. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN beyond the end, which is in no range
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

/** Whether a folded text begins with a phrase and the phrase ends there with a word. */
export function beginsWith(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !isWordAt(text, phrase.length);
}

/** Whether a folded text holds a word as a whole. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + word.length)) return true;
  return false;
}

/** Every beginning with every ending. */
export function combine(beginnings: readonly string[], endings: readonly string[]): string[] {
  const all: string[] = [];
  for (const beginning of beginnings) for (const ending of endings) all.push(beginning + ending);
  return all;
}

/** A table that is made when it is first asked for: most pages need few of them. */
export function whenAsked<Table>(make: () => Table): () => Table {
  let table: { readonly made: Table } | null = null;
  return () => (table ??= { made: make() }).made;
}

/** The letters that a folded text begins with. */
export function firstLetters(text: string): string {
  let end = 0;
  while (text.charCodeAt(end) >= 97 && text.charCodeAt(end) <= 122) end += 1;
  return text.slice(0, end);
}

/** Up to its first space. */
export function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end === -1 ? text : text.slice(0, end);
}
