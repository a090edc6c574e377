/** Words of signed files, digital signatures, corrections and the delivery of decisions. */
export const signingLabels = {
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
