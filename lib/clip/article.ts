import type { ArticleImage, Block } from './blocks.ts';
import type { Citation, CitedDocument } from './citation.ts';

/** Where an article stands. */
export interface Portal {
  /** As the portal calls itself: "Cổng thông tin điện tử huyện Thọ Xuân - Thanh Hóa". */
  readonly name: string;
  readonly host: string;
  /** Id of a row in `lib/portal/platforms`, or null for an unknown platform. */
  readonly platform: string | null;
}

export interface Byline {
  /** The line as printed, or null where the page names nobody. */
  readonly text: string | null;
  readonly authors: readonly string[];
  readonly organisation: string | null;
}

/** A linked file. */
export interface Attachment {
  readonly url: string;
  readonly name: string;
  /** File extension in lower case without the dot: `pdf`, `docx`. */
  readonly type: string;
}

/** Moving pictures or sound, kept as a link. */
export interface Media {
  readonly kind: 'video' | 'audio';
  readonly url: string;
  readonly title: string;
}

/** Another article that the page points to. */
export interface RelatedLink {
  readonly title: string;
  readonly url: string;
}

/** An article taken apart. All text is NFC. */
export interface Article {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly portal: Portal;
  readonly platform: string | null;
  /** BCP 47, read from the text and not from the page's `lang`. */
  readonly language: string;
  readonly title: string;
  readonly category: string | null;
  /**
   * Date of posting: ISO 8601 with offset (`2023-01-31T16:30:00+07:00`), the date alone
   * (`2023-01-31`) where the page prints no time, null where it prints no date.
   */
  readonly publishedAt: string | null;
  /** The posting date as printed. */
  readonly publishedText: string | null;
  /** When the page says that it was last changed, as `publishedAt`; null where it does not say. */
  readonly updatedAt: string | null;
  readonly lead: string | null;
  readonly byline: Byline;
  /** "Nguồn", "Theo …": whom the article was taken from. */
  readonly source: string | null;
  /** The body, without the lead. */
  readonly blocks: readonly Block[];
  readonly images: readonly ArticleImage[];
  readonly attachments: readonly Attachment[];
  /** Video and audio, as links. */
  readonly media: readonly Media[];
  /** Other articles listed on the page; no part of the text. */
  readonly related: readonly RelatedLink[];
  /** Keywords that the page itself carries. */
  readonly tags: readonly string[];
  /** Lead and body as plain text, one line a block; what `directives` point into. */
  readonly text: string;
  /** Words separated by white space in `text`. */
  readonly wordCount: number;
  /** Every mention, in order of the text. */
  readonly directives: readonly Citation[];
  /** The documents behind the mentions, in order of first mention. */
  readonly documents: readonly CitedDocument[];
  /** Which stage of the pipeline each field came from. */
  readonly provenance: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}
