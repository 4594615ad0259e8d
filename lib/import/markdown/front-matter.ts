export interface FrontMatter {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The text after the front matter. */
  readonly body: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

function unescapeDouble(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g,
    (whole, x?: string, u?: string, long?: string, letter?: string) => {
      const hex = x ?? u ?? long;
      if (hex === undefined) return ESCAPES[letter ?? ''] ?? whole;
      const code = Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}

/** A YAML scalar as text: quotes taken off, `[[links]]` of Obsidian as their label. */
function scalar(raw: string): string {
  const text = raw.trim();
  const double = /^"(.*)"$/s.exec(text)?.[1];
  const single = /^'(.*)'$/s.exec(text)?.[1];
  const value =
    double !== undefined ? unescapeDouble(double) : (single?.replaceAll("''", "'") ?? text);
  const wiki = /^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]$/.exec(value)?.[1];
  return wiki ?? value;
}

function splitFlow(text: string): string[] {
  const parts = text.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [];
  return parts.map(scalar).filter((part) => part !== '');
}

/**
 * The front matter of a note: the part of YAML that clippers write (`key: value`, lists in dashes
 * or in brackets, quoted text), each field as its values. Lines that are none of these are skipped.
 */
export function readFrontMatter(markdown: string): FrontMatter {
  const text = markdown.replace(/^\uFEFF/, '');
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { fields: new Map(), body: text };
  const fields = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const pair = /^([\p{L}\p{N}_][^:]*?)\s*:(?:\s+(.*))?$/u.exec(line);
    if (item !== undefined) current.push(scalar(item));
    else if (pair) {
      const raw = (pair[2] ?? '').trim();
      const flow = /^\[(?!\[)(.*)\]$/.exec(raw)?.[1];
      current = flow !== undefined ? splitFlow(flow) : raw === '' ? [] : [scalar(raw)];
      fields.set((pair[1] ?? '').toLowerCase(), current);
    }
  }
  return { fields, body: text.slice(match[0].length) };
}
