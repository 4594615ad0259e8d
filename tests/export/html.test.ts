import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportRequest } from '../../lib/export/export-format.ts';
import { makeCell, makeClip, makeParagraph, makePng, makeRequest, makeText } from './make.ts';

async function exportHtml(request: ExportRequest): Promise<string> {
  const result = await exportClips('html', request);
  return result.ok ? new TextDecoder().decode(result.value.bytes) : '';
}

function parse(html: string) {
  return new new Window().DOMParser().parseFromString(html, 'text/html');
}

test('the policy that forbids everything remote comes before all content', async () => {
  const html = await exportHtml(makeRequest());
  expect(html.indexOf("default-src 'none'; img-src data:")).toBeLessThan(html.indexOf('<title>'));
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
});

test('pictures lie inside the file; a missing one is a link, never an image that would load', async () => {
  const figure = (src: string) =>
    ({ kind: 'figure', image: { src, alt: 'Kênh', caption: 'Chú thích' } }) as const;
  const html = await exportHtml(
    makeRequest({
      clips: [makeClip({ blocks: [figure('https://a.vn/1.png'), figure('https://a.vn/2.png')] })],
      images: (src) =>
        Promise.resolve(
          src.endsWith('1.png')
            ? { bytes: makePng(4, 3), mediaType: 'image/png', width: 4, height: 3 }
            : undefined,
        ),
    }),
  );
  const images = [...parse(html).querySelectorAll('img')];
  expect(images.map((image) => image.getAttribute('src')?.slice(0, 22))).toEqual([
    'data:image/png;base64,',
  ]);
  expect(html).toContain('[Ảnh không kèm theo: <a href="https://a.vn/2.png"');
  expect(html).toContain('<figcaption>Chú thích</figcaption>');
});

test('headings, lists, tables with spans and quotes keep their structure', async () => {
  const html = await exportHtml(
    makeRequest({
      clips: [
        makeClip({
          blocks: [
            { kind: 'heading', level: 2, content: [makeText('Đề mục')] },
            { kind: 'list', ordered: true, items: [[makeParagraph('một')]] },
            { kind: 'table', rows: [[makeCell('ô', { header: true, colspan: 2, rowspan: 3 })]] },
            { kind: 'quote', content: [makeParagraph('lời dẫn')] },
          ],
        }),
      ],
    }),
  );
  expect(html).toContain('<h3>Đề mục</h3>');
  expect(html).toContain('<ol><li><p>một</p></li></ol>');
  expect(html).toContain('<th colspan="2" rowspan="3"><p>ô</p></th>');
  expect(html).toContain('<blockquote><p>lời dẫn</p></blockquote>');
});
