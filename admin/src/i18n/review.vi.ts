/** Words of the review path of a dossier: its steps, the appraisal, what stands between it and the decision. */
export const reviewLabels = {
  Appraisal: {
    name: 'Kết quả thẩm định',
    fields: {
      appraisedOn: 'Ngày thẩm định',
      clause: 'Điều khoản',
      nomineeId: 'Người, tập thể được đề nghị',
      note: 'Nhận xét',
      proposalId: 'Hồ sơ',
      result: 'Kết quả',
    },
  },
  PathMeasure: {
    name: 'Thời hạn hoặc tỷ lệ',
    fields: { value: 'Trị số' },
  },
  PathStep: {
    name: 'Bước theo quy định',
    fields: {
      by: 'Ai thực hiện',
      byEn: 'Ai thực hiện (tiếng Anh)',
      days: 'Số ngày làm việc',
      isNeeded: 'Phải có',
      threshold: 'Tỷ lệ phiếu thuận trên tổng số thành viên',
      title: 'Bước',
      titleEn: 'Bước (tiếng Anh)',
      why: 'Vì sao',
      whyEn: 'Vì sao (tiếng Anh)',
    },
  },
  ReviewPath: {
    name: 'Quy trình xét',
    fields: { steps: 'Các bước' },
  },
  ReviewStep: {
    name: 'Bước xét duyệt',
    fields: {
      dayCount: 'Số ngày làm việc',
      documentNumber: 'Số văn bản',
      documentOn: 'Ngày văn bản',
      doneByName: 'Người ghi',
      doneOn: 'Ngày xong',
      dueOn: 'Hạn',
      openedOn: 'Ngày bắt đầu',
      outcome: 'Kết quả',
      proposalId: 'Hồ sơ',
      why: 'Vì sao',
      whyEn: 'Vì sao (tiếng Anh)',
    },
  },
};

export const reviewEnums = {
  AppraisalResult: {
    DOES_NOT: 'Không đủ điều kiện',
    MEETS: 'Đủ điều kiện',
    NEEDS_SUPPLEMENT: 'Phải bổ sung',
  },
  ReviewStepKind: {
    APPRAISAL: 'Thẩm định',
    CLUSTER: 'Cụm, khối hoặc cấp quản lý xét',
    CONSULTATION: 'Hiệp y',
    COUNCIL: 'Hội đồng xét',
    DECISION: 'Quyết định',
    PUBLIC_NOTICE: 'Lấy ý kiến Nhân dân',
    SUBMISSION_LETTER: 'Tờ trình',
    UNIT_REVIEW: 'Đơn vị bình xét',
  },
  ReviewStepState: {
    DONE: 'Xong',
    OPEN: 'Đang làm',
    SKIPPED: 'Bỏ qua',
    WAITING: 'Chưa tới',
  },
};

export const reviewViolations = {
  APPRAISED_AGAINST: 'Thẩm định chưa kết luận đủ điều kiện.',
  COUNCIL_AGAINST: 'Hội đồng không thông qua.',
  NOBODY_WAITS: 'Không còn ai chờ kết quả.',
  STEP_FIXED_BY_LAW: 'Bước này do luật quy định, không được bỏ.',
  STEP_OPEN: 'Chưa xong bước “%{step}” của quy trình xét.',
};

export const review = {
  title: 'Quy trình xét',
  appraise: 'Ghi thẩm định',
  complete: 'Ghi kết quả bước',
  who: 'Cho ai',
  unverified: 'chưa xác minh',
  isNotRequired: 'Tỉnh không yêu cầu bước này',
  due: 'hạn %{day}',
  done: 'xong ngày %{day}',
  by: 'người ghi %{name}',
};
