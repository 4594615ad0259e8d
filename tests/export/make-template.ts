import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeStarterTemplate } from '../../lib/export/docx/own-template.ts';
import { NOW } from './make.ts';

export const MAIN = 'word/document.xml';

/** A Word file whose body is this XML. */
export async function makeTemplate(
  body: string,
  change: (files: Record<string, Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const files = unzipSync(await makeStarterTemplate(NOW));
  const document = strFromU8(files[MAIN] ?? new Uint8Array());
  files[MAIN] = strToU8(document.replace(/<w:body>.*<w:sectPr/s, `<w:body>${body}<w:sectPr`));
  change(files);
  return zipSync(files);
}

export const run = (text: string, look = ''): string =>
  `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
