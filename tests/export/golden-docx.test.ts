import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeStarterTemplate } from '../../lib/export/docx/own-template.ts';
import type { ExportChoices } from '../../lib/export/export-format.ts';
import { goldenClips, goldenCollections, goldenPng } from './golden-clips.ts';
import { makeRequest, NOW } from './make.ts';
import { makeEntry } from './make-register.ts';
import { exportDocx, type DocxParts } from './unzip-docx.ts';

/** `TRICH_LUC_UPDATE_GOLDEN=1` writes the files anew; look at what changed before it is kept. */
const IS_UPDATE = process.env['TRICH_LUC_UPDATE_GOLDEN'] === '1';
const FOLDER = new URL('golden/docx/', import.meta.url);

/** Numbers in the order in which their old names first come up. */
function renumbered(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replace(pattern, (_all, before: string, id: string, after: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}${after}`;
  });
}

/** The body of a document, an element a line, with the names that `docx` counts or makes up made plain. */
function readableBody({ document, relations }: DocxParts): string {
  const targets = new Map(
    [...relations.matchAll(/<Relationship Id="([^"]+)"[^>]*? Target="([^"]+)"/g)].map(
      ([, id = '', target = '']) => [id, target],
    ),
  );
  const named = document
    .replace(/ xmlns:\w+="[^"]*"/g, '')
    .replace(/ r:(id|embed)="([^"]+)"/g, (_all, kind: string, id: string) => {
      return ` r:${kind}="${targets.get(id) ?? id}"`;
    });
  const bookmarks = renumbered(named, /(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)(")/g);
  const contents = renumbered(bookmarks, /(_Toc)(\d+)()/g);
  const drawings = renumbered(contents, /(<(?:wp:docPr|pic:cNvPr) id=")(\d+)(")/g);
  return `${drawings.replace(/(?=<(?:w:p|w:r|w:tbl|w:tr|w:tc|w:sectPr|w:hyperlink|w:drawing)[ >])/g, '\n').trim()}\n`;
}

const heading = {
  superior: 'UBND huyện Thọ Xuân',
  agency: 'Văn phòng',
  place: 'Thọ Xuân',
  signer: { title: 'Chánh Văn phòng', name: 'Nguyễn Văn A' },
} as const;

const register = [
  makeEntry(),
  makeEntry({
    key: 'qd-238',
    title: 'Quyết định số 238-QĐ/TW',
    issuer: 'Ban Bí thư',
    date: '2020-09-30',
    subject: null,
    clips: 1,
  }),
  makeEntry({ key: 'kl-1', title: 'Kết luận số 01', issuer: null, date: null, resolved: false }),
];

const CASES: readonly [name: string, choices: ExportChoices][] = [
  ['digest-state', { template: 'digest', layout: 'state', group: 'topic', number: '12/BC-VP' }],
  ['digest-party', { template: 'digest', layout: 'party', signature: true }],
  ['digest-none', { template: 'digest', layout: 'none', body: 'lead' }],
  ['directives-state', { template: 'directives', layout: 'state', signature: true }],
  ['directives-party', { template: 'directives', layout: 'party' }],
  ['full-state', { template: 'full', layout: 'state' }],
  ['full-party', { template: 'full', layout: 'party' }],
  ['own', { template: 'own', 'own-template': await makeStarterTemplate(NOW) }],
];

test.each(CASES)('the Word file "%s" is as it was reviewed', async (name, choices) => {
  const parts = await exportDocx(
    makeRequest({
      clips: goldenClips,
      collections: goldenCollections,
      title: 'Điểm tin tuần 47',
      images: (src) => Promise.resolve(src.endsWith('anh.png') ? goldenPng : undefined),
      register,
      options: { heading: { style: 'state', ...heading } },
      choices,
    }),
  );
  const file = new URL(`${name}.xml`, FOLDER);
  const made = readableBody(parts);
  if (IS_UPDATE) {
    if (!existsSync(FOLDER)) mkdirSync(FOLDER);
    writeFileSync(file, made);
  }
  expect(made).toBe(readFileSync(file, 'utf8'));
});

test('files and films of an article are led to from its Word file', async () => {
  const { document, relations } = await exportDocx(makeRequest({ clips: goldenClips }));
  expect(document).toContain('Tệp đính kèm:');
  expect(document).toContain('Video, âm thanh:');
  for (const url of [
    'https://xuanlap.thoxuan.vn/ke-hoach.pdf',
    'https://xuanlap.thoxuan.vn/phim.mp4',
  ])
    expect(relations).toContain(`Target="${url}"`);
});
