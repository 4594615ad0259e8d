import { strToU8, zipSync } from 'fflate';
import type { Article } from '../../lib/clip/article.ts';
import type {
  ImportedClip,
  ImportFault,
  ImportFile,
  ImportWorld,
} from '../../lib/import/import-format.ts';
import { readImport, type ImportReading } from '../../lib/import/read-import.ts';

export const READ_AT = '2026-11-24T02:00:00.000Z';

export function makeFile(name: string, text: string): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export function makeZip(name: string, files: Readonly<Record<string, string>>): ImportFile {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return { name, bytes: zipSync(Object.fromEntries(entries)) };
}

export function readFiles(
  files: readonly ImportFile[],
  world: Partial<ImportWorld> = {},
): Promise<ImportReading[]> {
  return readImport(files, { readAt: READ_AT, ...world });
}

/** The clips and the faults of one file, which must be readable. */
export async function readEntries(
  file: ImportFile,
  world: Partial<ImportWorld> = {},
): Promise<{ format: string | null; clips: ImportedClip[]; faults: ImportFault[] }> {
  const readings = await readFiles([file], world);
  const entries = readings.flatMap(({ result, file: name }) => {
    if (!result.ok) throw new Error(`${name}: ${result.reason} ${result.detail ?? ''}`);
    return result.value;
  });
  return {
    format: readings[0]?.format ?? null,
    clips: entries.flatMap((entry) => (entry.kind === 'clip' ? [entry] : [])),
    faults: entries.flatMap((entry) => (entry.kind === 'problem' ? [entry] : [])),
  };
}

/** An extractor that takes each paragraph for a block: what pages hold is tested elsewhere. */
export function makeExtractor(article: Article): (html: string, url: string) => Promise<Article> {
  return (html, url) => {
    const paragraphs = [...html.matchAll(/<p>([^<]*)<\/p>/g)].map((match) => match[1] ?? '');
    return Promise.resolve({
      ...article,
      url,
      canonicalUrl: url,
      blocks: paragraphs.map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] })),
      lead: null,
      attachments: [],
      text: paragraphs.join('\n'),
    });
  };
}
