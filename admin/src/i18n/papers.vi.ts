/** Words of the documents of decisions and of certificates. */
export const paperLabels = {
  Certificate: {
    name: 'Giấy chứng nhận khen thưởng',
    fields: {
      authority: 'Cấp có thẩm quyền',
      award: 'Khen thưởng',
      awardId: 'Khen thưởng',
      citation: 'Thành tích',
      correctionDecision: 'Quyết định đính chính',
      decidedOn: 'Ngày quyết định',
      decision: 'Quyết định',
      decisionId: 'Quyết định',
      decisionNumber: 'Số quyết định',
      formName: 'Hình thức',
      honouree: 'Người, tập thể được khen thưởng',
      issuedOn: 'Ngày cấp',
      number: 'Số chứng nhận',
      personId: 'Người',
      replacedBy: 'Đã được thay bằng giấy',
      replaces: 'Thay cho giấy',
      signerName: 'Người ký',
      signerPosition: 'Chức vụ người ký',
      unitName: 'Đơn vị',
    },
  },
};

export const papers = {
  word: 'Tải Word',
  pdf: 'Tải PDF',
  certificates: 'In giấy chứng nhận',
};
