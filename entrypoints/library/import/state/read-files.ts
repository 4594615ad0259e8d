import {
  type CsvChoices,
  citeArticle,
  decodeFile,
  extractArticle,
  type ImportFile,
  type ImportReading,
  type ImportWorld,
  readCsvEntries,
  readImport,
} from '../../../../lib/index.ts';
import { canParseHtml, parseHtml } from '../../../../lib/extension/page/parse-html.ts';

/** More than this is an archive for the backup, not for a preview. */
export const FILE_LIMIT_BYTES = 500e6;

/** The pipeline over a page from a file; without a safe parser such pages are reported. */
function extractor(): Pick<ImportWorld, 'extract'> {
  if (!canParseHtml()) return {};
  return {
    extract: (html, url) => {
      const page = parseHtml(html);
      const article = page && extractArticle(page, { url });
      if (article?.ok !== true) return Promise.reject(new Error(article?.detail ?? ''));
      return Promise.resolve(citeArticle(article.value));
    },
  };
}

export interface ReadProgress {
  readonly done: number;
  readonly total: number | null;
}

/** Reads chosen files; `mappings` says for tables, by file name, what a person knows of them. */
export async function readFiles(
  files: readonly ImportFile[],
  mappings: ReadonlyMap<string, CsvChoices>,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<ImportReading[]> {
  const world: ImportWorld = {
    readAt: new Date().toISOString(),
    signal,
    onProgress: (done, total) => onProgress({ done, total }),
    ...extractor(),
  };
  const readings: ImportReading[] = [];
  for (const file of files) {
    const mapping = mappings.get(file.name);
    if (mapping === undefined) readings.push(...(await readImport([file], world)));
    else {
      const result = await readCsvEntries(decodeFile(file.bytes), world, mapping);
      readings.push({ file: file.name, format: 'csv', result });
    }
  }
  return readings;
}

/** The bytes of files as the browser hands them over. */
export async function loadFiles(list: Iterable<File>): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const file of list) {
    if (file.size > FILE_LIMIT_BYTES) continue;
    files.push({
      name: file.webkitRelativePath || file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
  }
  return files;
}
