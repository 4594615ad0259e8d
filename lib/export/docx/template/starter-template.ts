import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { TEXT_WIDTH, millimetres } from '../layout.ts';
import { LEFT_COLUMN, RIGHT_COLUMN, twoColumns } from '../plain-table.ts';
import { MOTTO, NATION } from '../../official-words.ts';
import { rule, textWidth } from '../rule.ts';
import { STYLE } from '../styles.ts';
import { text, type Look } from '../text.ts';
import { wordFile } from '../word-file.ts';

const NUMBER_COLUMN = millimetres(12);
const DATE_COLUMN = millimetres(30);
const ISSUER_COLUMN = millimetres(45);
const WIDTHS = [
  NUMBER_COLUMN,
  TEXT_WIDTH - NUMBER_COLUMN - DATE_COLUMN - ISSUER_COLUMN,
  ISSUER_COLUMN,
  DATE_COLUMN,
] as const;

function centred(content: string, look: Look = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [text(content, look)] });
}

function line(content: string, style: string, look: Look = {}): Paragraph {
  return new Paragraph({ style, children: [text(content, look)] });
}

function row(cells: readonly string[], look: Look, isHeader: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (content, column) =>
        new TableCell({
          width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
          children: [line(content, STYLE.table, look)],
        }),
    ),
  });
}

/**
 * An example of a template of one's own, to be changed in Word: every kind of placeholder in its
 * place, repeated paragraphs and a repeated table row.
 */
export function makeStarterTemplate(now: Date): Promise<Uint8Array> {
  return wordFile({
    title: 'Mẫu điểm tin',
    hasContents: false,
    now,
    children: [
      twoColumns(
        [
          centred('{cơ quan chủ quản}', { size: 26, isCapitals: true }),
          centred('{cơ quan}', { size: 26, bold: true, isCapitals: true }),
          rule(1200, LEFT_COLUMN),
        ],
        [
          centred(NATION, { size: 25, bold: true }),
          centred(MOTTO, { bold: true }),
          rule(textWidth(MOTTO, 1, 28), RIGHT_COLUMN),
          centred('{#địa danh}{địa danh}, {/địa danh}{ngày tháng năm}', { italics: true }),
        ],
      ),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [text('ĐIỂM TIN')] }),
      line('{tên bộ sưu tập}', STYLE.subtitle, { bold: true }),
      line('({số bài} tin, đến ngày {ngày})', STYLE.subtitle, { italics: true }),
      line('{#bài}', STYLE.body),
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: [text('{thứ tự}. {tiêu đề}')],
      }),
      line('Nguồn: {nguồn}, {ngày đăng}{#tác giả}. Tác giả: {tác giả}{/tác giả}', STYLE.source),
      line('{địa chỉ}', STYLE.source),
      line('{#tóm tắt}', STYLE.body),
      line('{tóm tắt}', STYLE.lead),
      line('{/tóm tắt}', STYLE.body),
      line('{nội dung}', STYLE.body),
      line('{#ghi chú}', STYLE.body),
      line('Ghi chú: {ghi chú}', STYLE.note),
      line('{/ghi chú}', STYLE.body),
      line('{/bài}', STYLE.body),
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: [text('Văn bản được dẫn')],
      }),
      new Table({
        rows: [
          row(['TT', 'Văn bản', 'Cơ quan ban hành', 'Ngày ban hành'], { bold: true }, true),
          row(
            [
              '{#văn bản}{thứ tự văn bản}',
              '{tên văn bản} (tin số {bài dẫn})',
              '{cơ quan ban hành}',
              '{ngày ban hành}{/văn bản}',
            ],
            {},
            false,
          ),
        ],
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        columnWidths: WIDTHS,
        layout: TableLayoutType.FIXED,
      }),
    ],
  });
}
