import {
  count,
  flag,
  listOf,
  oneOf,
  record,
  ref,
  text,
  textOrNull,
  webAddress,
  type JsonSchema,
} from './parts.ts';

const FORMS = ['full', 'number', 'name-year', 'name-date', 'session', 'nickname'] as const;

/** An article, and the directives that it cites. */
export const articleDefinitions: Readonly<Record<string, JsonSchema>> = {
  citation: record(
    {
      start: count(0, 'UTF-16 offset into the article’s `text`.'),
      end: count(0, 'UTF-16 offset behind the last unit.'),
      text: text('Exactly the characters from `start` to `end`.'),
      type: text('The type word, lower case: "quyết định".'),
      number: textOrNull('As printed.'),
      symbol: textOrNull('As printed: "QĐ/TW".'),
      normalized: textOrNull('Number and symbol in the official spelling: "238-QĐ/TW".'),
      date: textOrNull('Day of issue, YYYY-MM-DD.'),
      issuer: textOrNull('The issuing body.'),
      form: oneOf(FORMS, 'What makes the mention one particular document.'),
    },
    {
      term: textOrNull('Term (khóa) in Roman numerals.'),
      name: textOrNull('Name of a law or of a plenum.'),
      documentId: textOrNull('Key into the `id` of `documents`.'),
    },
  ),
  document: record({
    id: text('Stable within the article and, where resolved, across articles.'),
    title: text('The fullest form seen.'),
    type: text(),
    normalized: textOrNull(),
    number: textOrNull(),
    symbol: textOrNull(),
    date: textOrNull('Day of issue, YYYY-MM-DD.'),
    issuer: textOrNull(),
    term: textOrNull(),
    resolved: flag('False where the text does not prove which document is meant.'),
    mentions: count(0, 'How many mentions the article holds.'),
  }),
  article: record(
    {
      url: webAddress('Where the article was read.'),
      canonicalUrl: webAddress('The address that the page itself names, without trackers.'),
      portal: record({
        name: text('As the portal calls itself.'),
        host: text(),
        platform: textOrNull(),
      }),
      platform: textOrNull('The software of the portal, where it is known.'),
      language: text('BCP 47.'),
      title: text(),
      category: textOrNull('Section (chuyên mục).'),
      publishedAt: textOrNull('ISO 8601 with offset, or the day alone.'),
      publishedText: textOrNull('The date as printed.'),
      lead: textOrNull(),
      byline: record({
        text: textOrNull('As printed.'),
        authors: listOf(text()),
        organisation: textOrNull(),
      }),
      source: textOrNull('Whom the article was taken from.'),
      blocks: listOf(ref('block'), 'The body, without the lead.'),
      images: listOf(ref('image')),
      attachments: listOf(
        record({ url: webAddress(), name: text(), type: text('File extension: "pdf".') }),
      ),
      tags: listOf(text(), 'Keywords that the page carries.'),
      text: text('Lead and body as plain text, one line a block.'),
      wordCount: count(0),
      directives: listOf(ref('citation'), 'Every mention, in order of the text.'),
      provenance: {
        type: 'object',
        additionalProperties: text(),
        description: 'Which stage each field came from.',
      },
      warnings: listOf(text()),
    },
    {
      documents: listOf(ref('document'), 'The documents behind the mentions.'),
      updatedAt: textOrNull('When the page says that it was last changed.'),
      media: listOf(
        record({ kind: oneOf(['video', 'audio']), url: webAddress(), title: text() }),
        'Video and audio, as links.',
      ),
      related: listOf(
        record({ title: text(), url: webAddress() }),
        'Other articles that the page lists.',
      ),
    },
  ),
};
