import type { Clip, Collection } from '../clip/clip.ts';

/** A picture as it goes into a file. */
export interface ExportImage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Finds a kept picture by the address in the article; undefined where there is none. */
export type ImageLookup = (src: string) => Promise<ExportImage | undefined>;

/**
 * The heading block of an official document: who issues it, where. `state` prints the national
 * name and motto (Decree 30/2020/NĐ-CP, Annex I), `party` the name of the Party.
 */
export interface HeadingBlock {
  readonly style: 'state' | 'party';
  /** The body above: "UBND TỈNH THANH HÓA". */
  readonly superior?: string;
  /** The issuing body: "VĂN PHÒNG". */
  readonly agency: string;
  /** "Thọ Xuân": stands before the date. */
  readonly place: string;
}

export interface ExportOptions {
  /** Left out: no heading block. Only documents made for printing show it. */
  readonly heading?: HeadingBlock;
}

export interface ExportRequest {
  /** In the order in which they shall stand. */
  readonly clips: readonly Clip[];
  readonly collections: readonly Collection[];
  /** Name of the collection or of the selection. */
  readonly title: string;
  readonly images?: ImageLookup;
  readonly now: Date;
  readonly options?: ExportOptions;
  /** Called as clips are finished; `total` is the number of clips. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ExportedFile {
  /** Safe on Windows, at most 120 bytes before the extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What the module of a format provides. */
export interface FormatWriter<Request> {
  write(request: Request): Uint8Array | Promise<Uint8Array>;
}

/** A row of a table of formats; `Request` is what its writers turn into a file. */
export interface ExportFormatRow<Request = ExportRequest> {
  /** Key of the format's name in the locales. */
  readonly labelKey: string;
  /** One line for the command line, in English. */
  readonly description: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly load: () => Promise<FormatWriter<Request>>;
}
