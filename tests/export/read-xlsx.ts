import { strFromU8, unzipSync } from 'fflate';

/** A cell of a workbook: text, a number, a day (ISO), or null where it is empty. */
export type SheetValue = string | number | { readonly day: string } | null;

export interface Sheet {
  readonly rows: SheetValue[][];
  /** The cells of each row with the attributes and content that the file gives them. */
  readonly xml: string;
  readonly part: (name: string) => string;
  readonly names: readonly string[];
}

/** The text of a cell; a day as ISO. */
export function cellText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.day : String(value);
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function unescape(text: string): string {
  return text
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Reads the one sheet of a workbook as a spreadsheet program does. */
export function readXlsx(bytes: Uint8Array): Sheet {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => unescape(text),
  );
  const styles = part('xl/styles.xml');
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code,
    ]),
  );
  const cellFormats = [
    ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf [^>]*>/g),
  ].map(([xf]) => formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1]));

  const value = (attributes: string, content: string): SheetValue => {
    const raw = /<v>([^<]*)<\/v>/.exec(content)?.[1];
    if (raw === undefined) return null;
    if (attributes.includes('t="s"')) return strings[Number(raw)] ?? null;
    const style = Number(/ s="(\d+)"/.exec(attributes)?.[1]);
    if (cellFormats[style] !== 'dd/mm/yyyy') return Number(raw);
    return { day: new Date(EXCEL_EPOCH + Number(raw) * DAY).toISOString().slice(0, 10) };
  };

  const xml = part('xl/worksheets/sheet1.xml');
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) =>
      value(` ${attributes}`, content),
    ),
  );
  return { rows, xml, part, names: Object.keys(files) };
}
