/** A document that shares type and number with another one that is often cited. */
export interface KnownDocument {
  readonly type: string;
  readonly number: string;
  readonly normalized: string;
  readonly date: string;
  readonly issuer: string;
  /** Subject (trích yếu), shortened; null where it is not known for certain. */
  readonly subject: string | null;
}

const known = (
  type: string,
  number: string,
  normalized: string,
  date: string,
  issuer: string,
  subject: string | null,
): KnownDocument => ({ type, number, normalized, date, issuer, subject });

/**
 * Short forms with more than one bearer: number, symbol, day and body as the documents themselves carry
 * them. Only numbers that local news keeps citing in short; it is no register.
 */
export const KNOWN_COLLISIONS: readonly KnownDocument[] = [
  known(
    'kết luận',
    '1',
    '01-KL/TW',
    '2016-04-04',
    'Bộ Chính trị',
    'Chiến lược cải cách tư pháp và hệ thống pháp luật',
  ),
  known(
    'kết luận',
    '1',
    '01-KL/TW',
    '2021-05-18',
    'Bộ Chính trị',
    'tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  ),
  known(
    'chỉ thị',
    '35',
    '35-CT/TW',
    '2019-05-30',
    'Bộ Chính trị',
    'đại hội đảng bộ các cấp tiến tới Đại hội XIII',
  ),
  known(
    'chỉ thị',
    '35',
    '35-CT/TW',
    '2024-06-14',
    'Bộ Chính trị',
    'đại hội đảng bộ các cấp tiến tới Đại hội XIV',
  ),
  known(
    'nghị quyết',
    '28',
    '28-NQ/TW',
    '2018-05-23',
    'Ban Chấp hành Trung ương Đảng',
    'cải cách chính sách bảo hiểm xã hội',
  ),
  known(
    'nghị quyết',
    '28',
    '28-NQ/TW',
    '2022-11-17',
    'Ban Chấp hành Trung ương Đảng',
    'tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng',
  ),
  known('nghị quyết', '28', '28/NQ-CP', '2024-03-05', 'Chính phủ', null),
  known(
    'nghị quyết',
    '29',
    '29-NQ/TW',
    '2013-11-04',
    'Ban Chấp hành Trung ương Đảng',
    'đổi mới căn bản, toàn diện giáo dục và đào tạo',
  ),
  known(
    'nghị quyết',
    '29',
    '29-NQ/TW',
    '2022-11-17',
    'Ban Chấp hành Trung ương Đảng',
    'tiếp tục đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước',
  ),
  known(
    'chỉ thị',
    '5',
    '05-CT/TW',
    '2016-05-15',
    'Bộ Chính trị',
    'đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  ),
  known(
    'chỉ thị',
    '5',
    '05/CT-TTg',
    '2023-02-23',
    'Thủ tướng Chính phủ',
    'đẩy mạnh triển khai Đề án 06',
  ),
];
