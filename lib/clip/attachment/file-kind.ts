/** What a file proves to be by its own bytes. */
export type FileKind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'rar' | '7z';

/** Readers look for the mark of a PDF this far into the file (ISO 32000-1, annex H, note 13). */
const PDF_REACH = 1024;

const MARKS: readonly (readonly [FileKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  // Compound File Binary, MS-CFB 2.2: what Office wrote before 2007, and what locks its files since.
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
];

/** The kind of a file, told by its first bytes; undefined for anything else, web pages among it. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_REACH));
  const known = MARKS.find(([, mark]) => head.startsWith(mark));
  if (known !== undefined) return known[0];
  const at = head.indexOf('%PDF-');
  // A page that speaks of PDF files has its markup in front of that.
  return at >= 0 && !head.slice(0, at).includes('<') ? 'pdf' : undefined;
}

/** Kinds that a file of each extension that is kept may be: portals rename files, and Word saves RTF as `.doc`. */
const FITTING: Readonly<Record<string, readonly FileKind[]>> = {
  pdf: ['pdf'],
  doc: ['ole', 'rtf', 'zip'],
  docx: ['zip', 'ole', 'rtf'],
  xls: ['ole', 'zip'],
  xlsx: ['zip', 'ole'],
  ppt: ['ole', 'zip'],
  pptx: ['zip', 'ole'],
  odt: ['zip'],
  ods: ['zip'],
  odp: ['zip'],
  rtf: ['rtf'],
  zip: ['zip'],
  rar: ['rar', 'zip'],
  '7z': ['7z', 'zip'],
};

/** Whether a file is of the type that its link says; an error page under `.pdf` is not. */
export function isOfType(bytes: Uint8Array, type: string): boolean {
  const kind = fileKind(bytes);
  return kind !== undefined && FITTING[type]?.includes(kind) === true;
}

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  ole: 'application/x-ole-storage',
  rtf: 'application/rtf',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
};

/** The media type of a kind; of a zip archive no more than that, since the rest is in its entries. */
export function mediaTypeOf(kind: FileKind): string {
  return MEDIA_TYPES[kind];
}
