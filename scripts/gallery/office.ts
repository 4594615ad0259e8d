import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Dots an inch: a page of A4 becomes 546 × 772 pixels, enough to judge its setting. */
const PAGE_RESOLUTION = 66;

/** Those of the programs that cannot be started here. */
export function missingPrograms(programs: readonly string[]): string[] {
  return programs.filter((program) => spawnSync(program, ['--help']).error !== undefined);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
}

/** Prints documents with LibreOffice, in a profile of its own below `folder`; gives the PDF files. */
export function printDocuments(files: readonly string[], folder: string): string[] {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const isSheet = (file: string): boolean => file.endsWith('.csv');
  for (const group of [files.filter((file) => !isSheet(file)), files.filter(isSheet)]) {
    if (group.length === 0) continue;
    // A CSV file says nothing of itself: commas, quotation marks, UTF-8.
    const filter = group.every(isSheet) ? ['--infilter=CSV:44,34,76,1'] : [];
    const args = ['--headless', ...filter, '--convert-to', 'pdf', '--outdir', folder, ...group];
    run('soffice', [`-env:UserInstallation=${profile}`, ...args]);
  }
  return files.map((file) => path.join(folder, `${path.basename(file, path.extname(file))}.pdf`));
}

/** Each page of a PDF file as a picture, in order. */
export function drawPages(pdf: string, resolution = PAGE_RESOLUTION): string[] {
  const folder = pdf.replace(/\.pdf$/, '-pages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  run('pdftoppm', ['-png', '-r', String(resolution), pdf, path.join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
}
