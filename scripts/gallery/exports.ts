import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { libraryRegister } from '../../lib/cli/library-register.ts';
import {
  exportClips,
  makeStarterTemplate,
  type Clip,
  type ExportChoices,
  type ExportFormatId,
  type HeadingBlock,
} from '../../lib/index.ts';
import { DEMO_NOW, demoPicture } from './demo-clips.ts';

/** One file to be shown. */
export interface Exhibit {
  /** Name of its picture. */
  readonly name: string;
  readonly format: ExportFormatId;
  readonly choices?: ExportChoices;
  /** How many of the ten articles it holds; left out, all. */
  readonly clips?: number;
  /** How many of its pages are shown: the first ones and, of three or more, the last two. */
  readonly pages: number;
}

const HEADINGS: Readonly<Record<'state' | 'party', HeadingBlock>> = {
  state: {
    style: 'state',
    superior: 'UBND huyện Thọ Xuân',
    agency: 'Văn phòng',
    place: 'Thọ Xuân',
    signer: { title: 'Chánh Văn phòng', name: 'Lê Văn Minh' },
  },
  party: {
    style: 'party',
    superior: 'Huyện ủy Thọ Xuân',
    agency: 'Ban Tuyên giáo',
    place: 'Thọ Xuân',
    signer: { title: 'Trưởng ban', name: 'Lê Văn Minh' },
  },
};

/** Word in every template and layout, then what else is made to be looked at. */
export async function exhibits(): Promise<readonly Exhibit[]> {
  const word = { format: 'docx' } as const;
  const digest = { template: 'digest', group: 'topic' };
  const directives = { template: 'directives', signature: true };
  const own = { template: 'own', 'own-template': await makeStarterTemplate(DEMO_NOW) };
  return [
    {
      ...word,
      name: 'word-digest-state',
      choices: { ...digest, layout: 'state', number: '12/BC-VP' },
      pages: 6,
    },
    {
      ...word,
      name: 'word-digest-party',
      choices: { ...digest, layout: 'party', number: '12-BC/BTG' },
      pages: 4,
    },
    {
      ...word,
      name: 'word-directives-state',
      choices: { ...directives, layout: 'state' },
      pages: 2,
    },
    {
      ...word,
      name: 'word-directives-party',
      choices: { ...directives, layout: 'party' },
      pages: 2,
    },
    {
      ...word,
      name: 'word-full-state',
      choices: { template: 'full', layout: 'state' },
      clips: 1,
      pages: 3,
    },
    {
      ...word,
      name: 'word-full-party',
      choices: { template: 'full', layout: 'party' },
      clips: 1,
      pages: 2,
    },
    { ...word, name: 'word-own', choices: own, pages: 3 },
    { name: 'html', format: 'html', pages: 4 },
    { name: 'epub', format: 'epub', pages: 2 },
    { name: 'xlsx', format: 'xlsx', choices: { text: 'lead' }, pages: 2 },
    { name: 'csv', format: 'csv', pages: 3 },
    { name: 'markdown', format: 'markdown', pages: 1 },
  ];
}

/** Writes an exhibit's file into a folder; gives its path. */
export async function writeExhibit(
  { name, format, choices = {}, clips: count }: Exhibit,
  all: readonly Clip[],
  folder: string,
): Promise<string> {
  const clips = all.slice(0, count);
  const made = await exportClips(format, {
    clips,
    collections: [],
    title: 'Điểm tin tuần 05',
    images: demoPicture,
    register: libraryRegister(clips),
    options: { heading: HEADINGS[choices['layout'] === 'party' ? 'party' : 'state'] },
    choices,
    now: DEMO_NOW,
  });
  if (!made.ok) throw new Error(`gallery: ${name}: ${made.reason}`);
  const file = path.join(folder, `${name}${path.extname(made.value.name)}`);
  writeFileSync(file, made.value.bytes);
  return file;
}
