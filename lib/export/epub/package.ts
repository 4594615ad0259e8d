import { escapeHtml } from '../html/markup.ts';
import { textFile, type ArchiveFile } from '../zip.ts';
import { pagePath, type BookPage } from './page.ts';
import type { BookPicture } from './pictures.ts';

export interface BookFacts {
  /** Unique and stable for the same content. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  /** Names of the portals. */
  readonly contributors: readonly string[];
  readonly now: Date;
}

/** How accessible the book is (EPUB Accessibility 1.1, schema.org terms). */
function accessibility(hasPictures: boolean): string[] {
  const meta = (property: string, value: string) =>
    `<meta property="schema:${property}">${value}</meta>`;
  return [
    meta('accessMode', 'textual'),
    ...(hasPictures ? [meta('accessMode', 'visual')] : []),
    ...(hasPictures ? [] : [meta('accessModeSufficient', 'textual')]),
    meta('accessibilityFeature', 'tableOfContents'),
    meta('accessibilityFeature', 'structuralNavigation'),
    meta('accessibilityHazard', 'none'),
  ];
}

/** The package document: metadata, every file of the book, the order of its pages. */
export function packageFile(
  facts: BookFacts,
  pages: readonly BookPage[],
  pictures: readonly BookPicture[],
): ArchiveFile {
  const modified = facts.now.toISOString().replace(/\.\d+Z$/, 'Z');
  const metadata = [
    `<dc:identifier id="id">${escapeHtml(facts.identifier)}</dc:identifier>`,
    `<dc:title>${escapeHtml(facts.title)}</dc:title>`,
    '<dc:language>vi</dc:language>',
    `<dc:date>${modified}</dc:date>`,
    `<dc:description>${escapeHtml(facts.description)}</dc:description>`,
    ...facts.contributors.map((name) => `<dc:contributor>${escapeHtml(name)}</dc:contributor>`),
    `<meta property="dcterms:modified">${modified}</meta>`,
    ...accessibility(pictures.length > 0),
  ];
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...pages.map(
      ({ id }) => `<item id="${id}" href="${pagePath(id)}" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      ({ id, path, mediaType }) => `<item id="${id}" href="${path}" media-type="${mediaType}"/>`,
    ),
  ];
  const [cover, ...rest] = pages[0]?.id === 'cover' ? pages : [undefined, ...pages];
  const spine = [...(cover ? [cover.id] : []), 'nav', ...rest.map((page) => page?.id ?? '')]
    .filter((id) => id !== '')
    .map((id) => `<itemref idref="${id}"/>`);
  return textFile(
    'OEBPS/package.opf',
    `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="vi" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.join('\n')}
</spine>
</package>
`,
  );
}

/** Where a reader finds the package (OCF 3.2). */
export function containerFile(): ArchiveFile {
  return textFile(
    'META-INF/container.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`,
  );
}
