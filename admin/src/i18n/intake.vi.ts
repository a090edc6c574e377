/** Lists of nominees, repeated achievements, parting and joining of dossiers, reasons of returns, the board. */
export const intakeViolations = {
  AFTER_DISCIPLINE: 'Có kỷ luật trong thời gian lập thành tích: xem đã chấp hành xong chưa.',
  ALREADY_NOMINATED: 'Đã có trong hồ sơ này với nội dung khác; hãy sửa ở trang hồ sơ.',
  AMBIGUOUS_PERSON: 'Có %{count} người ứng với dòng này; hãy thêm ngày sinh, đơn vị hoặc chép một mã số gợi ý.',
  AMBIGUOUS_UNIT: 'Có %{count} đơn vị ứng với dòng này; hãy dùng mã đơn vị.',
  HOLD_OPEN: 'Đang có việc xem xét kỷ luật, thanh tra, khiếu nại chưa kết thúc.',
  NOMINATED_ELSEWHERE: 'Đã được đề nghị cùng hình thức ở một hồ sơ khác đang giải quyết.',
  STANDARD_FAILED: 'Chưa đạt tiêu chuẩn.',
  STANDARD_REVIEW: 'Cần xem xét tiêu chuẩn: còn căn cứ chưa có trong hệ thống.',
  UNKNOWN_PERSON: 'Không tìm thấy người này trong đơn vị đề nghị.',
  UNKNOWN_UNIT: 'Không tìm thấy đơn vị có mã hoặc tên này.',
};

export const intake = {
  list: {
    open: 'Nhập danh sách',
    title: 'Nhập danh sách đối tượng đề nghị',
    intro:
      'Tải mẫu, điền mỗi dòng một đối tượng rồi gửi lại tệp (.xlsx hoặc .csv, tối đa 5.000 dòng). Hệ thống kiểm tra thử trước; còn một lỗi thì không nhập dòng nào. Cảnh báo không ngăn việc nhập.',
    template: 'Tải mẫu',
    file: 'Chọn tệp và kiểm tra',
    checked: '%{rows} dòng: %{added} đối tượng mới, %{same} đã có, %{errors} lỗi, %{warnings} cảnh báo.',
    nothing: 'Mọi đối tượng trong tệp đã có trong hồ sơ.',
    apply: 'Nhập %{count} đối tượng',
    applied: 'Đã nhập %{count} đối tượng.',
    findings: 'Kết quả kiểm tra từng dòng',
    more: 'Hiển thị %{shown} trên %{all} kết quả; tệp kết quả có đủ.',
    keep: 'Tải tệp kết quả',
    severity: 'Mức',
    error: 'Lỗi',
    warning: 'Cảnh báo',
    candidates: 'Có thể là',
    clause: 'Điều khoản',
    next: 'Xem thêm (còn %{left})',
    back: 'Về hồ sơ',
  },
};
