/**
 * The names of bodies that issue documents. Central bodies and their order: Constitution of 2013,
 * Điều lệ Đảng; local ones: Law on the organisation of local government; boards and offices: Quy định
 * 399-QĐ/TW and the official name lists of ministries. All words lower case, tone placement of today.
 */

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(' '));
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** How pages print "Trung ương": TW, TƯ, T.Ư (three tokens). */
const CENTRES = ['trung ương', 'tw', 'tư', 't . ư'];
const centred = (names: string): string =>
  CENTRES.map((centre) => names.replaceAll('trung ương', centre)).join('');

/** Names that are complete as they stand; the longest match counts. */
export const FIXED_BODIES = lines(`${centred(`
  ban chấp hành trung ương đảng cộng sản việt nam
  ban chấp hành trung ương đảng
  ban chấp hành trung ương
  bch trung ương đảng
  bch trung ương
  ban bí thư trung ương đảng
  ban bí thư trung ương
  trung ương đảng
  trung ương đoàn
`)}
  trung ương
  tw
  t . ư
  ban bí thư
  bộ chính trị
  đảng
  ủy ban thường vụ quốc hội
  ubtvqh
  văn phòng chính phủ
  văn phòng quốc hội
  văn phòng trung ương đảng
  quốc hội
  thủ tướng chính phủ
  thủ tướng
  chính phủ
  chủ tịch nước
  vpcp
`);

/** Persons who hold an office; the body that follows belongs to the name. */
export const OFFICES = lines(`
  tổng bí thư
  bộ trưởng
  chủ tịch
  giám đốc
  tổng giám đốc
  thống đốc
  chánh án
  chánh văn phòng
  chánh thanh tra
  tổng thanh tra
  tổng kiểm toán
  viện trưởng
  cục trưởng
  tổng cục trưởng
  hiệu trưởng
  trưởng ban
  trưởng phòng
  bí thư
`);

/** Deputies sign for their body, so the body is the issuer; a Deputy Prime Minister names none. */
export const DEPUTIES = lines(`
  thứ trưởng
  phó thủ tướng thường trực
  phó thủ tướng
  phó chủ tịch thường trực
  phó chủ tịch
  phó giám đốc
  phó bí thư thường trực
  phó bí thư
  phó thống đốc
  phó chánh án
  phó viện trưởng
  phó cục trưởng
  phó tổng cục trưởng
  phó trưởng ban
  phó chánh văn phòng
  phó hiệu trưởng
`);

/** Bodies of one place: only level words and the name of the place follow. */
export const LOCAL_BODIES = lines(`
  ủy ban nhân dân
  hội đồng nhân dân
  ubnd
  hđnd
  tỉnh ủy
  thành ủy
  huyện ủy
  quận ủy
  thị ủy
  đảng ủy
  tỉnh đoàn
  huyện đoàn
  thành đoàn
`);

/** First words of bodies whose name is written out after them, capital first letter required. */
export const GENERAL_BODIES = set(`
  ủy hội sở bộ cục tổng vụ chi phòng văn thanh công ban thường đảng mặt liên đoàn tòa viện kho ngân bảo
  trung trường đại học tập kiểm tổ quân quốc chính bưu khối đội hạt nhà hiệp trưởng thị
  btv bch bcđ btc mttq ubmttq ubmttqvn lđlđ bhxh nhnn tandtc vksndtc tand vksnd ubkt btg bộđ cđcs tlđ gd ubtvqh ubqg lhpn ctubnd evn vnpt btl
`);

/** First words of bodies that places and people begin with too ("Thanh Hóa", "Hội An"): their second word decides. */
export const UNSURE_HEADS = set(
  'thanh công hội đại trung văn thường quốc chính nhà bảo quân thị kiểm trường viện bưu tập hiệp khu hạt chi mặt ngân kho',
);
export const BODY_PAIRS: ReadonlySet<string> = new Set(
  'thanh tra|công an|công đoàn|công ty|hội đồng|hội nông|hội liên|hội cựu|hội chữ|hội khuyến|hội luật|hội nhà|hội người|hội lhpn|đại hội|đại học|trung tâm|trung ương|trung đoàn|văn phòng|thường trực|thường vụ|quốc hội|chính phủ|nhà nước|bảo hiểm|quân khu|quân ủy|quân chủng|quân đoàn|thị ủy|thị đoàn|kiểm toán|kiểm lâm|trường đại|trường thpt|trường cao|trường chính|trường tiểu|trường trung|viện kiểm|viện khoa|viện hàn|bưu điện|tập đoàn|hiệp hội|khu kinh|hạt kiểm|chi cục|chi bộ|chi đoàn|chi nhánh|mặt trận|ngân hàng|kho bạc'.split(
    '|',
  ),
);

