/** The papers of a dossier. */
export const dossierLabels = {
  Evidence: {
    name: 'Giấy tờ của hồ sơ',
    fields: {
      documentDate: 'Ngày văn bản',
      documentNumber: 'Số văn bản',
      file: 'Tệp',
      fileId: 'Tệp',
      kind: 'Loại giấy tờ',
      nomineeId: 'Của đối tượng',
      note: 'Ghi chú',
      proposalId: 'Hồ sơ',
    },
  },
  ChecklistItem: {
    name: 'Mục trong danh mục hồ sơ',
    fields: {
      clauses: 'Điều khoản',
      isAlways: 'Luôn phải có',
      isBlocking: 'Chưa trình được',
      isPerNominee: 'Theo từng đối tượng',
      kind: 'Loại giấy tờ',
      lackingNomineeIds: 'Còn thiếu của',
    },
  },
};

export const dossierEnums = {
  EvidenceKind: {
    ACHIEVEMENT_REPORT: 'Báo cáo thành tích',
    ACHIEVEMENT_SUMMARY: 'Tóm tắt thành tích',
    CERTIFICATION: 'Chứng nhận, xác nhận',
    MINUTES: 'Biên bản bình xét, xét khen thưởng',
    OPINION: 'Ý kiến của cơ quan liên quan',
    OTHER: 'Giấy tờ khác',
    SUBMISSION_LETTER: 'Tờ trình',
  },
  SimplifiedGround: {
    CLEAR_MERIT: 'Thành tích, công trạng rõ ràng',
    FOUND_BY_HEAD: 'Người đứng đầu phát hiện',
    POLITICAL_TASK: 'Phục vụ nhiệm vụ chính trị, kịp thời động viên',
    SERVICE_SENIORITY_FOREIGN: 'Cống hiến, niên hạn, đối ngoại',
    STATE_SECRET: 'Thành tích có nội dung bí mật nhà nước',
    SUDDEN_ACHIEVEMENT: 'Thành tích xuất sắc đột xuất, dũng cảm cứu người',
  },
};

export const dossier = {
  title: 'Danh mục và giấy tờ của hồ sơ',
  add: 'Thêm giấy tờ',
  wholeDossier: 'Cả hồ sơ',
  held: 'Giấy tờ đã có',
  none: 'Chưa có giấy tờ nào.',
  asked: 'Danh mục theo luật',
  claimed: 'nếu báo cáo có nêu',
  complete: 'Đã đủ',
  lacking: 'Còn thiếu',
  lackingOf: 'Còn thiếu của %{count} đối tượng',
  remind: 'Nên bổ sung',
  numbered: 'Số %{number}, ngày %{day}',
  empty: 'Danh mục hiện ra khi hồ sơ có đối tượng.',
};
