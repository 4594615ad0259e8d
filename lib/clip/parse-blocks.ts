import * as v from 'valibot';
import type { ArticleImage, Block, Inline, TableCell } from './blocks.ts';

function hasScheme(address: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  return schemes.includes(new URL(address).protocol);
}

/** An absolute address that opens a page; `javascript:`, `data:` and `file:` never pass. */
export const webAddress = v.pipe(
  v.string(),
  v.check(
    (address) => hasScheme(address, ['http:', 'https:']),
    'expected an absolute http or https address',
  ),
);

const linkAddress = v.pipe(
  v.string(),
  v.check(
    (address) => hasScheme(address, ['http:', 'https:', 'mailto:']),
    'expected an absolute http, https or mailto address',
  ),
);

const inlineSchema: v.GenericSchema<unknown, Inline> = v.lazy(() =>
  v.variant('kind', [
    v.object({ kind: v.literal('text'), text: v.string() }),
    v.object({ kind: v.literal('strong'), content: v.array(inlineSchema) }),
    v.object({ kind: v.literal('em'), content: v.array(inlineSchema) }),
    v.object({ kind: v.literal('link'), href: linkAddress, content: v.array(inlineSchema) }),
    v.object({ kind: v.literal('break') }),
  ]),
);

export const imageSchema: v.GenericSchema<unknown, ArticleImage> = v.object({
  src: v.union([v.literal(''), webAddress], 'expected an http or https address, or ""'),
  alt: v.string(),
  caption: v.nullable(v.string()),
});

/** Limits of the HTML table model, so that no cell can claim a million columns. */
const span = (limit: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limit));

const cellSchema: v.GenericSchema<unknown, TableCell> = v.object({
  header: v.boolean(),
  colspan: span(1000),
  rowspan: span(65534),
  content: v.lazy(() => v.array(blockSchema)),
});

/** One block of an article, rebuilt from known keys only. */
export const blockSchema: v.GenericSchema<unknown, Block> = v.lazy(() =>
  v.variant('kind', [
    v.object({ kind: v.literal('paragraph'), content: v.array(inlineSchema) }),
    v.object({
      kind: v.literal('heading'),
      level: v.picklist([1, 2, 3, 4, 5, 6]),
      content: v.array(inlineSchema),
    }),
    v.object({
      kind: v.literal('list'),
      ordered: v.boolean(),
      items: v.array(v.array(blockSchema)),
    }),
    v.object({ kind: v.literal('table'), rows: v.array(v.array(cellSchema)) }),
    v.object({ kind: v.literal('figure'), image: imageSchema }),
    v.object({ kind: v.literal('quote'), content: v.array(blockSchema) }),
  ]),
);
