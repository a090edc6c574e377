/** Words of the law: why somebody is or is not eligible. */
export const eligibilityLabels = {
  Eligibility: {
    name: 'Đủ điều kiện hay không',
    fields: {
      always: 'Phải có tất cả',
      cases: 'Một trong các trường hợp',
      general: 'Điều kiện chung',
      regime: 'Chế độ',
      regimeTitle: 'Văn bản áp dụng',
      result: 'Kết quả',
    },
  },
  LawClause: {
    name: 'Điều khoản',
    fields: { clause: 'Điều, khoản, điểm', instrument: 'Văn bản' },
  },
  StandardCaseFindings: {
    name: 'Trường hợp',
    fields: { clause: 'Điều khoản', findings: 'Từng điều kiện', result: 'Kết quả' },
  },
  StandardFinding: {
    name: 'Điều kiện',
    fields: {
      clause: 'Điều khoản',
      of: 'Chỉ cần một trong',
      params: 'Số liệu',
      result: 'Kết quả',
      sources: 'Căn cứ vào',
    },
  },
};

export const eligibilityEnums = {
  ServiceBand: {
    KEY4: 'Lãnh đạo chủ chốt',
    LEAD: 'Lãnh đạo cấp cao',
    DAITUONG: 'Đại tướng',
    THUONGTUONG: 'Thượng tướng',
    MIN: 'Bộ trưởng, Bí thư tỉnh ủy',
    VMIN: 'Thứ trưởng, Phó Bí thư tỉnh ủy, Chủ tịch UBND tỉnh',
    DG: 'Tổng cục trưởng',
    DDG: 'Phó Tổng cục trưởng, Phó Chủ tịch UBND tỉnh',
    HEAD: 'Vụ trưởng, Giám đốc sở',
    DHEAD: 'Phó Vụ trưởng, Phó Giám đốc sở',
  },
  RegimeCode: {
    RS_2021: 'Luật 2003, Nghị định 91/2017',
    RS_2024: 'Luật 2022, Nghị định 98/2023',
    RS_2025: 'Luật 2022, Nghị định 152/2025',
    RS_2026: 'Luật 06/2026 (chưa có văn bản)',
  },
};

export const eligibility = {
  why: 'Vì sao',
  title: 'Vì sao đủ hoặc chưa đủ điều kiện',
  none: 'Chế độ này không có tiêu chuẩn của hình thức cho đối tượng; Ban xem xét theo quy định của tỉnh.',
  article: 'Điều %{article}',
  clause: ' khoản %{clause}',
  point: ' điểm %{point}',
  unverified: 'chưa xác minh',
  set: 'theo văn bản đã xác nhận của tỉnh',
  notSet: 'tỉnh chưa quy định hoặc chưa xác nhận',
  sources: 'Căn cứ: %{list}',
  confirm: 'Ghi theo hồ sơ',
  confirmWhy: 'Ghi điều mà biên bản, báo cáo hoặc giấy xác nhận trong hồ sơ đã nêu.',
  isMet: 'Hồ sơ xác nhận là đạt',
  source: 'Giấy tờ (số, ngày)',
  kinds: { L: 'Luật %{number}', ND: 'Nghị định %{number}/NĐ-CP', TT: 'Thông tư %{number}' },
  instruments: {
    L2003: 'Luật 15/2003/QH11',
    L2022: 'Luật 06/2022/QH15',
    L2026: 'Luật 06/2026/QH16',
    ND91: 'Nghị định 91/2017/NĐ-CP',
    ND98: 'Nghị định 98/2023/NĐ-CP',
    ND152: 'Nghị định 152/2025/NĐ-CP',
    ND129: 'Nghị định 129/2025/NĐ-CP',
    TT12: 'Thông tư 12/2019/TT-BNV',
    TT01: 'Thông tư 01/2024/TT-BNV',
    TT15: 'Thông tư 15/2025/TT-BNV',
  },
  finding: {
    AFTER_DISCIPLINE: 'Thành tích chỉ tính từ khi chấp hành xong kỷ luật',
    AGE_OF_UNIT: 'Xây dựng, phát triển từ %{years} năm trở lên',
    ANY_OF: 'Một trong các điều sau',
    CLUSTER_RANK: 'Dẫn đầu cụm, khối thi đua năm %{year}',
    COMPLETION_STREAK: 'Hoàn thành nhiệm vụ mức “%{level}” trở lên liên tục %{years} năm (%{from}–%{to})',
    INITIATIVE: 'Có %{count} sáng kiến, đề tài được công nhận (%{reach}); trong sổ có %{found}',
    INTEGRITY_HOLD: 'Không đang bị xem xét kỷ luật, thanh tra, khiếu nại',
    MOVEMENT_RESULT: 'Được bình xét trong phong trào thi đua',
    NO_DISCIPLINE: 'Không bị kỷ luật từ cảnh cáo trở lên',
    NOT_AWARDED: 'Chưa được khen thưởng quá trình cống hiến',
    ONE_ACHIEVEMENT: 'Một thành tích chỉ khen một lần',
    POSITION_YEARS:
      'Thời gian giữ chức vụ: %{months} tháng ở nhóm %{band}, đạt mức %{reached}; điều này cho mức %{wanted}',
    POSITION_YEARS_NONE: 'Thời gian giữ chức vụ cho mức %{wanted}: chưa có chức vụ nào đủ thời gian trong sổ',
    PRIOR_AWARD: 'Đã được tặng: %{wanted}; trong sổ có %{found}',
    UNIT_COMPLETED: 'Có %{percent} % cá nhân hoàn thành nhiệm vụ',
    UNIT_MIN_COUNT: 'Có ít nhất %{count} %{form}',
    UNIT_RATIO: 'Tỷ lệ %{form} đạt %{percent} %',
  },
};
