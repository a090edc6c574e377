/** Words of revocation: grounds, what is recalled, what rested on it, restoration. */
export const revocationLabels = {
  Revocation: {
    name: 'Hủy bỏ, thu hồi khen thưởng',
    fields: {
      award: 'Khen thưởng',
      awardedOn: 'Ngày khen thưởng',
      bonusRecalled: 'Tiền thưởng phải thu hồi',
      bonusReturnedOn: 'Ngày nộp lại tiền thưởng',
      conclusion: 'Kết luận, quyết định, bản án',
      conclusionFile: 'Tệp kết luận',
      decision: 'Quyết định hủy bỏ',
      dueOn: 'Hạn nộp lại',
      explanation: 'Nội dung vi phạm',
      ground: 'Trường hợp',
      isItemRecalled: 'Thu hồi hiện vật',
      isLate: 'Quá hạn nộp lại',
      isOutstanding: 'Chưa nộp lại đủ',
      itemReturnedOn: 'Ngày nộp lại hiện vật',
      legalBasis: 'Căn cứ pháp lý',
      receivedOn: 'Ngày nhận quyết định',
      restorationBasis: 'Căn cứ phục hồi',
      restorationDecision: 'Quyết định phục hồi',
      restoredOn: 'Phục hồi từ ngày',
      returnNote: 'Ghi chú việc nộp lại',
      revokedOn: 'Hủy bỏ từ ngày',
      subjectName: 'Đối tượng',
    },
  },
  RevocationEffect: {
    name: 'Ảnh hưởng của việc hủy bỏ',
    fields: {
      award: 'Khen thưởng về sau',
      clauses: 'Điều khoản dựa vào khen thưởng đã hủy',
      form: 'Hình thức',
      awardFormId: 'Hình thức',
      nomineeId: 'Đối tượng đề nghị',
      organisationId: 'Đơn vị',
      outcomeAfter: 'Khi không tính khen thưởng đã hủy',
      outcomeBefore: 'Khi còn khen thưởng',
      personId: 'Cá nhân',
      proposal: 'Hồ sơ đang giải quyết',
      reason: 'Lý do',
      revocation: 'Việc hủy bỏ',
      settledOn: 'Ngày kết luận',
      settlement: 'Kết luận của Ban',
      subjectName: 'Đối tượng',
    },
  },
} as const;

export const revocationEnums = {
  AwardStatus: { VALID: 'Còn giá trị', REVOKED: 'Đã hủy bỏ', RESTORED: 'Đã phục hồi' },
  DecisionKind: {
    COMMENDATION: 'Khen thưởng',
    REVOCATION: 'Hủy bỏ, thu hồi',
    RESTORATION: 'Phục hồi',
    CORRECTION: 'Đính chính',
  },
  EffectSettlement: {
    OPEN: 'Chưa kết luận',
    KEPT: 'Giữ nguyên',
    REVIEW: 'Xem xét lại',
    LAPSED: 'Không còn, đã phục hồi',
  },
  RevocationGround: {
    FRAUDULENT_DECLARATION: 'Gian dối trong kê khai công trạng, thành tích',
    FALSE_INFORMATION: 'Thông tin sai sự thật, giả hồ sơ, giấy tờ',
    UNLAWFUL_APPRAISAL: 'Thẩm định, xét, duyệt, đề nghị trái pháp luật',
    VIOLATION_FOUND: 'Có vi phạm, khuyết điểm trong thời gian tính thành tích',
    STATE_HONOUR_STRIPPED: 'Bị tước danh hiệu vinh dự nhà nước',
    OTHER: 'Trường hợp khác, nêu căn cứ pháp lý',
  },
} as const;

export const revocationViolations = {
  ALREADY_REVOKED: 'Khen thưởng này đã bị hủy bỏ.',
  BEFORE_AWARD: 'Không được trước ngày khen thưởng %{day}.',
  BEFORE_REVOCATION: 'Không được trước ngày hủy bỏ %{day}.',
  EMPTY_LIST: 'Danh sách của quyết định còn trống.',
  GROUND_NOT_IN_FORCE: 'Vào ngày của quyết định, luật chưa có trường hợp này.',
  NOT_REVOKED: 'Khen thưởng này không ở trạng thái bị hủy bỏ.',
  NOT_THE_ISSUER: 'Chỉ người có thẩm quyền tặng mới được hủy bỏ (khoản 8 Điều 93 Luật 2022).',
  WRONG_KIND: 'Loại quyết định này không có danh sách như vậy.',
};

export const revocation = {
  revoke: 'Hủy bỏ, thu hồi',
  revokeWhy:
    'Lập dự thảo quyết định hủy bỏ; khen thưởng chỉ mất giá trị khi quyết định được ký. Bản ghi khen thưởng được giữ nguyên.',
  restore: 'Phục hồi',
  restoreWhy: 'Lập dự thảo quyết định phục hồi; khen thưởng có giá trị trở lại khi quyết định được ký.',
  recordRevocation: 'Thêm khen thưởng bị hủy bỏ',
  recordRestoration: 'Thêm khen thưởng được phục hồi',
  remove: 'Bỏ khỏi danh sách',
  recordReturn: 'Ghi nhận nộp lại',
  recordReturnWhy:
    'Quyết định từ ngày 01/7/2025: nộp lại trong 15 ngày làm việc kể từ ngày nhận quyết định (Điều 58 Nghị định 152/2025/NĐ-CP). Trước đó chưa thấy văn bản quy định thời hạn: ghi hạn theo quyết định.',
  settle: 'Kết luận',
  basisHint: 'Chỉ ghi với trường hợp khác; các trường hợp còn lại lấy theo luật.',
  isBonusRecalled: 'Thu hồi tiền thưởng',
  restorations: 'Danh sách phục hồi',
};
