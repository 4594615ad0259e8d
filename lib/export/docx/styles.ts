import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import { FONT, INDENT } from './layout.ts';

/** Sizes in half-points. */
const SIZE = { body: 28, small: 26, smaller: 24, title: 32 } as const;
/** 1.15 lines; the rule must be named, or the line counts as exact and cuts pictures to strips. */
const LINE = { line: 276, lineRule: LineRuleType.AUTO } as const;
/** For pictures: word processors disagree on what more than a single line adds to one. */
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const;
const BLACK = '000000';

/** Ids of the paragraph styles that are ours; a reader finds and changes them in Word by name. */
export const STYLE = {
  body: 'TrichLucBody',
  lead: 'TrichLucLead',
  source: 'TrichLucSource',
  list: 'TrichLucList',
  quote: 'TrichLucQuote',
  picture: 'TrichLucPicture',
  caption: 'TrichLucCaption',
  table: 'TrichLucTable',
  note: 'TrichLucNote',
  label: 'TrichLucLabel',
  contentsTitle: 'TrichLucContentsTitle',
  subtitle: 'TrichLucSubtitle',
} as const;

const heading = (size: number, before: number, italics: boolean) => ({
  run: { font: FONT, size, bold: true, italics, color: BLACK },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120, ...LINE } },
});

const justified = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: INDENT },
  spacing: { before: 120, after: 0, ...LINE },
} as const;

const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

/** Word styles of a digest, after Decree 30/2020/NĐ-CP: Times New Roman, black, body 14 pt. */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.body, color: BLACK, language: { value: 'vi-VN' } },
      paragraph: { spacing: { ...LINE } },
    },
    title: {
      run: { font: FONT, size: SIZE.title, bold: true, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 80, ...LINE } },
    },
    heading1: heading(SIZE.body, 360, false),
    heading2: heading(SIZE.body, 240, true),
    heading3: heading(SIZE.body, 180, true),
    heading4: heading(SIZE.small, 160, true),
    heading5: heading(SIZE.small, 140, true),
    heading6: heading(SIZE.small, 120, true),
    hyperlink: { run: { color: '0B3D91', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    { ...own(STYLE.body, 'Nội dung'), paragraph: justified },
    { ...own(STYLE.lead, 'Tóm tắt'), run: { bold: true }, paragraph: justified },
    {
      ...own(STYLE.source, 'Nguồn tin'),
      run: { italics: true, size: SIZE.smaller },
      paragraph: {
        alignment: AlignmentType.LEFT,
        keepLines: true,
        spacing: { before: 0, after: 60 },
      },
    },
    {
      ...own(STYLE.list, 'Danh sách'),
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 60, after: 0, ...LINE } },
    },
    {
      ...own(STYLE.quote, 'Trích dẫn'),
      run: { italics: true },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { left: INDENT, right: INDENT / 2 },
        spacing: { before: 120, after: 0, ...LINE },
      },
    },
    {
      ...own(STYLE.picture, 'Ảnh'),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 180, after: 0, ...SINGLE } },
    },
    {
      ...own(STYLE.caption, 'Chú thích ảnh'),
      run: { italics: true, size: SIZE.smaller },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepLines: true,
        spacing: { before: 60, after: 120, ...LINE },
      },
    },
    {
      ...own(STYLE.table, 'Ô bảng'),
      run: { size: SIZE.smaller },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 40, after: 40 } },
    },
    {
      ...own(STYLE.note, 'Ghi chú'),
      run: { size: SIZE.small },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { left: 142 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '7F7F7F' } },
        spacing: { before: 120, after: 0, ...LINE },
      },
    },
    {
      ...own(STYLE.label, 'Nhãn'),
      run: { bold: true, size: SIZE.small },
      paragraph: { keepNext: true, spacing: { before: 180, after: 0, ...LINE } },
    },
    {
      ...own(STYLE.contentsTitle, 'Tên mục lục'),
      run: { bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: 360, after: 120, ...LINE },
      },
    },
    {
      ...own(STYLE.subtitle, 'Dòng dưới tên'),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 0, ...LINE } },
    },
    {
      ...own('TOC2', 'toc 2'),
      run: { size: SIZE.small },
      paragraph: {
        indent: { left: 680, hanging: 340 },
        spacing: { before: 60, after: 60, ...LINE },
      },
    },
    {
      ...own('TOC1', 'toc 1'),
      run: { size: SIZE.small },
      paragraph: {
        indent: { left: 340, hanging: 340 },
        spacing: { before: 60, after: 60, ...LINE },
      },
    },
  ],
};
