import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { referenceMaker, type Reference } from './reference/reference.ts';

const TYPES = { webpage: 'ELEC', newspaper: 'NEWS' } as const;

/**
 * A whole name: the comma at its end keeps readers from cutting it into family and given name, so
 * one inside it has to go (the format has no way to write it).
 */
function wholeName(name: string): string {
  return `${name.replace(/\s*,\s*/g, ' ')},`;
}

const slashed = (day: string) => `${day.replaceAll('-', '/')}/`;

function risLines(reference: Reference): string[] {
  const fields: [tag: string, value: string][] = [
    ['TY', TYPES[reference.kind]],
    ['ID', reference.key],
    ['TI', reference.title],
    ...reference.authors.map((name): [string, string] => ['AU', wholeName(name)]),
    ['T2', reference.container],
    ['PY', reference.issued?.slice(0, 4) ?? ''],
    ['DA', reference.issued === null ? '' : slashed(reference.issued)],
    ['UR', reference.url],
    ['Y2', slashed(reference.accessed)],
    ['LA', reference.language],
    ['AB', reference.abstract],
    ...reference.keywords.map((word): [string, string] => ['KW', word]),
    ['N1', reference.note],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`)
    .concat('ER  - ', '');
}

/** References in RIS (2011), UTF-8, lines closed by CRLF and never folded. */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const referenceOf = referenceMaker();
  const lines = await eachClip(request.clips, request, (clip) => risLines(referenceOf(clip)));
  return new TextEncoder().encode(
    lines
      .flat()
      .map((line) => `${line}\r\n`)
      .join(''),
  );
}
