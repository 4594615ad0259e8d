import { escapeHtml } from '../html/markup.ts';
import { textFile, type ArchiveFile } from '../zip.ts';

/** A page of the book: an XHTML file of its own. */
export interface BookPage {
  /** Id in the package and, with `.xhtml`, the file's name. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** `epub:type` of the body (EPUB Structural Semantics Vocabulary). */
  readonly type: string;
  /** Well-formed XML. */
  readonly content: string;
}

export function pagePath(id: string): string {
  return `${id}.xhtml`;
}

/** A page as EPUB 3 wants it: XHTML in UTF-8, no script, nothing from outside the book. */
export function pageFile({ id, title, language, type, content }: BookPage): ArchiveFile {
  return textFile(
    `OEBPS/${pagePath(id)}`,
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="UTF-8"/>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${content}
</body>
</html>
`,
  );
}
