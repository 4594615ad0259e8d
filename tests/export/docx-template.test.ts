import { zipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkTemplate, makeStarterTemplate } from '../../lib/export/docx/own-template.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';
import {
  makeCell,
  makeClip,
  makeDocument,
  makeParagraph,
  makePng,
  makeRequest,
  NOW,
} from './make.ts';
import { cell, makeTemplate, paragraph, run } from './make-template.ts';
import { docxParts, styledParagraphs } from './unzip-docx.ts';

async function fill(template: Uint8Array, request: Partial<ExportRequest> = {}) {
  const made = await exportClips(
    'docx',
    makeRequest({
      clips: [
        makeClip({ documents: [makeDocument()] }),
        makeClip({ title: 'Lễ hội', lead: null }, { id: 'clip-2', note: 'Dòng một\nDòng hai' }),
      ],
      choices: { template: 'own', 'own-template': template },
      ...request,
    }),
  );
  if (!made.ok) throw new Error(made.reason);
  return docxParts(made.value.bytes);
}

const textOf = (document: string): string[] =>
  [...document.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, content = '']) =>
    [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
  );

describe('a template of the office', () => {
  test('names, day and numbers stand where their placeholders stood, in their look', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const template = await makeTemplate(
      paragraph(run('Gồm {số bài} tin, '), run('{Tên bộ sưu tập}', bold), run(' ({ngày})')),
    );
    const { document } = await fill(template);
    expect(textOf(document)).toEqual(['Gồm 2 tin, Thủy lợi (24/11/2026)']);
    expect(document).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>Thủy lợi/);
  });

  test('a placeholder that Word split into runs is put together again', async () => {
    const template = await makeTemplate(
      paragraph(run('{'), '<w:proofErr w:type="spellStart"/>', run('số '), run('bài} tin')),
    );
    expect(textOf((await fill(template)).document)).toEqual(['2 tin']);
  });

  test('paragraphs between {#bài} and {/bài} repeat, and what is empty is left out', async () => {
    const template = await makeTemplate(
      [
        paragraph(run('{#bài}')),
        paragraph(run('{thứ tự}. {tiêu đề}')),
        paragraph(run('{#tóm tắt}')),
        paragraph(run('Tóm tắt: {tóm tắt}')),
        paragraph(run('{/tóm tắt}')),
        paragraph(run('{/bài}')),
        paragraph(run('Hết')),
      ].join(''),
    );
    expect(textOf((await fill(template)).document)).toEqual([
      '1. Xã Xuân Lập ra quân làm thủy lợi',
      'Tóm tắt: Sáng 31/01, xã Xuân Lập ra quân nạo vét kênh mương.',
      '2. Lễ hội',
      'Hết',
    ]);
  });

  test('a section inside a line repeats in the line', async () => {
    const template = await makeTemplate(paragraph(run('Tin: {#bài}{tiêu đề}; {/bài}hết')));
    expect(textOf((await fill(template)).document)).toEqual([
      'Tin: Xã Xuân Lập ra quân làm thủy lợi; Lễ hội; hết',
    ]);
  });

  test('a section from the first cell to the last repeats the row', async () => {
    const template = await makeTemplate(
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell(paragraph(run('{#bài}{thứ tự}')))}${cell(
        paragraph(run('{tiêu đề}{/bài}')),
      )}</w:tr></w:tbl>${paragraph()}`,
    );
    const { document } = await fill(template);
    expect(document.match(/<w:tr>/g)).toHaveLength(2);
    expect(textOf(document).slice(0, 4)).toEqual([
      '1',
      'Xã Xuân Lập ra quân làm thủy lợi',
      '2',
      'Lễ hội',
    ]);
  });

  test('groups hold items', async () => {
    const template = await makeTemplate(
      ['{#nhóm}', '{thứ tự nhóm}. {tên nhóm}', '{#bài}', '{tiêu đề}', '{/bài}', '{/nhóm}']
        .map((line) => paragraph(run(line)))
        .join(''),
    );
    const { document } = await fill(template, {
      choices: { template: 'own', 'own-template': template, group: 'topic' },
    });
    expect(textOf(document)).toEqual(['I. Kinh tế', 'Xã Xuân Lập ra quân làm thủy lợi', 'Lễ hội']);
  });

  test('full texts bring their lists, tables, links and pictures, in the look of their place', async () => {
    const template = await makeTemplate(
      ['{#bài}', '{nội dung}', '{/bài}']
        .map(
          (line) =>
            `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run(line, '<w:rPr><w:sz w:val="30"/></w:rPr>')}</w:p>`,
        )
        .join(''),
      (files) => {
        const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
        files['word/styles.xml'] = strToU8(
          styles.replace(/<w:style [^>]*w:styleId="TrichLuc(?:(?!<\/w:style>).)*<\/w:style>/gs, ''),
        );
      },
    );
    const image = { src: 'https://a.vn/1.png', alt: 'Ảnh', caption: 'Chú thích' };
    const clip = makeClip({
      blocks: [
        makeParagraph('Đoạn một', {
          kind: 'link',
          href: 'https://a.vn/',
          content: [{ kind: 'text', text: 'trang' }],
        }),
        { kind: 'list', ordered: true, items: [[makeParagraph('mục')]] },
        { kind: 'table', rows: [[makeCell('ô')]] },
        { kind: 'figure', image },
      ],
    });
    const { document, relations, part, names } = await fill(template, {
      clips: [clip],
      images: () =>
        Promise.resolve({ bytes: makePng(90, 60), mediaType: 'image/png', width: 90, height: 60 }),
    });
    expect(styledParagraphs(document)).toContain('TrichLucBody: Đoạn mộttrang');
    const body = /<w:style [^>]*w:styleId="TrichLucBody".*?<\/w:style>/s.exec(
      part('word/styles.xml'),
    )?.[0];
    expect(body).toContain('<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:sz w:val="30"/></w:rPr>');
    for (const [, id = ''] of document.matchAll(/r:(?:id|embed)="(rIdTrichLuc\d+)"/g)) {
      expect(relations).toContain(`Id="${id}"`);
    }
    expect(relations).toContain('Target="https://a.vn/"');
    const media = /Target="(media\/trich-luc-[^"]+)"/.exec(relations)?.[1] ?? '';
    expect(names).toContain(`word/${media}`);
    expect(part('[Content_Types].xml')).toContain('Extension="png"');
    const numId = /<w:numId w:val="(\d+)"/.exec(document)?.[1] ?? '';
    expect(part('word/numbering.xml')).toContain(`w:numId="${numId}"`);
  });

  test('styles are found by their names, since Word gives them other ids in Vietnamese', async () => {
    const template = await makeTemplate(
      ['{#bài}', '{nội dung}', '{/bài}'].map((line) => paragraph(run(line))).join(''),
      (files) => {
        const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
        files['word/styles.xml'] = strToU8(
          styles.replaceAll('"Heading2"', '"u2"').replaceAll('"TrichLucBody"', '"Nidung"'),
        );
      },
    );
    const clip = makeClip({
      blocks: [{ kind: 'heading', level: 2, content: [{ kind: 'text', text: 'Kết quả' }] }],
    });
    const { document, part } = await fill(template, { clips: [clip] });
    expect(styledParagraphs(document)).toContain('u2: Kết quả');
    const names = [...part('word/styles.xml').matchAll(/<w:name w:val="([^"]*)"/g)].map(
      ([, name = '']) => name.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(part('word/styles.xml')).not.toContain('w:styleId="Heading2"');
  });

  test('what a page says stays text, whatever it looks like', async () => {
    const template = await makeTemplate(
      ['{#bài}', '{tiêu đề}', '{ghi chú}', '{/bài}'].map((line) => paragraph(run(line))).join(''),
    );
    const { document } = await fill(template, {
      clips: [makeClip({ title: '{#bài} </w:t> & {nội dung}\u0000' }, { note: 'a\nb' })],
    });
    expect(document).toContain('{#bài} &lt;/w:t&gt; &amp; {nội dung}');
    expect(document).toMatch(/>a<\/w:t><w:br\/><w:t[^>]*>b</);
  });

  test('the example template can be filled as it is', async () => {
    const template = await makeStarterTemplate(NOW);
    expect(await checkTemplate(template)).toEqual([]);
    const { document } = await fill(template);
    expect(document).not.toMatch(/[{}]/);
    expect(styledParagraphs(document)).toContain('Heading1: 1. Xã Xuân Lập ra quân làm thủy lợi');
  });
});

describe('a template that cannot be filled', () => {
  test('every wrong placeholder is named at once', async () => {
    const template = await makeTemplate(
      ['{tiêu đề}', '{tựa}', '{#bài}', 'Xem {nội dung} đây', '{/nhóm}']
        .map((line) => paragraph(run(line)))
        .join(''),
    );
    const problems = await checkTemplate(template);
    expect(problems).toContainEqual({ kind: 'outside', name: 'tiêu đề', section: 'bài' });
    expect(problems).toContainEqual({ kind: 'unknown', name: 'tựa' });
    expect(problems).toContainEqual({ kind: 'unclosed', name: 'bài' });
    expect(problems).toContainEqual({ kind: 'unopened', name: 'nhóm' });
    await expect(fill(template)).rejects.toThrow('unknown placeholder {tựa}');
  });

  test('paragraphs in the middle of a line are refused', async () => {
    const template = await makeTemplate(paragraph(run('{#bài}Xem {nội dung} đây{/bài}')));
    expect(await checkTemplate(template)).toEqual([{ kind: 'not-alone', name: 'nội dung' }]);
  });

  test('macros are refused, whatever the file is called', async () => {
    const withProject = await makeTemplate(paragraph(), (files) => {
      files['word/vbaProject.bin'] = new Uint8Array(8);
    });
    const withType = await makeTemplate(paragraph(), (files) => {
      const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
      files['[Content_Types].xml'] = strToU8(
        types.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      );
    });
    for (const template of [withProject, withType]) {
      expect((await checkTemplate(template)).map(({ kind }) => kind)).toEqual(['macros']);
    }
  });

  test('an archive that would unpack to more than a template holds is refused unread', async () => {
    const bomb = await makeTemplate(paragraph(), (files) => {
      files['word/media/image.bin'] = new Uint8Array(51_000_000);
    });
    expect((await checkTemplate(bomb)).map(({ kind }) => kind)).toEqual(['too-large']);
  });

  test('what is no Word file is called so', async () => {
    const inputs = [
      new TextEncoder().encode('không phải tệp Word'),
      new Uint8Array(),
      zipSync({ 'a.txt': strToU8('a') }),
      await makeTemplate('<w:p><w:r></w:p>'),
    ];
    for (const input of inputs) {
      expect((await checkTemplate(input)).map(({ kind }) => kind)).toEqual(['no-word-file']);
    }
  });
});