/** Bodies that pages also print in small letters. */
export const SMALL_LETTER_BODIES = set(
  'tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|ủy ban|hội đồng|ban thường|ban chấp|ban bí|ban tuyên|ban chỉ|ban tổ|ban dân|bộ chính|chính phủ|quốc hội|thủ tướng|chủ tịch|trung ương|công an|đảng bộ|thường trực|văn phòng|sở y|sở giáo|sở nội|sở tài|bộ y|bộ giáo|bộ nội|bộ tài|bộ công|giám đốc|bí thư'
    .replace(/ /g, '\u0000')
    .replace(/\|/g, ' '),
);

/** Whether two small-letter words begin a body. */
export function isSmallLetterBody(first: string, second: string): boolean {
  return SMALL_LETTER_BODIES.has(`${first}\u0000${second}`);
}

export const LEVELS = set('tỉnh tp tx huyện quận xã phường khu thị thành đặc');
/** Second words of levels: thành phố, thị xã, thị trấn, đặc khu. */
export const LEVEL_SECONDS = set('phố xã trấn khu');

/** Words of one syllable that no name of a body goes beyond. */
export const ISSUER_STOPS = set(`
  về việc ngày hồi khóa nhiệm đã vừa mới đang sẽ cũng còn phải cần có là được bị do theo tại trong trên ngoài từ
  đến tới cho với để nhằm khi nếu mà thì này đó nêu ra ký gửi giao các những một hai ba cùng gắn như vào qua lên
  không chưa trước sau số kèm hay hoặc rằng nên bằng trình tham nhận nói cũng đều lại luôn đối bởi vì yêu
`);

/** Two-word stops, where the first word alone may stand inside a name. */
export const ISSUER_STOP_PAIRS: ReadonlySet<string> = new Set(
  `ban hành|công nhận|trả lời|nhất trí|truyền đạt|quy định|hướng dẫn|đề nghị|đề ra|đề xuất|chỉ đạo|chỉ rõ|sửa đổi|bổ sung|phê duyệt|triển khai|thực hiện|tăng cường|công bố|quyết định|thông qua|thông báo|khẳng định|xác định|tổ chức|phát động|phát biểu|phân công|giải quyết|xử lý|đẩy mạnh|tiếp tục|đánh giá|kịp thời|chính thức|đồng thời|liên quan|thống nhất|kết luận|báo cáo|điều chỉnh|bãi bỏ|thay thế|thành lập|lần thứ|quán triệt|góp phần|chủ trì|phối hợp|căn cứ|giai đoạn|đồng ý|chấp thuận|thu hồi|xem xét|cấp phép|nghiêm cấm|vẫn còn|tập trung|nhấn mạnh|kiến nghị|nghiêm túc|tạo điều|bước đầu|đi vào|hết hiệu|ngăn chặn|ứng phó|xử phạt|hoàn thành|chấn chỉnh|khen thưởng|kỷ luật|bổ nhiệm|miễn nhiệm|sắp xếp|cảnh báo|tuyên truyền|liên tiếp|khẩn trương|chiều nay|sáng nay`.split(
    '|',
  ),
);

/** Commas inside names of bodies: "Văn hóa, Thể thao và Du lịch", "phòng, chống tham nhũng". */
export const NAME_COMMAS: ReadonlySet<string> = new Set(
  'hóa thể|phòng chống|biến giáo|động thương|thể thao|nghệ đổi|trường biển|giáo dân|lịch gia'.split(
    '|',
  ),
);

/**
 * Surnames: a person's name after an office is no part of the issuer. After these two syllables make a
 * name ("Nguyễn Bình") …
 */
export const SURNAMES = set(
  'nguyễn trần phạm huỳnh phan vũ võ đặng bùi đỗ ngô hoàng đinh trịnh trương',
);
/** … and after these three, since many places begin like them ("Hà Nội", "Cao Bằng", "Lê Chân"). */
export const PLACE_LIKE_SURNAMES = set(
  'lê hồ dương lý đoàn lương mai tô vương lại hà đào cao lưu tạ châu quách thái kiều phùng chu triệu lâm đàm tống nông',
);
/** Places that begin like a surname all the same. */
export const PLACES: ReadonlySet<string> = new Set(
  'hồ chí|phan rang|phan thiết|vũ thư|vũ quang|hoàng mai|hoàng su|hoàng sa'.split('|'),
);

/** Words after which a short central name is only the beginning of another: "Đảng ủy", "Trung ương Hội". */
export const NOT_CENTRAL = set('ủy bộ đoàn hội mttq mặt viên');

/** First words of bodies whose second word completes the head: "Hội đồng", "Ủy ban", "Tổ công tác". */
export const PAIRED_HEADS = set('hội ủy ban tổ văn bcđ thường');

/** Words that a number follows inside a name: "Quân khu 4", "Ban quản lý dự án 2". */
export const NUMBERED_PARTS = set('quận khu vùng khối đội tổ vực phường án');
