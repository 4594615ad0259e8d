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
  /\b(?:the|and|of|or|not|is|are|was|save[ds]?|search|tags?|clips?|collections?|export(?:ed)?|import|settings?|page|article|open|close|delete|undo|error|failed|file|image|note|title|lead|category|library|reload|try|again|loading|cancel)\b/i;

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
      if (
        ts.isJsxAttribute(node) &&
        SPOKEN.has(node.name.getText()) &&
        node.initializer !== undefined &&
        ts.isStringLiteral(node.initializer) &&
        /\p{L}/u.test(node.initializer.text) &&
        !(node.initializer.text in vi)
      ) {
        note(file, node.initializer.text);
      }
    });
  }
  expect(found).toEqual([]);
});
