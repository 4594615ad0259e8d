import { expect, test } from 'vitest';
import {
  choicesFor,
  clipForms,
  type ExportForm,
  registerForms,
  shownOptions,
  splitForms,
} from '../../entrypoints/export/state/export-forms.ts';
import { previewKind, sheetChoices } from '../../entrypoints/export/state/preview-kind.ts';
import { exportFormats } from '../../lib/index.ts';

function form(id: ExportForm['id']): ExportForm {
  const found = clipForms.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}
const keys = (id: ExportForm['id'], template: string): string[] =>
  shownOptions(form(id), { template }).map(({ key }) => key);

test('every format of the library is offered, and PDF beside them', () => {
  expect(clipForms.map(({ id }) => id).sort()).toEqual(
    [...exportFormats.map(({ id }) => id), 'pdf'].sort(),
  );
  const { first, others } = splitForms(clipForms);
  expect(first.map(({ id }) => id)).toEqual(['docx', 'pdf', 'html', 'xlsx']);
  expect(first.length + others.length).toBe(clipForms.length);
});

test('a template of the office asks for its file, and not for a heading of ours', () => {
  expect(keys('docx', 'own')).toContain('own-template');
  expect(keys('docx', 'own')).not.toContain('layout');
  expect(keys('docx', 'digest')).not.toContain('own-template');
  expect(keys('docx', 'digest')).toEqual(expect.arrayContaining(['layout', 'group', 'index']));
});

test('a list of directives has no articles, so it asks nothing of them', () => {
  expect(keys('docx', 'directives')).toEqual(['template', 'layout', 'number', 'signature']);
  expect(keys('pdf', 'directives')).toEqual(['template', 'layout', 'number', 'signature']);
});

test('answers that mean nothing here are kept back, not sent on', () => {
  const answers = { template: 'directives', group: 'topic', cover: true, layout: 'party' };
  expect(choicesFor(form('docx'), answers)).toEqual({ template: 'directives', layout: 'party' });
  expect(choicesFor(form('text'), answers)).toEqual({ group: 'topic' });
});

test('the register goes to Word, Excel and CSV, with the heading of the office', () => {
  expect(registerForms.map(({ id }) => id)).toEqual(['docx', 'xlsx', 'csv']);
  expect(registerForms[0]?.options.map(({ key }) => key)).toEqual([
    'layout',
    'number',
    'signature',
  ]);
});

test('what is drawn says how near it is: a sheet, the file itself, or nothing', () => {
  expect(previewKind(form('docx'), {})).toBe('sheet');
  expect(previewKind(form('docx'), { template: 'own' })).toBe('none');
  expect(previewKind(form('json'), {})).toBe('text');
  expect(sheetChoices(form('epub'), { layout: 'state' })).toEqual({ layout: 'none' });
});
