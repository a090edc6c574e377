/** Words of what others say of a dossier: bodies that are asked, the people, the council. */
export const hearingLabels = {
  Consultation: {
    name: 'Hiệp y',
    fields: {
      answer: 'Ý kiến',
      answerText: 'Nội dung ý kiến',
      answeredOn: 'Ngày ghi nhận',
      bodyName: 'Cơ quan được hỏi',
      documentNumber: 'Số văn bản trả lời',
      documentOn: 'Ngày văn bản trả lời',
      dueOn: 'Hạn trả lời',
      file: 'Tệp văn bản trả lời',
      isOpen: 'Chưa trả lời',
      letterNumber: 'Số văn bản hỏi',
      letterOn: 'Ngày văn bản hỏi',
      nomineeId: 'Hỏi về',
      proposal: 'Hồ sơ',
      question: 'Nội dung hỏi',
      regimeCode: 'Chế độ pháp luật',
      standing: 'Tình trạng',
      subjects: 'Tập thể, cá nhân được hỏi ý kiến',
      withdrawnOn: 'Ngày rút lại',
      withdrawnReason: 'Lý do rút lại',
    },
  },
  ConsultedSubject: {
    name: 'Đối tượng được hỏi ý kiến',
    fields: {
      achievementSummary: 'Tóm tắt thành tích',
      formName: 'Hình thức',
      nomineeId: 'Đối tượng',
      subjectName: 'Tên',
      unitName: 'Đơn vị',
    },
  },
} as const;

export const hearingEnums = {
  ConsultationAnswer: { AGREE: 'Nhất trí', DISAGREE: 'Không nhất trí', COMMENT: 'Có ý kiến khác' },
  ConsultationStanding: {
    WAITING: 'Chờ trả lời',
    LATE: 'Quá hạn',
    SILENT: 'Quá hạn, coi như nhất trí',
    ANSWERED: 'Đã trả lời',
    WITHDRAWN: 'Đã rút lại',
  },
} as const;

export const hearingViolations = {
  OPINIONS_OPEN: 'Còn %{count} cơ quan chưa trả lời hiệp y.',
  STEP_NOT_OPEN: 'Bước này của quy trình xét chưa mở hoặc đã xong.',
};

export const consultation = {
  title: 'Hiệp y',
  ask: 'Hỏi ý kiến',
  askWhy: 'Hạn trả lời tính theo ngày làm việc kể từ ngày văn bản hỏi và không được gia hạn.',
  bodyHint: 'Cơ quan ngoài danh mục đơn vị, ví dụ Bộ Công an; bỏ trống nếu đã chọn đơn vị.',
  answer: 'Ghi ý kiến trả lời',
};
