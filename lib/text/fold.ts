/** First code unit beyond the table: Latin, its extensions, and the marks that combine with them. */
const TABLE_END = 0x1f00;
/** Table entry of a character that has no folded form of its own: marks, soft hyphen, joiners; a noncharacter. */
const DROP = 0xfffe;
/** Table entry of a character whose folded form is not one code unit; see {@link foldRare}. */
const RARE = 0xffff;

const INVISIBLE = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The definition: lower case, canonical decomposition, marks dropped, đ and its look-alikes as d. */
function foldSlowly(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(INVISIBLE, '')
    .replace(/[đð\u0256]/g, 'd')
    .replace(/\s/g, ' ');
}

/** Table entry that was not asked for yet: what new memory holds. */
const UNKNOWN = 0;

/**
 * Filled as characters are met: a content script that looks at a page for milliseconds must not pay
 * for eight thousand characters of which it meets two hundred.
 */
const TABLE = new Uint16Array(TABLE_END);

/**
 * What Vietnamese text is made of, and its neighbours, spelt out: the definition takes microseconds a letter,
 * and the first page of a site pays them all. Each run: its first character, then the folded ones.
 */
const SPELT_OUT: readonly (readonly [first: number, folded: string])[] = [
  [0x20, ' '],
  [0xa0, ' '],
  [0xc0, 'aaaaaaæceeeeiiiidnooooo×øuuuuyþßaaaaaaæceeeeiiiidnooooo÷øuuuuyþy'],
  [0x102, 'aa'],
  [0x110, 'dd'],
  [0x128, 'ii'],
  [0x168, 'uu'],
  [0x1a0, 'oo'],
  [0x1af, 'uu'],
  [
    0x1ea0,
    'aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy',
  ],
];
for (const [first, folded] of SPELT_OUT)
  for (let at = 0; at < folded.length; at++) TABLE[first + at] = folded.charCodeAt(at);

function entryOf(code: number): number {
  if (code >= TABLE_END) return RARE;
  const known = TABLE[code] ?? RARE;
  return known === UNKNOWN ? makeEntry(code) : known;
}

function makeEntry(code: number): number {
  if (code > 0x20 && code < 0x7f) {
    const isCapital = code >= 0x41 && code <= 0x5a;
    return (TABLE[code] = isCapital ? code + 0x20 : code);
  }
  const folded = foldSlowly(String.fromCharCode(code));
  const isPlain = folded.length === 1 && code > 0;
  const entry = folded.length === 0 ? DROP : isPlain ? folded.charCodeAt(0) : RARE;
  TABLE[code] = entry;
  return entry;
}

/** Strings are built in pieces: an argument list of a whole article overflows the stack. */
const PIECE = new Uint16Array(8192);

/** The first `length` code units of the piece as a string; no iteration, which costs a third of a fold. */
function pieceText(length: number): string {
  const units = length === PIECE.length ? PIECE : PIECE.subarray(0, length);
  return length === 0 ? '' : String(Reflect.apply(String.fromCharCode, undefined, units));
}

/**
 * The key under which Vietnamese text is compared: lower case, no tone or vowel marks, đ as d,
 * so that `Kết luận`, `KẾT LUẬN`, NFD spelling and old tone placement (`hoà`) all agree.
 * White space of every kind, NBSP and line feed included, becomes a space.
 */
export function foldText(text: string): string {
  let filled = 0;
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const known = TABLE[code] ?? UNKNOWN;
    const entry = known === UNKNOWN ? entryOf(code) : known;
    if (entry === DROP) continue;
    if (entry === RARE || filled === PIECE.length) {
      folded += pieceText(filled);
      filled = 0;
    }
    if (entry === RARE) folded += foldRare(text, at);
    else PIECE[filled++] = entry;
  }
  return folded + pieceText(filled);
}

/** Outside the table characters fold one by one; halves of a surrogate pair stay as they are. */
function foldRare(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return text.charAt(at);
  // Quotation marks, dashes and bullets, which every page has, fold to themselves.
  if (code >= 0x2010 && code < 0x2028) return text.charAt(at);
  return code === 0 ? '\0' : foldSlowly(text.charAt(at));
}

/** Folded text with the way back. */
export interface FoldMap {
  readonly folded: string;
  /**
   * `offsets[i]` is where the character behind `folded[i]` begins in the original (UTF-16);
   * one entry more than `folded` is long, the last is the original's length. A folded range
   * `[a, b)` stands on the original range `[offsets[a], offsets[b])`, marks included.
   */
  readonly offsets: Uint32Array;
}

/** As {@link foldText}, with offsets back into `text`. */
export function foldMap(text: string): FoldMap {
  const folded = foldText(text);
  const offsets = new Uint32Array(folded.length + 1);
  let filled = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const entry = entryOf(code);
    if (entry === DROP) continue;
    const width = entry === RARE ? foldRare(text, at).length : 1;
    for (let k = 0; k < width; k++) offsets[filled++] = at;
  }
  offsets[filled] = text.length;
  return { folded, offsets };
}

/** One code unit folded, for scanners: 0 where it is dropped, 0xFFFF where the table does not know. */
export function foldCode(code: number): number {
  const entry = entryOf(code);
  return entry === DROP ? 0 : entry;
}
