import type { Reading } from './tokens.ts';
import { pairAt, tokenAt } from './tokens.ts';
import type { BareNumber } from './type-table.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Units, money, time: after them the number is a quantity whatever stands before. */
const UNITS = set(
  'tỷ tỉ triệu nghìn ngàn trăm đồng usd vnđ vnd đô euro phần % kg km m m2 ha tấn tạ mét lít giờ phút giây tuổi độ mw kw kwh gb mb',
);
/** Words that are counted: people, events, places, things. */
const COUNTED = set(
  'người cuộc lần nhóm vụ việc tàu tỉnh huyện xã phường thôn bản làng quận thành hộ nhà cơ đơn đội tổ chi đảng bệnh trường học giáo cán công viên con cây chiếc cái bộ loại mức hình điểm điều mục bước tiêu chỉ nhiệm giải nội vấn trường dự gói hạng khoản khâu cấp ngành lĩnh đối đồng đại bác bị nạn thí thành ca mẫu ngày tuần tháng năm quý kỳ đợt giai lớp môn bài câu cửa phòng khu tuyến đoạn cầu hồ sân doanh hãng ngân khách chuyến xe máy chữ số tên ông bà anh chị em cháu nữ nam trẻ nạn bên nước quốc ngôn ý tập trang bản tờ lá cơn trận bàn suất chương phần phiếu vị thứ địa mô sản mặt ngòi quả tấm thửa lô bãi điểm tiếng đĩa kênh giống món công tiết ban trang hoạt thủ vòng liên kiến phương tổng tướng sĩ học chủ',
);
/** After a bare number these words favour a document: they open its date, issuer, subject, or the clause it rules. */
const FAVOURABLE = set(
  'của ngày về khóa và hoặc hay nhằm đã được có là vẫn trên tại mới do để thì này nói nêu trong theo đến vào từ với ra cũng cùng sẽ cho gắn hồi vừa bằng mà như còn khẳng quy hướng yêu ban chỉ đề xác tiếp đang phải cần song tuy nhưng giao đặt vì do nên khi chưa không qua',
);
/** Two-word openings that would otherwise look counted or unknown. */
const FAVOURABLE_PAIRS = new Set([
  'ban hành',
  'chỉ rõ',
  'chỉ đạo',
  'nhấn mạnh',
  'đề ra',
  'đề cập',
  'tập trung',
  'hoàn thành',
  'thay thế',
  'bộ chính',
  'đối với',
  'liên quan',
  'phê duyệt',
  'triển khai',
  'điều chỉnh',
  'thành lập',
  'công bố',
  'giải quyết',
  'đồng thời',
  'kết luận',
  'sửa đổi',
  'bổ sung',
  'chủ trương',
  'tổng kết',
  'thống nhất',
  'thủ tướng',
  'ban bí',
  'ban chấp',
  'ban thường',
]);

const CLOSING = new Set([...')]}”"’\'»;:.!?,', '']);

export type Following = 'document' | 'quantity' | 'unknown';

/** What the word after a number says about it; `index` is the first token after the number. */
export function readFollowing(reading: Reading, index: number): Following {
  const token = tokenAt(reading, index);
  if (token.kind === 'mark') {
    if (token.text === '%') return 'quantity';
    if (token.text === '(' || token.text === '“' || token.text === '"') return 'document';
    if (token.text === '-' || token.text === '–') return token.spaced ? 'document' : 'unknown';
    return CLOSING.has(token.text) ? 'document' : 'unknown';
  }
  if (token.kind === 'number') return 'quantity';
  if (token.newLine && token.capital) return 'document';
  if (UNITS.has(token.low) && !(token.low === 'm' && token.spaced)) return 'quantity';
  if (FAVOURABLE_PAIRS.has(pairAt(reading, index))) return 'document';
  if (token.low === 'năm') return 'quantity';
  if (FAVOURABLE.has(token.low)) return 'document';
  if (COUNTED.has(token.low)) return 'quantity';
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
  switch (kind) {
    case 'noun':
      return true;
    case 'verb':
      if (following === 'document') return number.length > 1 || typeIsCapital;
      return typeIsCapital && number.length > 1 && !tokenAt(reading, next).capital;
    case 'nickname':
      // A name of one digit is a count or a part of a programme ("dự án 2").
      return (
        number.length > 1 &&
        (following === 'document' || typeIsCapital) &&
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
