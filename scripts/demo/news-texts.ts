/** What one demo article is about; `$` marks stand for facts that differ from article to article. */
export interface Topic {
  readonly category: string;
  readonly titles: readonly string[];
  readonly lead: string;
  readonly paragraphs: readonly string[];
}

/** Ten kinds of news of a commune, three titles each: thirty articles. */
export const TOPICS: readonly Topic[] = [
  {
    category: 'Xây dựng Đảng',
    titles: [
      'Đảng ủy xã họp đánh giá công tác xây dựng Đảng tháng 2',
      'Chi bộ $PLACE kết nạp $FEW đảng viên mới',
      'Hội nghị học tập chuyên đề năm 2026 tại $PLACE',
    ],
    lead: 'Sáng $DAY, Đảng ủy xã tổ chức sinh hoạt với sự tham dự của $MANY đảng viên thuộc các chi bộ.',
    paragraphs: [
      'Báo cáo do đồng chí $PERSON trình bày cho thấy các chi bộ giữ nền nếp sinh hoạt, tỷ lệ đảng viên dự họp đạt trên 90 phần trăm.',
      'Thảo luận tại hội trường, đại diện $PLACE nêu khó khăn trong việc tạo nguồn phát triển Đảng ở địa bàn nông thôn.',
    ],
  },
  {
    category: 'Kinh tế',
    titles: [
      'Nông dân $PLACE thu hoạch lúa xuân sớm hơn mọi năm',
      'Hợp tác xã $PLACE xuất bán $MANY tấn rau an toàn',
      'Chuyển $FEW héc-ta đất màu kém hiệu quả sang trồng dứa',
    ],
    lead: 'Nhờ thời tiết thuận lợi và đủ nước tưới, bà con $PLACE bước vào vụ thu với nhiều phấn khởi.',
    paragraphs: [
      'Ông $PERSON cho biết gia đình canh tác hơn một mẫu, năng suất ước đạt bảy tạ mỗi sào, cao hơn vụ trước.',
      'Trạm khuyến nông khuyến cáo bà con thu hoạch đến đâu làm đất đến đó để kịp thời vụ sau $DAY.',
    ],
  },
  {
    category: 'Giáo dục',
    titles: [
      'Trường Tiểu học $PLACE đón bằng công nhận đạt chuẩn',
      'Trao $MANY suất quà cho học sinh vượt khó',
      'Ngày hội đọc sách thu hút $MANY em nhỏ',
    ],
    lead: 'Không khí ngày $DAY ở sân trường rộn ràng từ sớm khi thầy trò cùng phụ huynh chuẩn bị buổi lễ.',
    paragraphs: [
      'Cô giáo $PERSON chia sẻ rằng kết quả hôm nay là công sức của nhiều thế hệ giáo viên trong mười năm qua.',
      'Nhà trường dành phần lớn kinh phí xã hội hóa để sửa thư viện và mua thêm đầu sách cho các lớp dưới.',
    ],
  },
  {
    category: 'Y tế',
    titles: [
      'Khám bệnh miễn phí cho $MANY người cao tuổi',
      'Trạm y tế xã tiêm nhắc cho trẻ dưới hai tuổi',
      'Ra quân diệt bọ gậy phòng sốt xuất huyết ở $PLACE',
    ],
    lead: 'Đoàn thầy thuốc tình nguyện về xã trong ngày $DAY, mang theo máy siêu âm và thuốc cấp phát tại chỗ.',
    paragraphs: [
      'Bác sĩ $PERSON lưu ý người dân theo dõi huyết áp tại nhà và không tự ý bỏ thuốc khi thấy đỡ.',
      'Các hộ ở $PLACE được nhắc đậy kín dụng cụ chứa nước, thu gom vỏ hộp quanh vườn sau mỗi trận mưa.',
    ],
  },
  {
    category: 'Cải cách hành chính',
    titles: [
      'Bộ phận một cửa trả kết quả qua bưu chính cho $MANY hồ sơ',
      'Tổ công nghệ số $PLACE đến từng nhà hướng dẫn nộp hồ sơ',
      'Xã công bố $FEW thủ tục giải quyết trong ngày',
    ],
    lead: 'Từ $DAY, người dân làm thủ tục tại xã có thể chọn nhận kết quả ở nhà mà không phải đi lại nhiều lần.',
    paragraphs: [
      'Công chức $PERSON cho hay phần lớn hồ sơ đất đai và hộ tịch nay được số hóa ngay khi tiếp nhận.',
      'Thành viên tổ công nghệ ở $PLACE dùng điện thoại của chính người dân để hướng dẫn, làm xong mới về.',
    ],
  },
  {
    category: 'Nông thôn mới',
    titles: [
      'Nhân dân $PLACE hiến $MANY mét vuông đất mở đường',
      'Khánh thành cầu dân sinh nối hai thôn',
      'Thắp sáng $FEW tuyến đường bằng đèn năng lượng mặt trời',
    ],
    lead: 'Con đường mới hoàn thành ngày $DAY giúp xe chở nông sản vào tận đầu bờ, không còn cảnh gánh bộ.',
    paragraphs: [
      'Trưởng thôn $PERSON kể rằng lúc đầu còn hộ băn khoăn, nhưng khi thấy bản vẽ ai cũng đồng lòng lùi tường rào.',
      'Ban giám sát cộng đồng của $PLACE ghi sổ từng khối cát, từng bao xi măng và niêm yết ở nhà văn hóa.',
    ],
  },
  {
    category: 'Văn hóa',
    titles: [
      'Giải bóng chuyền hơi mừng xuân ở $PLACE',
      'Câu lạc bộ hát ru ra mắt với $MANY thành viên',
      'Tu sửa đình làng bằng nguồn đóng góp của nhân dân',
    ],
    lead: 'Tối $DAY, nhà văn hóa sáng đèn đến khuya bởi tiếng trống, tiếng cười của người xem hai bên sân.',
    paragraphs: [
      'Nghệ nhân $PERSON truyền lại cho lớp trẻ những làn điệu mà bà học được từ mẹ bên khung cửi.',
      'Đội $PLACE năm nay chơi đều tay, thắng cả ba trận vòng bảng rồi gặp lại đối thủ cũ ở chung kết.',
    ],
  },
  {
    category: 'Quốc phòng - An ninh',
    titles: [
      'Công an xã nhận lại $FEW khẩu súng tự chế do dân giao nộp',
      'Lực lượng dân quân $PLACE hoàn thành huấn luyện',
      'Camera an ninh giúp tìm lại xe máy cho người dân',
    ],
    lead: 'Qua $FEW tuần vận động, nhiều gia đình đã tự nguyện giao nộp vật liệu nguy hiểm còn cất giữ.',
    paragraphs: [
      'Đại úy $PERSON nhắc lại rằng giao nộp đúng hạn thì không bị xử phạt, còn giấu giếm sẽ gây họa cho chính nhà mình.',
      'Chiều $DAY, buổi kiểm tra bắn đạn thật diễn ra an toàn, hơn tám phần mười chiến sĩ đạt khá, giỏi.',
    ],
  },
  {
    category: 'Môi trường',
    titles: [
      'Phụ nữ $PLACE đổi rác nhựa lấy cây xanh',
      'Ra quân khơi thông $MANY mét kênh mương trước mùa mưa',
      'Xây $FEW bể chứa vỏ thuốc bảo vệ thực vật trên đồng',
    ],
    lead: 'Cuối tuần này, các chi hội lại hẹn nhau ở đầu làng với găng tay, cuốc xẻng và bao tải.',
    paragraphs: [
      'Chị $PERSON tính rằng mỗi tháng cả thôn gom được hơn hai tạ nhựa, đủ tiền mua cây trồng dọc bờ kênh.',
      'Đoạn mương qua $PLACE bồi lắng nhiều năm, nay nước đã chảy thông xuống cánh đồng dưới từ ngày $DAY.',
    ],
  },
  {
    category: 'Chính sách xã hội',
    titles: [
      'Bàn giao nhà đại đoàn kết cho hộ nghèo $PLACE',
      'Chi trả trợ cấp qua tài khoản cho $MANY đối tượng',
      'Thăm, tặng quà gia đình người có công dịp đầu năm',
    ],
    lead: 'Ngôi nhà rộng bốn chục mét vuông được bàn giao ngày $DAY sau chưa đầy hai tháng thi công.',
    paragraphs: [
      'Cầm chìa khóa trên tay, bà $PERSON nói từ nay không còn lo mái dột mỗi khi trời trở gió.',
      'Mặt trận Tổ quốc xã vận động ngày công ở $PLACE, nhờ đó chi phí chỉ bằng ba phần tư dự toán.',
    ],
  },
];

export const PLACES: readonly string[] = [
  'thôn Thượng',
  'thôn Hạ',
  'thôn Đông Thịnh',
  'thôn Yên Phú',
  'thôn Mỹ Lộc',
  'thôn Bái Đô',
  'thôn Phúc Bồi',
];
export const PEOPLE: readonly string[] = [
  'Lê Văn Thành',
  'Nguyễn Thị Hạnh',
  'Trịnh Xuân Bách',
  'Phạm Thị Lan',
  'Hoàng Đình Tú',
  'Đỗ Thị Nhàn',
  'Vũ Quang Khải',
  'Bùi Thị Mơ',
];
