/** Words of the law as the product has it: regimes, and what is left to the province. */
export const lawLabels = {
  FormEligibility: { name: 'Đủ điều kiện theo hình thức', fields: { form: 'Hình thức', result: 'Kết quả' } },
  EligiblePerson: { name: 'Người có thể đủ điều kiện', fields: { result: 'Kết quả' } },
  EligiblePersonStep: {
    name: 'Một bước tìm',
    fields: {
      endCursor: 'Đến đâu',
      examinedCount: 'Đã xét',
      failCount: 'Không đạt',
      hasNextPage: 'Còn nữa',
      items: 'Danh sách',
      passCount: 'Đạt',
      reviewCount: 'Cần xem xét',
    },
  },
  LawRegime: {
    name: 'Chế độ pháp luật',
    fields: {
      formCodes: 'Số hình thức có tiêu chuẩn',
      inForceFrom: 'Hiệu lực từ',
      inForceTo: 'Hiệu lực đến',
      title: 'Tên chế độ',
      transition: 'Chuyển tiếp',
      transitionText: 'Nội dung chuyển tiếp',
    },
  },
  LawSetting: {
    name: 'Nội dung giao tỉnh quy định',
    fields: {
      documentDate: 'Ngày văn bản',
      documentNumber: 'Số văn bản xác nhận',
      title: 'Nội dung',
      titleEn: 'Tên tiếng Anh',
      value: 'Giá trị',
    },
  },
};

export const lawEnums = {
  LawSettingKind: {
    COUNT: 'Số lượng',
    DAYS: 'Số ngày',
    FLAG: 'Có, không',
    MONEY: 'Tiền',
    PERCENT: 'Tỷ lệ',
    TEXT: 'Chữ',
  },
};

export const law = {
  title: 'Pháp luật và quy định',
  on: 'Vào ngày',
  why: 'Mỗi hồ sơ giữ chế độ của ngày Ban tiếp nhận. Giá trị có dấu “chưa xác minh” chưa có văn bản xác nhận, nên phần mềm không tự quyết định theo giá trị đó.',
  regimes: 'Các chế độ pháp luật',
  holds: 'đang áp dụng',
  inForce: 'Thời gian hiệu lực',
  document: 'Văn bản',
  instrumentsOn: 'Văn bản có hiệu lực vào ngày này',
  onlyOpen: 'Chỉ mục chưa xác minh',
  notSet: 'chưa quy định',
  days: 'ngày',
  money: 'đồng',
  roundNearest: 'làm tròn đến số gần nhất',
  roundDown: 'làm tròn xuống',
  roundUp: 'làm tròn lên',
  confirm: 'Xác nhận',
  confirmWhy: 'Chỉ xác nhận khi đã thấy văn bản: ghi số, ngày và giá trị đúng như văn bản nêu.',
  change: 'Giá trị mới',
  changeWhy:
    'Giá trị mới có từ ngày ghi dưới đây; giá trị trước kết thúc vào ngày liền trước và vẫn dùng cho hồ sơ cũ.',
};

export const eligible = {
  card: 'Đủ điều kiện gì, vì sao',
  cardWhy:
    'Xét theo công trạng của năm chứa ngày đã chọn và chế độ của ngày đó; chỉ gồm hình thức mà chế độ có tiêu chuẩn.',
  title: 'Ai đủ điều kiện',
  why: 'Xét mọi người trong phạm vi bạn xem được, theo công trạng của năm chứa ngày đã chọn và chế độ của ngày đó. “Cần xem xét” là còn thiếu căn cứ hoặc phải do con người đánh giá.',
  form: 'Hình thức, danh hiệu',
  on: 'Vào ngày',
  unit: 'Đơn vị (kể cả cấp dưới); để trống là tất cả',
  withReview: 'Liệt kê cả người cần xem xét',
  start: 'Tìm',
  stop: 'Dừng',
  found: 'Người tìm thấy',
};

export const lawViolations = {
  ALREADY_CONFIRMED: 'Giá trị này đã được xác nhận; hãy ghi giá trị mới từ một ngày.',
  DOCUMENT_REQUIRED: 'Muốn ghi là đã xác minh thì phải có số và ngày văn bản.',
  INTEGRITY_HOLD:
    'Đang bị xem xét kỷ luật, thanh tra, khiếu nại hoặc có phản ánh chưa kết luận: chưa được xét khen thưởng.',
  NO_STANDARD: 'Chế độ của ngày này không có tiêu chuẩn của hình thức cho cá nhân.',
  WRONG_VALUE: 'Giá trị không đúng kiểu.',
};
