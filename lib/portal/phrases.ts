/**
 * Phrases as data. A page is read while its reader waits: looking for words in a list costs microseconds,
 * compiling one large alternation costs a millisecond, each time a browser opens a new process.
 */

/** Longest phrase in words. */
const LONGEST_PHRASE = 5;

/**
 * Number of words of the longest phrase that begins at a word, 0 where none does.
 * @param phrases folded words, with a comma before and behind each phrase: searched, nothing is made of it
 */
export function phraseAt(words: readonly string[], at: number, phrases: string): number {
  const first = words[at] ?? '';
  if (first === '' || !phrases.includes(`,${first}`)) return 0;
  for (let length = LONGEST_PHRASE; length > 0; length -= 1)
    if (phrases.includes(`,${words.slice(at, at + length).join(' ')},`))
      return Math.min(length, words.length - at);
  return 0;
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
