/** Words of signed files, digital signatures, corrections and the delivery of decisions. */
export const signingLabels = {
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
  SignedFileOrigin: { UPLOADED: 'Tải lên', SIGNED_HERE: 'Ký số tại máy chủ' },
} as const;

export const signing = {
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
  NO_SIGNER: 'Máy chủ chưa có chứng thư số, hoặc chứng thư không dùng được.',
  SIGNER_UNUSABLE: 'Chứng thư số của máy chủ không dùng được lúc này (có thể đã hết hạn).',
} as const;
