/**
 * How a bare number after a type word is read, "số" and symbol both missing:
 * - `noun`: the word is nothing but a document; a number names one unless a counted noun follows;
 * - `verb`: the word is also a verb or a common noun ("thông báo 2 người"); what follows must favour a document;
 * - `nickname`: the number is a name ("Đề án 06");
 * - `marked`: only with "số" or a symbol;
 * - `symbol`: only with a symbol ("phương án số 2" is an option, not a document).
 */
export type BareNumber = 'noun' | 'verb' | 'nickname' | 'marked' | 'symbol';

export interface DocumentType {
  /** Lower case, tone placement of today. */
  readonly word: string;
  /** Type part of the symbol; the word decides, never the symbol, since QĐ stands for two types. */
  readonly abbreviations: readonly string[];
  readonly bare: BareNumber;
  /** Acts that are cited by name: "Luật Đất đai 2024". */
  readonly named?: true;
}

function row(word: string, abbreviations: string, bare: BareNumber): DocumentType {
  return { word, abbreviations: abbreviations === '' ? [] : abbreviations.split(' '), bare };
}

function act(word: string, abbreviations: string): DocumentType {
  return { ...row(word, abbreviations, 'marked'), named: true };
}

/**
 * Types of Quy định 399-QĐ/TW (Party, 25 types), of Decree 30/2020/NĐ-CP, Annex III (State), and of the
 * Law on the promulgation of legal documents (luật, pháp lệnh, lệnh, nghị định, thông tư …).
 * Longer names come first where one starts with another.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  row('thông tư liên tịch', 'TTLT', 'noun'),
  row('nghị quyết liên tịch', 'NQLT', 'noun'),
  row('nghị quyết', 'NQ', 'noun'),
  row('nghị định', 'NĐ', 'noun'),
  row('chỉ thị', 'CT', 'noun'),
  row('thông tư', 'TT', 'noun'),
  row('thông tri', 'TT', 'noun'),
  row('công văn', 'CV', 'noun'),
  row('công điện', 'CĐ', 'noun'),
  row('tờ trình', 'TTr', 'noun'),
  row('quy chế', 'QC', 'verb'),
  row('quyết định', 'QĐ', 'verb'),
  row('quy định', 'QĐ QyĐ QĐi', 'verb'),
  row('kết luận', 'KL', 'verb'),
  row('hướng dẫn', 'HD', 'verb'),
  row('thông báo', 'TB', 'verb'),
  row('báo cáo', 'BC', 'verb'),
  row('kế hoạch', 'KH', 'verb'),
  row('văn bản', '', 'verb'),
  row('chương trình', 'CTr', 'nickname'),
  row('đề án', 'ĐA', 'nickname'),
  row('dự án', 'DA', 'nickname'),
  row('thông cáo', 'TC', 'marked'),
  row('sắc lệnh', 'SL', 'marked'),
  row('lời kêu gọi', 'LKG', 'marked'),
  row('điều lệ', 'ĐL', 'marked'),
  row('tuyên bố', 'TB', 'symbol'),
  row('chiến lược', 'CL', 'symbol'),
  row('quy hoạch', 'QH', 'symbol'),
  row('phương án', 'PA', 'symbol'),
  row('biên bản', 'BB', 'symbol'),
  row('lệnh', 'L', 'symbol'),
  row('bản ghi nhớ', 'BGN', 'symbol'),
  row('bản thỏa thuận', 'BTT', 'symbol'),
  row('bản án', '', 'symbol'),
  row('giấy phép', 'GP', 'symbol'),
  row('giấy ủy quyền', 'GUQ', 'symbol'),
  row('giấy mời', 'GM', 'symbol'),
  row('giấy giới thiệu', 'GGT', 'symbol'),
  row('phiếu chuyển', 'PC', 'symbol'),
  row('phiếu gửi', 'PG', 'symbol'),
  row('phiếu báo', 'PB', 'symbol'),
  act('bộ luật', 'L'),
  act('luật', 'L'),
  act('pháp lệnh', 'PL'),
  act('hiến pháp', ''),
];
