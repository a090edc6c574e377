/** Words of how soon and how fairly awards are given. */
export const timelinessLabels = {
  AwardFairness: {
    name: 'Khen thưởng đến với ai',
    fields: {
      awardCount: 'Khen thưởng cá nhân',
      directWorker: 'Người trực tiếp',
      form: 'Hình thức',
      frontline: 'Tuyến đầu',
      women: 'Phụ nữ',
    },
  },
  AwardShare: { name: 'Tỷ lệ trong số khen thưởng', fields: { count: 'Số người', known: 'Số khen thưởng biết rõ' } },
  CommendationFairness: { name: 'Khen thưởng công bằng', fields: { clusters: 'Cụm, khối', province: 'Toàn tỉnh' } },
  CommendationTimeliness: {
    name: 'Khen thưởng kịp thời',
    fields: { rows: 'Từng dòng', total: 'Tất cả' },
  },
  Timeliness: {
    name: 'Số ngày từ thành tích đến khen thưởng',
    fields: {
      awardCount: 'Đã khen thưởng',
      datedCount: 'Có ghi thời gian thành tích',
      form: 'Hình thức',
      medianDays: 'Trung vị (ngày)',
      p90Days: '90 % trong vòng (ngày)',
    },
  },
};

export const timelinessEnums = {
  TimelinessGrouping: { CLUSTER: 'Cụm, khối', CLUSTER_AND_FORM: 'Cụm, khối và hình thức', FORM: 'Hình thức' },
};

export const timeliness = {
  title: 'Kịp thời và công bằng',
  timely: 'Khen thưởng kịp thời',
  why: 'Số ngày theo lịch từ ngày kết thúc thành tích đến ngày ký quyết định; chỉ tính khen thưởng còn hiệu lực. Cụm, khối là nơi đơn vị đứng vào ngày ký.',
  dated: '%{dated} trong %{count} khen thưởng có ghi thời gian thành tích.',
  fair: 'Khen thưởng công bằng',
  fairWhy:
    'Khen thưởng cá nhân còn hiệu lực theo quyết định của năm %{year}: bao nhiêu đến với người tuyến đầu, người trực tiếp, phụ nữ. Số quá nhỏ, hoặc số mà từ đó suy ra được số quá nhỏ của đơn vị bạn không xem được, ghi là “không công bố”.',
  untold: 'không công bố',
  allForms: 'Tất cả hình thức',
  province: 'Toàn tỉnh',
  by: 'Xem theo',
  year: 'Năm quyết định',
  allYears: 'Tất cả các năm',
  allCampaigns: 'Tất cả phong trào và khen thưởng khác',
  outside: 'Ngoài cụm, khối',
  medianDaysToAward: 'Từ thành tích đến khen thưởng, trung vị (ngày)',
  p90DaysToAward: '90 % khen thưởng trong vòng (ngày)',
  medianDaysToDecision: 'Từ khi trình đến quyết định, trung vị (ngày làm việc)',
};
