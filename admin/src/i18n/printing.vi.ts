/** Words of the printing of certificates, and of what goes on in the background. */
export const printingLabels = {
  CertificateLayout: {
    name: 'Mẫu in giấy chứng nhận',
    fields: {
      awardFormIds: 'Hình thức, danh hiệu (để trống: tất cả)',
      fields: 'Vị trí các dòng chữ',
      forms: 'Hình thức, danh hiệu',
      name: 'Tên mẫu',
      note: 'Phôi, máy in, khay giấy',
      offsetX: 'Bù máy in sang phải (1/10 mm)',
      offsetY: 'Bù máy in xuống dưới (1/10 mm)',
      pageHeight: 'Chiều cao giấy (1/10 mm)',
      pageWidth: 'Chiều rộng giấy (1/10 mm)',
      stock: 'Loại phôi',
      validFrom: 'Dùng từ ngày',
      validTo: 'Dùng đến ngày',
    },
  },
  BackgroundRun: {
    name: 'Lượt chạy nền',
    fields: {
      createdAt: 'Bắt đầu lúc',
      decision: 'Quyết định',
      endedAt: 'Kết thúc lúc',
      failure: 'Vì sao không thành',
      file: 'Tệp kết quả',
      kind: 'Công việc',
      progress: 'Tiến độ',
      state: 'Trạng thái',
      sweep: 'Lượt tìm',
    },
  },
  RunProgress: { name: 'Tiến độ của lượt chạy', fields: { doneCount: 'Đã làm', totalCount: 'Tổng số' } },
};

export const printingEnums = {
  CertificateStock: { PLAIN: 'Giấy trắng', PRE_PRINTED: 'Phôi in sẵn' },
  RunKind: { CERTIFICATES: 'In giấy chứng nhận', ELIGIBILITY: 'Tìm người đủ điều kiện' },
  RunState: { CANCELLED: 'Đã dừng', DONE: 'Đã xong', FAILED: 'Không thành', RUNNING: 'Đang chạy' },
  RunFailure: { ERROR: 'Gặp lỗi; hãy làm lại', INTERRUPTED: 'Bị ngắt nhiều lần; hãy làm lại' },
};

export const printingViolations = {
  LAYOUT_NOT_IN_FORCE: 'Mẫu in không dùng vào ngày %{day}.',
  NO_CERTIFICATES: 'Chưa có giấy chứng nhận nào để in; hãy cấp giấy trước.',
  RUN_GOES_ON: 'Đang in quyết định này; hãy đợi hoặc dừng lượt đang chạy.',
};

export const printing = {
  title: 'Vị trí trên giấy',
  help: 'Kéo từng ô, hoặc chọn ô rồi dùng phím mũi tên: 1 mm một lần, giữ Shift: 0,1 mm.',
  testPage: 'In trang thử',
  saved: 'Đã lưu mẫu in.',
  add: 'Thêm dòng chữ',
  remove: 'Bỏ dòng này',
  x: 'Cách trái (mm)',
  y: 'Cách trên (mm)',
  width: 'Rộng (mm)',
  size: 'Cỡ chữ (pt)',
  align: 'Căn lề',
  bold: 'Chữ đậm',
  at: '%{field}: cách trái %{x} mm, cách trên %{y} mm',
  print: 'In hàng loạt',
  layout: 'Mẫu in (để trống: giấy trắng A4 ngang)',
  started: 'Đang in; tiến độ và tệp kết quả ở nút “Lượt chạy nền” trên đầu trang.',
  runs: 'Lượt chạy nền: %{count} đang chạy',
  noRuns: 'Chưa có lượt chạy nào.',
  done: '%{done} trên %{total}',
  stop: 'Dừng',
  allRuns: 'Xem tất cả',
  aligns: { LEFT: 'Trái', CENTER: 'Giữa', RIGHT: 'Phải' },
  fields: {
    MOTTO: 'Quốc hiệu, tiêu ngữ',
    AUTHORITY: 'Cấp có thẩm quyền',
    CONFERS: 'Chữ “Tặng”',
    FORM_NAME: 'Hình thức khen thưởng',
    HONOUREE: 'Người, tập thể được khen',
    UNIT_NAME: 'Đơn vị',
    CITATION: 'Thành tích',
    DECISION: 'Số, ngày quyết định',
    NUMBER: 'Số chứng nhận',
    PLACE_AND_DATE: 'Địa danh, ngày tháng',
    SIGNER_POSITION: 'Chức vụ người ký',
    SIGNER_NAME: 'Họ tên người ký',
    CODE: 'Mã kiểm tra (QR)',
  },
};
