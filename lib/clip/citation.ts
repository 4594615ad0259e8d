/** What makes a mention one particular document; see `lib/directive`. */
export type CitationForm =
  | 'full' // number and symbol: Quyết định số 238-QĐ/TW
  | 'number' // number alone: Kết luận số 01
  | 'name-year' // name of a law and its year: Luật Đất đai 2024
  | 'name-date' // name of a law and its date: Luật Hộ tịch ngày 20/11/2014
  | 'session' // a plenum: Nghị quyết Trung ương 4 khóa XII
  | 'nickname'; // a number that is really a name: Đề án 06

/** One mention of a directive in a text. */
export interface Citation {
  /** Half-open UTF-16 offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Exactly the characters from `start` to `end`. */
  readonly text: string;
  /** The type word, lower case, misprints repaired: `quyết định`. */
  readonly type: string;
  /** As printed; null for plenum resolutions and laws without a number. */
  readonly number: string | null;
  /** The symbol (ký hiệu) as printed: `QĐ/TW`. */
  readonly symbol: string | null;
  /** Number and symbol in the official order and spelling: `238-QĐ/TW`; null where there is none. */
  readonly normalized: string | null;
  /** Date of issue, ISO `YYYY-MM-DD`, only where day, month and year are printed. */
  readonly date: string | null;
  /** The issuing body as printed, or as the symbol alone proves it. */
  readonly issuer: string | null;
  readonly form: CitationForm;
  /** Roman numerals of the term (khóa) where printed. */
  readonly term: string | null;
  /** Name of a law; for a plenum resolution the plenum: `Hội nghị Trung ương 4`. */
  readonly name: string | null;
  /** Key into {@link CitedDocument.id}: mentions of one document share it. */
  readonly documentId: string | null;
}

/** One document that an article cites, with every mention of it. */
export interface CitedDocument {
  /** Stable within the article and, where resolved, across articles. */
  readonly id: string;
  /** The fullest form seen: `Quyết định số 238-QĐ/TW`. */
  readonly title: string;
  readonly type: string;
  readonly normalized: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly term: string | null;
  /** False where the text does not prove which document is meant ("Kết luận số 01"). */
  readonly resolved: boolean;
  /** How many mentions the article holds. */
  readonly mentions: number;
}
