import type { Clip, Collection } from '../clip/clip.ts';
import type { CollectionSection } from '../clip/collection-parts.ts';
import type { RegisterEntry } from '../clip/register.ts';

/** A picture as it goes into a file. */
export interface ExportImage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Makes a PNG or JPEG of a picture of another kind; undefined where it cannot be read. */
export type ConvertImage = (image: ExportImage) => Promise<ExportImage | undefined>;

/** Finds a kept picture by the address in the article; undefined where there is none. */
export type ImageLookup = (src: string) => Promise<ExportImage | undefined>;

/** Finds the bytes of a kept attachment by its hash (see `Clip.files`); undefined where there are none. */
export type FileLookup = (hash: string) => Promise<Uint8Array | undefined>;

/**
 * The heading block of an official document: who issues it, where. `state` prints the national
 * name and motto (Decree 30/2020/NĐ-CP, Annex I), `party` the name of the Party.
 */
export interface HeadingBlock {
  readonly style: 'state' | 'party';
  /** The body above: "UBND TỈNH THANH HÓA". */
  readonly superior?: string;
  /** The issuing body: "VĂN PHÒNG"; empty leaves it out. */
  readonly agency: string;
  /** "Thọ Xuân": stands before the date; empty leaves the line of place and date out. */
  readonly place: string;
  /** "12/BC-VP": what stands behind "Số"; left out, there is no such line. */
  readonly number?: string;
  /** Who signs, where a signature is asked for: "CHÁNH VĂN PHÒNG", "Nguyễn Văn A". */
  readonly signer?: { readonly title: string; readonly name: string };
}

export interface ExportOptions {
  /** Left out: no heading block. Only documents made for printing show it. */
  readonly heading?: HeadingBlock;
}

/** What every kind of option has. */
interface OptionBase {
  /** Stable, kebab-case: `body`. Unique within a format; a key has one meaning in all formats. */
  readonly key: string;
  /** Key of the option's name in the locales. */
  readonly labelKey: string;
  /** One line for the command line, in English. */
  readonly description: string;
}

/** Yes or no: a check box. */
export interface SwitchOption extends OptionBase {
  readonly kind: 'switch';
  readonly initial: boolean;
}

export interface OptionValue<Value extends string = string> {
  readonly value: Value;
  readonly labelKey: string;
  readonly description: string;
}

/** One of a few: radio buttons or a list, in this order. */
export interface ChoiceOption<Value extends string = string> extends OptionBase {
  readonly kind: 'choice';
  readonly values: readonly OptionValue<Value>[];
  readonly initial: Value;
}

/** One line of text, empty unless typed. */
export interface TextOption extends OptionBase {
  readonly kind: 'text';
  /** UTF-16 units. */
  readonly maxLength: number;
}

/** A file that the user brings, such as the office's own template; none unless chosen. */
export interface FileOption extends OptionBase {
  readonly kind: 'file';
  /** With the dot: `.docx`. */
  readonly accept: string;
  readonly maxBytes: number;
}

/**
 * What a format lets its user decide, as data: a row of {@link ExportFormatRow.options}. The dialog
 * and the command line draw themselves from these records and hand the answers on as
 * {@link ExportChoices}; a writer reads each answer with `chosen`, `switchedOn`, `typed` or
 * `broughtFile` of `options.ts`, which fall back to the option's own initial value. Options that
 * several formats share (`body`, `pictures`, `group`, …) are written once, in `shared-options.ts`.
 */
export type FormatOption = SwitchOption | ChoiceOption | TextOption | FileOption;

/** Answers by the key of the option: booleans for switches, bytes for files, text for the others. */
export type ExportChoices = Readonly<Record<string, boolean | string | Uint8Array>>;

/** How far an export is; its steps follow one another, and those that a format does not have are left out. */
export interface ExportProgress {
  /**
   * `pictures` are read, `clips` made into their part of the file, both counted one by one; `writing` makes
   * the text of a Word file, `packing` puts a file together: their numbers serve for a share alone.
   */
  readonly step: 'pictures' | 'clips' | 'writing' | 'packing';
  readonly done: number;
  readonly total: number;
}

export interface ExportRequest {
  /** In the order in which they shall stand. */
  readonly clips: readonly Clip[];
  readonly collections: readonly Collection[];
  /** Sections and notes of the collection that the clips are, where they are one. */
  readonly sections?: readonly CollectionSection[];
  /** Name of the collection or of the selection. */
  readonly title: string;
  readonly images?: ImageLookup;
  /** For archives, which carry the kept attachments along. */
  readonly files?: FileLookup;
  /** For documents that cannot hold WebP or AVIF; left out, such a picture is only named. */
  readonly convertImage?: ConvertImage;
  /**
   * The documents that the clips cite, as the register has them (see `buildRegister`): templates list
   * them, and the clips' own citations are shown as they say.
   */
  readonly register?: readonly RegisterEntry[];
  readonly now: Date;
  readonly options?: ExportOptions;
  /** What is left out has the initial value of its option. */
  readonly choices?: ExportChoices;
  /** Pattern of the file's name; see `exportFileName`. */
  readonly fileName?: string;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Stops the work between two clips, pictures or parts of the file; see `Work`. */
  readonly signal?: AbortSignal;
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
  /** Whether it hands on what was kept, to the letter, and not what is decided in the register. */
  readonly isFaithful?: true;
  /** In the order in which they are offered; left out where there is nothing to decide. */
  readonly options?: readonly FormatOption[];
  readonly load: () => Promise<FormatWriter<Request>>;
}
