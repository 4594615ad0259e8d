import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { marked } from 'marked';
import { readXml } from '../../export/read-xml.ts';
import type { Kept } from './articles.ts';

const settled = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const parser = new new Window().DOMParser();

type HtmlElement = ReturnType<
  ReturnType<typeof parser.parseFromString>['querySelectorAll']
>[number];

/** The text of an item without that of the lists inside it. */
function ownText(element: HtmlElement): string {
  const copy = element.cloneNode(true);
  for (const list of copy.querySelectorAll('ol, ul')) list.remove();
  return settled(copy.textContent);
}

/** A caption is what its picture carries, or the block right behind the picture's. */
function captionOf(image: HtmlElement): string {
  const figure = image.closest('figure');
  const inside = figure?.querySelector('figcaption');
  if (inside) return settled(inside.textContent);
  const places: readonly (HtmlElement | null | undefined)[] = [
    image.nextElementSibling,
    image.parentElement?.nextElementSibling,
  ];
  return settled(places.find((place) => place != null)?.textContent);
}

export function readPage(html: string): Kept {
  const page = parser.parseFromString(html, 'text/html');
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const texts = (selector: string) => all(selector).map((element) => settled(element.textContent));
  const isSpanned = (cell: HtmlElement) =>
    Number(cell.getAttribute('colspan') ?? 1) > 1 || Number(cell.getAttribute('rowspan') ?? 1) > 1;
  const cells = all('td, th');
  return {
    headings: texts('h1, h2, h3, h4, h5, h6'),
    items: all('li').map(ownText),
    nestedItems: all('li li').map(ownText),
    spannedCells: cells.filter(isSpanned).map((cell) => settled(cell.textContent)),
    tableCells: cells.map((cell) => settled(cell.innerHTML.replace(/<[^>]*>/g, ' '))),
    captions: all('img').map(captionOf),
    links: all('a[href]').map((link) => [
      settled(link.textContent),
      link.getAttribute('href') ?? '',
    ]),
    bold: texts('strong, b'),
    italic: texts('em, i'),
  };
}

export function readMarkdown(source: string): Kept {
  return readPage(marked.parse(source.replace(/^---\n.*?\n---\n/s, ''), { async: false }));
}

export function readBook(bytes: Uint8Array): Kept {
  const pages = Object.entries(unzipSync(bytes)).filter(([name]) => /\.xhtml$/.test(name));
  return readPage(
    pages
      .filter(([name]) => !/nav\.xhtml$/.test(name))
      .map(([, page]) => /<body[^>]*>(.*)<\/body>/s.exec(strFromU8(page))?.[1] ?? '')
      .join('\n'),
  );
}

const textOf = (element: Element) =>
  settled([...element.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join(''));
const cellText = (element: Element) =>
  settled([...element.getElementsByTagName('w:p')].map(textOf).join(' '));

function first(element: Element, name: string): Element | undefined {
  return element.getElementsByTagName(name)[0];
}

/** Runs that follow each other with one property, as one text. */
function stretches(paragraph: Element, property: string): string[] {
  const found: string[] = [];
  let text = '';
  for (const run of paragraph.getElementsByTagName('w:r')) {
    const mark = first(run, property);
    const isOn = mark !== undefined && !/^(?:false|0)$/.test(mark.getAttribute('w:val') ?? '');
    if (isOn) text += textOf(run) === '' ? ' ' : run.textContent;
    else if (run.textContent !== '') {
      found.push(settled(text));
      text = '';
    }
  }
  return [...found, settled(text)].filter((stretch) => stretch !== '');
}

export function readDocx(bytes: Uint8Array): Kept {
  const files = unzipSync(bytes);
  const part = (name: string) => readXml(strFromU8(files[name] ?? new Uint8Array()));
  const document = part('word/document.xml');
  const targets = new Map(
    [...part('word/_rels/document.xml.rels').getElementsByTagName('Relationship')].map(
      (relation) => [relation.getAttribute('Id') ?? '', relation.getAttribute('Target') ?? ''],
    ),
  );
  const paragraphs = [...document.getElementsByTagName('w:p')];
  const styleOf = (paragraph: Element) => first(paragraph, 'w:pStyle')?.getAttribute('w:val') ?? '';
  const items = paragraphs.filter((paragraph) => first(paragraph, 'w:numPr') !== undefined);
  const cells = [...document.getElementsByTagName('w:tc')];
  const isSpanned = (cell: Element) =>
    Number(first(cell, 'w:gridSpan')?.getAttribute('w:val') ?? 1) > 1 ||
    first(cell, 'w:vMerge')?.getAttribute('w:val') === 'restart';
  return {
    headings: paragraphs.filter((p) => /^Heading\d$/.test(styleOf(p))).map(textOf),
    items: items.map(textOf),
    nestedItems: items
      .filter((item) => Number(first(item, 'w:ilvl')?.getAttribute('w:val') ?? 0) > 0)
      .map(textOf),
    spannedCells: cells.filter(isSpanned).map(cellText),
    tableCells: cells.map(cellText),
    captions: paragraphs.flatMap((paragraph, index) => {
      const next = paragraphs[index + 1];
      return first(paragraph, 'w:drawing') === undefined || next === undefined
        ? []
        : [textOf(next)];
    }),
    links: [...document.getElementsByTagName('w:hyperlink')].map((link) => [
      textOf(link),
      targets.get(link.getAttribute('r:id') ?? '') ?? '',
    ]),
    bold: paragraphs.flatMap((paragraph) => stretches(paragraph, 'w:b')),
    italic: paragraphs.flatMap((paragraph) => stretches(paragraph, 'w:i')),
  };
}
