import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseFormat,
  type ExportPage,
  runExport,
  titlesOf,
} from '../../../scripts/browser/export-page.ts';
import { saveClip } from '../../../scripts/browser/popup.ts';
import { type ExportFormatId, exportFormats } from '../../../lib/export/formats.ts';
import { jsonSchemas } from '../../../lib/export/json-schema/schemas.ts';
import { openDialog } from '../../helpers/export-desk.ts';
import type { Desk } from '../../helpers/extension.ts';
import { openDesk } from '../../helpers/extension.ts';
import { readPage } from '../../helpers/popup.ts';
import { seedClips } from '../../helpers/seed-clips.ts';

let desk: Desk;
let dialog: ExportPage;
let titles: string[];
const folder = mkdtempSync(path.join(tmpdir(), 'trich-luc-formats-'));
const faults: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  const { popup } = await readPage(desk);
  await saveClip(popup);
  await seedClips(desk, [
    { title: 'Xã Xuân Lập ra quân làm thủy lợi', tags: ['thủy lợi'] },
    { title: '=1+1 là công thức', category: 'Giáo dục' },
  ]);
  dialog = await openDialog(desk);
  dialog.page.on('pageerror', (error) => faults.push(error.message));
  titles = await titlesOf(dialog);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const ajv = new Ajv2020({ allowUnionTypes: true, formats: { 'date-time': true } });
const isLibrary = ajv.compile(jsonSchemas.json);
const isClip = ajv.compile(jsonSchemas.jsonl);

const text = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const zip = (bytes: Uint8Array) => unzipSync(bytes);
const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(zip(bytes)[name] ?? new Uint8Array());
const namesIn = (bytes: Uint8Array, folder: string): string[] =>
  Object.keys(zip(bytes)).filter((name) => name.startsWith(folder));
const WATER = 'Xã Xuân Lập ra quân làm thủy lợi';

/** What must be true of the file of each format, opened as its reader opens it. */
const CHECKS: Readonly<Record<ExportFormatId, (bytes: Uint8Array) => void>> = {
  docx: (bytes) => {
    expect(part(bytes, 'word/document.xml')).toContain(WATER);
    expect(namesIn(bytes, 'word/media/')).toHaveLength(7);
  },
  html: (bytes) => {
    expect(text(bytes)).toContain('Content-Security-Policy');
    expect(text(bytes).match(/<img [^>]*src="data:image/g)).toHaveLength(7);
  },
  epub: (bytes) => {
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(Object.keys(zip(bytes))).toContain('META-INF/container.xml');
  },
  xlsx: (bytes) => {
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<row /g)).toHaveLength(4);
  },
  csv: (bytes) => {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(bytes)).toContain(`"'=1+1 là công thức"`);
    expect(text(bytes).split('\r\n')).toHaveLength(5);
  },
  text: (bytes) => expect(text(bytes)).toContain(WATER),
  markdown: (bytes) => {
    expect(text(bytes)).toMatch(/^---\n/);
    expect(text(bytes)).toContain(WATER);
  },
  'markdown-zip': (bytes) => {
    const notes = Object.keys(zip(bytes)).filter((name) => name.endsWith('.md'));
    expect(notes).toHaveLength(4);
    expect(Object.keys(zip(bytes)).filter((name) => name.includes('anh/'))).toHaveLength(7);
  },
  json: (bytes) => {
    const library: unknown = JSON.parse(text(bytes));
    expect(isLibrary(library), JSON.stringify(isLibrary.errors)).toBe(true);
  },
  jsonl: (bytes) => {
    const lines = text(bytes).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(isClip(JSON.parse(line))).toBe(true);
  },
  'csl-json': (bytes) => {
    const records: { title: string }[] = JSON.parse(text(bytes));
    expect(records.map(({ title }) => title)).toContain(WATER);
  },
  ris: (bytes) => expect(text(bytes).match(/^ER {2}-/gm)).toHaveLength(3),
  bibtex: (bytes) => expect(text(bytes).match(/^@\w+\{/gm)).toHaveLength(3),
  bookmarks: (bytes) => {
    expect(text(bytes)).toMatch(/^<!DOCTYPE NETSCAPE-Bookmark-file-1>/);
    expect(text(bytes).match(/<A HREF=/g)).toHaveLength(3);
  },
};

test('the dialog lists what is kept, and shows the first page of it', async () => {
  expect(titles).toHaveLength(3);
  expect(titles).toContain(WATER);
  await expect
    .poll(() => dialog.page.locator('.sheet').innerText(), { timeout: 10_000 })
    .toContain(WATER);
});

test.each(exportFormats.map(({ id, extension }) => ({ id, extension })))(
  'hands the clips on as $id',
  async ({ id, extension }) => {
    await chooseFormat(dialog, id);
    const { file } = await runExport(dialog, folder);
    expect(path.extname(file)).toBe(`.${extension}`);
    CHECKS[id](new Uint8Array(readFileSync(file)));
    expect(faults).toEqual([]);
  },
);

test('a text file is previewed with its real beginning', async () => {
  const { page } = dialog;
  await chooseFormat(dialog, 'text');
  const { file } = await runExport(dialog, folder);
  const written = readFileSync(file, 'utf8');
  const shown = page.locator('.text-preview');
  await expect.poll(() => shown.textContent()).toBe(written.slice(0, 6_000));
});
