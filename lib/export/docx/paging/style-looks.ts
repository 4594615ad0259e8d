import { documentStyles } from '../styles.ts';

/** What a style says of the room that its paragraphs take; lengths in twips, size in half-points. */
export interface StyleLook {
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
}

interface Source {
  readonly run?: { readonly size?: unknown; readonly bold?: unknown; readonly italics?: unknown };
  readonly paragraph?: {
    readonly spacing?: Readonly<Record<string, unknown>>;
    readonly indent?: Readonly<Record<string, unknown>>;
    readonly keepNext?: unknown;
    readonly keepLines?: unknown;
  };
}

const SINGLE = 240;

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

function lookOf({ run, paragraph }: Source, base: StyleLook): StyleLook {
  const { spacing, indent } = paragraph ?? {};
  return {
    size: numberOr(run?.size, base.size),
    bold: run?.bold === true,
    italics: run?.italics === true,
    before: numberOr(spacing?.['before'], base.before),
    after: numberOr(spacing?.['after'], base.after),
    line: numberOr(spacing?.['line'], base.line),
    left: numberOr(indent?.['left'], base.left),
    right: numberOr(indent?.['right'], base.right),
    firstLine: numberOr(indent?.['firstLine'], -numberOr(indent?.['hanging'], 0)),
    keepNext: paragraph?.keepNext === true,
    keepLines: paragraph?.keepLines === true,
  };
}

const { document = {}, ...builtIn } = documentStyles.default ?? {};
const DEFAULT_LOOK = lookOf(document, {
  size: 20,
  bold: false,
  italics: false,
  before: 0,
  after: 0,
  line: SINGLE,
  left: 0,
  right: 0,
  firstLine: 0,
  keepNext: false,
  keepLines: false,
});
const looks = new Map<string, StyleLook>();
for (const [name, style] of Object.entries(builtIn)) {
  looks.set(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, lookOf(style, DEFAULT_LOOK));
}
for (const style of documentStyles.paragraphStyles ?? []) {
  looks.set(style.id, lookOf(style, DEFAULT_LOOK));
}

/** The look of a paragraph style by its id. */
export function styleLook(id: string | undefined): StyleLook {
  return looks.get(id ?? '') ?? DEFAULT_LOOK;
}
