/** Words of the choice of rules for a dossier. */
export const regimeLabels = {
  DifferenceSide: {
    name: 'Kết quả theo một chế độ',
    fields: { clause: 'Điều khoản', params: 'Số liệu', result: 'Kết quả' },
  },
  RegimeComparison: {
    name: 'So sánh hai chế độ',
    fields: { after: 'Chế độ được chọn', before: 'Chế độ khi tiếp nhận', differences: 'Điểm khác nhau' },
  },
  RegimeDifference: {
    name: 'Điểm khác nhau',
    fields: { after: 'Chế độ được chọn', before: 'Chế độ khi tiếp nhận', code: 'Điều kiện' },
  },
};

export const regime = {
  title: 'Chế độ áp dụng',
  choose: 'Chọn chế độ khác',
  why: 'Quy định mới có lợi hơn chỉ được áp dụng khi có văn bản cho phép: ghi số, ngày văn bản và lý do. Có thể so sánh trước khi chọn.',
  compareWith: 'So sánh với',
  regime: 'Chế độ',
  reason: 'Lý do',
  documentNumber: 'Số văn bản',
  documentDate: 'Ngày văn bản',
  chosen: 'Ban đã chọn ngày %{day} theo %{document}: %{reason}',
  same: 'Hai chế độ cho cùng kết quả.',
  none: 'Một trong hai chế độ không có tiêu chuẩn của hình thức này.',
  notAsked: 'không quy định',
};

export const regimeViolations = {
  REGIME_NOT_OPEN: 'Chỉ chọn được chế độ đang có hiệu lực hoặc từng có hiệu lực sau ngày tiếp nhận.',
  SAME_REGIME: 'Hồ sơ đang theo chế độ này.',
};
