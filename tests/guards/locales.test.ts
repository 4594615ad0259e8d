import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, readSource, walkSyntax } from './source.ts';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Catalogue = Readonly<Record<string, Entry>>;

const vi: Catalogue = JSON.parse(readSource('public/_locales/vi/messages.json'));
const en: Catalogue = JSON.parse(readSource('public/_locales/en/messages.json'));
const SPEAKING = filesUnder(['entrypoints', 'components', 'lib/extension']);
/** Its tables of formats, options and styles carry the keys of their names. */
const NAMING = filesUnder(['lib/export']);

const VIETNAMESE_LETTER =
  /[ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ\u0128\u0129\u0168\u0169\u1EA0-\u1EF9]/;
/** Names that an English sentence rightly leaves in Vietnamese. */
const PROPER_NAMES = /Trích Lục|Tiếng Việt|Chỉ thị|Quyết định|Nghị quyết|Kết luận/g;
const ENGLISH_WORD =
  /\b(?:the|and|of|or|not|is|are|was|save[ds]?|search|tags?|clips?|collections?|export(?:ed)?|import|settings?|page|article|open|close|delete|undo|error|failed|file|image|note|title|lead|category|library|reload|try|again|loading|cancel|backup|trash|popup|link|menu|button|click|type|select|copy|paste|download|upload|restore|undo|read|unread|done|new|old|all|none|view|help|list|item|items|folder|check|show|hide|yes|no|ok|please|sorry|url|default|update|version|name|size|date|day|days|time|text)\b/i;

function placeholdersOf({ message, placeholders = {} }: Entry): string[] {
  const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
  const declared = Object.entries(placeholders).map(([name, { content }]) => `${name}=${content}`);
  return [...new Set(used)].sort().concat(declared.sort());
}

test('both languages have the same messages, in the same order', () => {
  expect(Object.keys(vi).length).toBeGreaterThan(30);
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test('a message takes the same values in both languages, and declares those it uses', () => {
  for (const [key, entry] of Object.entries(vi)) {
    const other = en[key];
    if (other === undefined) continue;
    expect(placeholdersOf(other), key).toEqual(placeholdersOf(entry));
    const used = [...entry.message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) =>
      name.toLowerCase(),
    );
    expect([...new Set(used)].sort(), key).toEqual(Object.keys(entry.placeholders ?? {}).sort());
  }
});

test('no message is empty or carries stray space', () => {
  const all = [...Object.entries(vi), ...Object.entries(en)];
  const wrong = all.filter(([, { message }]) => message === '' || message !== message.trim());
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('every message is used', () => {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of [...SPEAKING, ...NAMING]) {
    walkSyntax(file, (node) => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      else if (ts.isTemplateExpression(node) && /^[a-z]+_/.test(node.head.text)) {
        const tails = node.templateSpans.map((span) => span.literal.text);
        patterns.push(new RegExp(`^${[node.head.text, ...tails].join('\\w+')}$`));
      }
    });
  }
  const manifest = readSource('wxt.config.ts');
  // `translate` takes the form with `_one` by itself.
  const keys = Object.keys(vi).filter((key) => vi[key.replace(/_one$/, '')] === vi[key]);
  const unused = keys.filter(
    (key) =>
      !literals.has(key) &&
      !patterns.some((pattern) => pattern.test(key)) &&
      !manifest.includes(`__MSG_${key}__`),
  );
  expect(unused).toEqual([]);
});

test('no Vietnamese is left in the English messages', () => {
  const left = Object.entries(en).filter(([, { message }]) =>
    VIETNAMESE_LETTER.test(message.replace(PROPER_NAMES, '')),
  );
  expect(left.map(([key]) => key)).toEqual([]);
});

test('no English has leaked into the Vietnamese messages', () => {
  const leaked = Object.entries(vi).filter(
    ([key, { message }]) => key !== 'language_en' && ENGLISH_WORD.test(bare(message)),
  );
  expect(leaked.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
});

/** `\b` knows ASCII letters only: turn every accented letter into one, and placeholders into none. */
function bare(message: string): string {
  return message.replace(/\$\w+\$/g, '').replace(/[^\x00-\x7F]/g, 'x');
}

test('what users read comes from the messages, never from the code', () => {
  const SPOKEN = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label']);
  const found: string[] = [];
  const note = (file: string, text: string): number => found.push(`${file}: ${text.trim()}`);
  // The documents that lib/export writes are in Vietnamese whatever the interface speaks.
  for (const file of SPEAKING) {
    walkSyntax(file, (node) => {
      if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) note(file, node.text);
      if (ts.isStringLiteralLike(node) && VIETNAMESE_LETTER.test(node.text)) note(file, node.text);
      if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
        for (const text of spokenIn(node.initializer)) note(file, text);
      }
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
        for (const text of spokenIn(node.expression)) note(file, text);
      }
    });
  }
  expect(found).toEqual([]);
});

/** As they are printed on the keys. */
const KEYS = /\b(?:Esc|Enter|Ctrl|Shift|Alt|Tab|Delete)\b/g;
const speaks = (text: string): boolean => /\p{L}{2}/u.test(text.replace(KEYS, ''));

/** Words that stand in an expression as what it gives: not those that are handed to a function. */
function spokenIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node))
    return speaks(node.text) && !(node.text in vi) ? [node.text] : [];
  if (ts.isJsxExpression(node)) return node.expression ? spokenIn(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return spokenIn(node.expression);
  if (ts.isConditionalExpression(node))
    return [...spokenIn(node.whenTrue), ...spokenIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const isTest = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return [...(isTest ? [] : spokenIn(node.left)), ...spokenIn(node.right)];
  }
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    return parts.filter(speaks);
  }
  return [];
}

test('days are written day first with four figures of the year, in one place', () => {
  const ONE_PLACE = 'entrypoints/pages/moment-words.ts';
  const loose = SPEAKING.filter((file) => file !== ONE_PLACE).filter((file) =>
    /\btoLocaleDateString\((?!'sv-SE'\))|dateStyle|DateTimeFormat\((?!\))/.test(readSource(file)),
  );
  expect(loose).toEqual([]);
});

test('numbers are written with the point of the language, never with that of the browser', () => {
  const loose = SPEAKING.filter((file) =>
    /\.toLocaleString\(\)|NumberFormat\(\)/.test(readSource(file)),
  );
  expect(loose).toEqual([]);
});
