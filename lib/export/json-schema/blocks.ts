import { count, flag, listOf, oneOf, record, ref, text, webAddress } from './parts.ts';
import type { JsonSchema } from './parts.ts';

const kind = (name: string) => ({ kind: { const: name } });
const inlines = listOf(ref('inline'));
const blocks = listOf(ref('block'));

/** The typed tree of an article's body. */
export const blockDefinitions: Readonly<Record<string, JsonSchema>> = {
  inline: {
    description: 'A run of text inside a block.',
    oneOf: [
      record({ ...kind('text'), text: text() }),
      record({ ...kind('strong'), content: inlines }),
      record({ ...kind('em'), content: inlines }),
      record({
        ...kind('link'),
        href: {
          ...text('Absolute; http, https or mailto.'),
          pattern: '^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)',
        },
        content: inlines,
      }),
      record(kind('break')),
    ],
  },
  image: record({
    src: {
      description: 'Absolute address, or empty where the picture is lost.',
      anyOf: [{ const: '' }, webAddress()],
    },
    alt: text(),
    caption: { type: ['string', 'null'] },
  }),
  cell: record({
    header: flag(),
    colspan: { ...count(1), maximum: 1000 },
    rowspan: { ...count(1), maximum: 65_534 },
    content: blocks,
  }),
  block: {
    description: 'A part of the body.',
    oneOf: [
      record({ ...kind('paragraph'), content: inlines }),
      record({ ...kind('heading'), level: oneOf([1, 2, 3, 4, 5, 6]), content: inlines }),
      record({ ...kind('list'), ordered: flag(), items: listOf(blocks) }),
      record({ ...kind('table'), rows: listOf(listOf(ref('cell'))) }),
      record({ ...kind('figure'), image: ref('image') }),
      record({ ...kind('quote'), content: blocks }),
    ],
  },
};
