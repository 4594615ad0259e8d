import { describe, expect, test } from 'vitest';
import { inspectTemplate, previewTemplate } from '../../lib/export/docx/own-template.ts';
import { makeClip, makeParagraph, makeRequest } from './make.ts';
import { cell, makeTemplate, paragraph, run } from './make-template.ts';

describe('before a template is used', () => {
  const asked = (template: Uint8Array) =>
    makeRequest({
      clips: [makeClip(), makeClip({ title: 'Lễ hội' }, { id: 'clip-2' })],
      choices: { template: 'own', 'own-template': template },
    });

  test('it says which placeholders it holds, how often, and which of them mean nothing', async () => {
    const template = await makeTemplate(
      ['{tên bộ sưu tập}', '{tựa}', '{#bài}', '{thứ tự}. {tiêu đề} ({Tiêu đề})', '{/bài}']
        .map((line) => paragraph(run(line)))
        .join(''),
    );
    const { found, problems } = await inspectTemplate(template);
    expect(found).toEqual([
      { name: 'tên bộ sưu tập', isSection: false, count: 1, isKnown: true },
      { name: 'tựa', isSection: false, count: 1, isKnown: false },
      { name: 'bài', isSection: true, count: 1, isKnown: true },
      { name: 'thứ tự', isSection: false, count: 1, isKnown: true },
      { name: 'tiêu đề', isSection: false, count: 2, isKnown: true },
    ]);
    expect(problems).toEqual([{ kind: 'unknown', name: 'tựa' }]);
    expect((await inspectTemplate(new Uint8Array([1, 2]))).problems[0]?.kind).toBe('no-word-file');
  });

  test('its beginning is shown filled, in its looks, up to the end of the first page', async () => {
    const look = '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>';
    const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    const template = await makeTemplate(
      [
        paragraph(centred, run('{tên bộ sưu tập}', look)),
        '<w:tbl><w:tr>',
        cell(paragraph(run('{#bài}{tiêu đề}'))),
        cell(paragraph(run('{ngày đăng}{/bài}'))),
        '</w:tr></w:tbl>',
        '<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>',
        paragraph(run('Trang hai')),
      ].join(''),
    );
    const pieces = await previewTemplate(asked(template));
    expect(pieces[0]).toMatchObject({
      kind: 'paragraph',
      align: 'center',
      runs: [{ text: 'Thủy lợi', isBold: true, size: 16 }],
    });
    expect(pieces[1]).toMatchObject({
      kind: 'table',
      rows: [
        [
          [{ runs: [{ text: 'Xã Xuân Lập ra quân làm thủy lợi' }] }],
          [{ runs: [{ text: '31/01/2023' }] }],
        ],
        [[{ runs: [{ text: 'Lễ hội' }] }], [{}]],
      ],
    });
    expect(pieces).toHaveLength(2);
  });

  test('articles stand in the preview, their pictures by a word', async () => {
    const template = await makeTemplate(
      ['{#bài}', '{nội dung}', '{/bài}'].map((line) => paragraph(run(line))).join(''),
    );
    const image = { src: 'https://a.vn/a.png', alt: '', caption: 'Kênh' };
    const blocks = [makeParagraph('Hơn hai trăm người.'), { kind: 'figure', image } as const];
    const request = asked(template);
    const pieces = await previewTemplate({ ...request, clips: [makeClip({ blocks })] });
    expect(pieces).toMatchObject([
      { align: 'justify', runs: [{ text: 'Hơn hai trăm người.' }] },
      { kind: 'picture' },
      { align: 'center', runs: [{ text: 'Kênh' }] },
    ]);
    await expect(previewTemplate(makeRequest())).rejects.toThrow('no Word file');
  });
});
