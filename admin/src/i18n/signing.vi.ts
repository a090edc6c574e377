/** Words of signed files, digital signatures, corrections and the delivery of decisions. */
export const signingLabels = {
  DecisionDelivery: {
    name: 'Quyết định đã nhận',
    fields: {
      acknowledgedBy: 'Người xác nhận',
      acknowledgedOn: 'Xác nhận đã nhận',
      decision: 'Quyết định',
      deliveredOn: 'Ngày gửi',
      dueOn: 'Hạn thông báo người được khen',
      isAcknowledged: 'Đã xác nhận',
      isLate: 'Quá hạn thông báo',
      openedAt: 'Mở xem lúc',
      reason: 'Vì sao nhận',
      toldOn: 'Đã thông báo ngày',
    },
  },
  AwardCorrection: {
    name: 'Đính chính khen thưởng',
    fields: {
      award: 'Khen thưởng',
      awardedOn: 'Ngày khen thưởng',
      correctedOn: 'Đính chính từ ngày',
      decision: 'Quyết định đính chính',
      evidence: 'Giấy tờ chứng minh',
      field: 'Nội dung sai',
      newText: 'Đính chính thành',
      oldText: 'Đã ghi',
      subjectName: 'Đối tượng',
    },
  },
  DigitalSigner: {
    name: 'Chứng thư số của máy chủ',
    fields: {
      issuer: 'Nơi chứng thực',
      serialNumber: 'Số hiệu',
      subject: 'Chủ chứng thư',
    },
  },
  SignedFile: {
    name: 'Bản đã ký',
    fields: {
      attachedOn: 'Ngày đưa vào',
      decisionId: 'Quyết định',
      file: 'Tệp',
      ordinal: 'Lần',
      origin: 'Nguồn',
      reason: 'Lý do đưa bản khác',
    },
  },
} as const;

export const signingEnums = {
  DeliveryReason: {
    HONOUREES: 'Có tập thể, cá nhân được khen',
    PROPOSED: 'Đơn vị đề nghị',
    INFORMED: 'Để biết, phối hợp',
  },
  CorrectedField: {
    SUBJECT_NAME: 'Họ và tên, tên tập thể',
    UNIT_NAME: 'Đơn vị',
    CITATION: 'Thành tích',
    CERTIFICATE_NUMBER: 'Số giấy chứng nhận',
    BIRTH_YEAR: 'Năm sinh',
    OTHER: 'Nội dung khác',
  },
  SignedFileOrigin: { UPLOADED: 'Tải lên', SIGNED_HERE: 'Ký số tại máy chủ' },
} as const;

export const signing = {
  deliver: 'Gửi quyết định',
  deliverWhy: 'Gửi đến các đơn vị có tên trong danh sách và đơn vị đề nghị; đơn vị đã có thì giữ nguyên.',
  deliverAlso: 'Gửi thêm (tài chính, …)',
  openReceived: 'Mở xem quyết định',
  acknowledge: 'Xác nhận đã nhận',
  tell: 'Ghi ngày thông báo',
  correct: 'Đính chính',
  correctWhy:
    'Lập dự thảo quyết định đính chính; bản ghi khen thưởng giữ nguyên. Khi ký xong, bấm Cấp giấy chứng nhận trên quyết định đính chính để cấp lại giấy có nội dung sai.',
  oldHint: 'Chỉ ghi với năm sinh và nội dung khác; các nội dung còn lại lấy theo quyết định đã ký.',
  recordCorrection: 'Thêm nội dung đính chính',
  removeCorrection: 'Bỏ khỏi danh sách',
  signHere: 'Ký số',
  signHereWhy:
    'Hệ thống lập tệp PDF của quyết định và ký bằng chứng thư: %{subject} (nơi chứng thực: %{issuer}, hạn đến %{validTo}).',
  title: 'Bản đã ký',
  attach: 'Đưa bản đã ký vào',
  attachAnother: 'Đưa bản đã ký khác',
  attachWhy: 'Bản quét có dấu, chữ ký hoặc tệp PDF đã ký số. Bản đã đưa vào không sửa, không xóa được.',
  choose: 'Chọn tệp (PDF, JPG, PNG)',
  none: 'Chưa có bản đã ký.',
  extract: 'Bản đã ký gồm cả danh sách; đơn vị xem bản trích ở nút Tải PDF.',
  times: 'Lần %{ordinal}',
  earlier: 'Các bản trước',
} as const;

export const signingViolations = {
  SAME_TEXT: 'Nội dung đính chính phải khác nội dung đã ghi.',
  NOT_THE_ISSUER_OF: 'Chỉ cơ quan đã ban hành quyết định mới được đính chính.',
  NO_SIGNER: 'Máy chủ chưa có chứng thư số, hoặc chứng thư không dùng được.',
  SIGNER_UNUSABLE: 'Chứng thư số của máy chủ không dùng được lúc này (có thể đã hết hạn).',
} as const;
