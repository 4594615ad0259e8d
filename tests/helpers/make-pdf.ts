/** What a character is in a font whose codes are UTF-16 code units. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Plain def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

const stream = (content: string): string =>
  `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

/**
 * A PDF with a layer of text: each page a list of lines. A page without lines is drawn all the same, as a scan
 * is. `padding` bytes of white space stand behind the pages.
 */
export function makePdf(pages: readonly (readonly string[])[], padding = 0): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (body: string): number => objects.push(body);
  const toUnicode = add(stream(TO_UNICODE));
  const cid = add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>',
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [${String(cid)} 0 R] /ToUnicode ${String(toUnicode)} 0 R >>`,
  );
  const kids = pages.map((lines) => {
    const text = lines.map((line) => `<${hex(line)}> Tj 0 -20 Td`).join('\n');
    const drawn = add(stream(`0 0 10 10 re f BT /F1 12 Tf 40 760 Td\n${text}\nET`));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(drawn)} 0 R /Resources << /Font << /F1 ${String(font)} 0 R >> >> >>`,
    );
  });
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[1] = `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  file += '\n'.repeat(padding);
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
