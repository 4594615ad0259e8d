import type { Reading } from './tokens.ts';
import { pairAt, tokenAt } from './tokens.ts';
import type { BareNumber } from './type-table.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Units, money, time: after them the number is a quantity whatever stands before. */
const UNITS = set(
  'tỷ tỉ triệu nghìn ngàn trăm đồng usd vnđ vnd đô euro phần % kg km m m2 ha tấn tạ mét lít giờ phút giây tuổi độ mw kw kwh gb mb',
);
/** Words that are counted, and hardly anything else. */
const COUNTED = set(
  'người cuộc lần nhóm vụ tàu tỉnh huyện xã phường thôn bản làng quận hộ nhà đội con cây chiếc cái loại mức điểm bước mục gói hạng khoản khâu cấp ngành ca mẫu tuần tháng năm quý kỳ đợt lớp môn câu cửa phòng khu tuyến đoạn cầu hồ hãng khách chuyến xe máy chữ tên ông bà anh chị em cháu nước tập tờ lá cơn trận suất phiếu ngòi quả tấm thửa lô bãi tiếng đĩa kênh giống món vòng dòng tầng tổ trang bác trẻ nam nữ',
);
const COUNTED_PAIRS = new Set(
  'thành viên|vấn đề|dự án|nội dung|công ty|công trình|công nhân|công dân|học sinh|thủ tục|kiến nghị|phương án|chỉ tiêu|đối tượng|đại biểu|đơn vị|cơ quan|cơ sở|bệnh viện|trường hợp|trường học|cán bộ|nhiệm vụ|doanh nghiệp|hình thức|điều kiện|tiêu chí|giải pháp|lao động|đảng viên|hành vi|ý kiến|văn bản'.split(
    '|',
  ),
);
/** After a bare number these words favour a document: they open its date, its issuer, its subject. */
const FAVOURABLE = set(
  'của về khóa đều và hoặc hay nhằm đã được có là vẫn mới do này nói nêu hồi vừa cũng sẽ gắn đang phải cần song tuy nhưng vì nên khi chưa không như',
);
/** Words that favour a document only after a type word that cannot be a verb: "kết luận 12 trong 20 vụ". */
const WEAKLY_FAVOURABLE = set(
  'trên tại để thì trong theo đến vào từ với ra cùng cho bằng mà còn qua giao đặt',
);
const FAVOURABLE_PAIRS = new Set(
  'ban hành|đến nay|yêu cầu|quy định|hướng dẫn|khẳng định|xác định|đề nghị|chỉ đạo|đối với|phê duyệt|công bố|giải quyết|kết luận|sửa đổi|bộ chính|ban bí|ban chấp|ban thường|thủ tướng'.split(
    '|',
  ),
);

const CLOSING = ')]}”"’\'»;:.!?,';

const YEAR = /^(?:19|20)\d\d$/;

export type Following = 'document' | 'perhaps' | 'quantity' | 'unknown';

/** What the word after a number says about it; `index` is the first token after the number. */
export function readFollowing(reading: Reading, index: number): Following {
  const token = tokenAt(reading, index);
  if (token.kind === 'mark') {
    if (token.text === '%') return 'quantity';
    if (token.text === '(' || token.text === '“' || token.text === '"') return 'document';
    if (token.text === '-' || token.text === '–') return token.spaced ? 'document' : 'unknown';
    return CLOSING.includes(token.text) ? 'document' : 'unknown';
  }
  if (token.kind === 'number') return 'quantity';
  if (token.newLine && token.capital) return 'document';
  if (UNITS.has(token.low) && !(token.low === 'm' && token.spaced)) return 'quantity';
  if (FAVOURABLE_PAIRS.has(pairAt(reading, index))) return 'document';
  if (token.low === 'năm') return 'quantity';
  // "ngày 5/6" is a date, "100 ngày đêm" a count.
  if (token.low === 'ngày')
    return tokenAt(reading, index + 1).kind === 'number' ? 'document' : 'quantity';
  if (FAVOURABLE.has(token.low)) return 'document';
  if (WEAKLY_FAVOURABLE.has(token.low)) return 'perhaps';
  if (COUNTED.has(token.low) || COUNTED_PAIRS.has(pairAt(reading, index))) return 'quantity';
  return 'unknown';
}

/**
 * Whether a number without "số" and without a symbol names a document. Sources: the near misses of real
 * pages ("thông báo 2 người", "quy định 10 nhóm", "kế hoạch 5 năm", "chương trình 1 triệu cây xanh").
 */
export function isBareNumberDocument(
  reading: Reading,
  kind: BareNumber,
  typeIsCapital: boolean,
  number: string,
  next: number,
): boolean {
  const following = readFollowing(reading, next);
  if (following === 'quantity') return false;
  // "kế hoạch 2024", "báo cáo 2023" are of a year; a number of that size names its date or issuer.
  if (kind !== 'noun' && YEAR.test(number) && !['ngày', 'của'].includes(tokenAt(reading, next).low))
    return false;
  switch (kind) {
    case 'noun':
      return true;
    case 'verb':
      if (following === 'document') return number.length > 1 || typeIsCapital;
      // "Kết luận 21 khẳng định …" begins with a capital and goes on with a verb.
      return typeIsCapital && number.length > 1 && !tokenAt(reading, next).capital;
    case 'nickname':
      // One digit is a count or a part of a programme ("dự án 2"), a capital after it an address.
      return (
        number.length > 1 &&
        (following !== 'unknown' || (typeIsCapital && !tokenAt(reading, next).capital)) &&
        !/^\d[a-e]$/.test(number)
      );
    default:
      return false;
  }
}

/** Whether "số N" without a symbol is still no document: money, people, a range of digits. */
export function isCountAfterMarker(reading: Reading, next: number): boolean {
  const token = tokenAt(reading, next);
  return (
    token.kind === 'word' && (UNITS.has(token.low) || token.low === 'người' || token.low === 'lần')
  );
}
