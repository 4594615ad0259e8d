import { printable } from './printable.ts';

/** What stands above an official document (Decree 30/2020/NĐ-CP, Annex I; Hướng dẫn 36-HD/VPTW). */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** Names of the documents that clips become. */
export const DIGEST_NAME = 'ĐIỂM TIN';
export const DIRECTIVES_NAME = 'TỔNG HỢP VĂN BẢN CHỈ ĐẠO';

/** Headings of their parts. */
export const CONTENTS_HEADING = 'MỤC LỤC';
export const INDEX_HEADING = 'Bảng tra văn bản được dẫn';
export const INDEX_COLUMNS = [
  'TT',
  'Văn bản',
  'Cơ quan ban hành',
  'Ngày ban hành',
  'Tin số',
] as const;

/** Who gets a signed document. */
export const RECIPIENTS_HEADING = 'Nơi nhận:';
export const RECIPIENTS = ['- Như trên;', '- Lưu: VT.'] as const;

/** A name as offices head their documents with it. */
export function capitals(name: string): string {
  return printable(name).trim().toLocaleUpperCase('vi');
}
