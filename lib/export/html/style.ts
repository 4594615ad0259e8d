/** How an item looks on screen and in a book. */
export const ITEM_STYLE = `
.source, figcaption, .missing { font-size: 0.9rem; font-style: italic; overflow-wrap: anywhere; }
.lead { font-weight: bold; }
.note { border-left: 4px solid #777; padding-left: 1rem; }
figure { margin: 1.5rem 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #777; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
th { background: #eee; }
blockquote { margin-left: 2rem; font-style: italic; }
`;

/**
 * How a digest is printed, by a browser or as PDF: A4 with the margins, the face, the sizes and the
 * page number that Decree 30/2020/NĐ-CP, Annex I asks for (top and bottom 20 mm, left 30 mm, right
 * 15 mm; Times New Roman 14; number centred in the top margin from the second page on).
 */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
@media print {
  body { max-width: none; margin: 0; padding: 0; font: 14pt/1.25 "Times New Roman", "Liberation Serif", serif; color: #000; }
  article p, article li { text-align: justify; margin: 6pt 0; }
  article > p:not(.source) { text-indent: 12.7mm; }
  article p.source { text-align: left; }
  article { border-top: none; margin-top: 18pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  h2 { font-size: 15pt; }
  h3, h4, h5, h6 { font-size: 14pt; }
  figure { margin: 9pt 0 6pt; }
  img { width: auto; max-height: 90mm; }
  table { width: calc(100% - 1pt); }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
}
`;
