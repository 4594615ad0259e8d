import { eachClip } from './each-clip.ts';
import type { ExportRequest } from './export-format.ts';
import { referenceMaker, type Reference } from './reference/reference.ts';

const TYPES = { webpage: 'webpage', newspaper: 'article-newspaper' } as const;

function dateParts(day: string): { 'date-parts': number[][] } {
  return { 'date-parts': [day.split('-').map(Number)] };
}

function cslItem(reference: Reference): Record<string, unknown> {
  const { authors, issued, keywords, note, abstract } = reference;
  return {
    id: reference.key,
    type: TYPES[reference.kind],
    title: reference.title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    'container-title': reference.container,
    ...(issued === null ? {} : { issued: dateParts(issued) }),
    accessed: dateParts(reference.accessed),
    URL: reference.url,
    language: reference.language,
    ...(abstract === '' ? {} : { abstract }),
    ...(keywords.length === 0 ? {} : { keyword: keywords.join(', ') }),
    ...(note === '' ? {} : { note }),
  };
}

/** References in CSL-JSON 1.0, which Zotero and pandoc read; names stay whole (`literal`). */
export async function write(request: ExportRequest): Promise<Uint8Array> {
  const referenceOf = referenceMaker();
  const items = await eachClip(request.clips, request, (clip) => cslItem(referenceOf(clip)));
  return new TextEncoder().encode(`${JSON.stringify(items, null, 2)}\n`);
}
