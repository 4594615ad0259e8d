import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';

export interface DocxParts {
  readonly document: string;
  readonly relations: string;
  readonly part: (name: string) => string;
  readonly names: readonly string[];
}

/** The parts of a Word file, as text. */
export function docxParts(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return {
    document: part('word/document.xml'),
    relations: part('word/_rels/document.xml.rels'),
    part,
    names: Object.keys(files),
  };
}

/** The parts of the Word file that a request gives. */
export async function exportDocx(request: ExportRequest): Promise<DocxParts> {
  const result = await exportClips('docx', request);
  expect(result.ok).toBe(true);
  return docxParts(result.ok ? result.value.bytes : new Uint8Array());
}

/** The text of each paragraph that has a style, as `style: text`. */
export function styledParagraphs(document: string): string[] {
  return [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].flatMap(([, paragraph = '']) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1];
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, run = '']) => run)
      .join('');
    return style === undefined ? [] : [`${style}: ${text}`];
  });
}
