/** Words of quotas: how many of a form a unit may have in a year. */
export const quotaLabels = {
  AwardQuota: {
    name: 'Chỉ tiêu khen thưởng',
    fields: {
      awardFormId: 'Hình thức, danh hiệu',
      documentDate: 'Ngày văn bản',
      documentNumber: 'Số văn bản',
      form: 'Hình thức, danh hiệu',
      isVerified: 'Đã xác minh',
      note: 'Ghi chú',
      organisation: 'Đơn vị',
      organisationId: 'Đơn vị',
      placeCount: 'Số chỉ tiêu',
      year: 'Năm thành tích',
    },
  },
  QuotaUsePage: { name: 'Trang chỉ tiêu', fields: { items: 'Danh sách', totalCount: 'Tổng số' } },
  QuotaUse: {
    name: 'Sử dụng chỉ tiêu',
    fields: {
      awardCount: 'Đã khen thưởng',
      baseCount: 'Số gốc của tỷ lệ',
      form: 'Hình thức, danh hiệu',
      isRounded: 'Đã có cách làm tròn',
      isVerified: 'Đã xác minh',
      leftCount: 'Còn lại',
      nomineeCount: 'Đang đề nghị',
      organisation: 'Đơn vị',
      percent: 'Tỷ lệ (%)',
      placeCount: 'Số chỉ tiêu',
      source: 'Căn cứ',
      year: 'Năm',
    },
  },
};

export const quota = {
  title: 'Chỉ tiêu khen thưởng',
  year: 'Năm thành tích',
  register: 'Sổ chỉ tiêu của tỉnh',
  why: 'Tính cả đơn vị cấp dưới: danh hiệu, hình thức đã khen và người đang được đề nghị trong hồ sơ đã nộp. Chỉ tiêu chưa có văn bản xác nhận thì không loại ai; người đồng hạng ở chỗ cuối do Ban quyết định.',
  used: 'Đã dùng',
  of: '%{used} trên %{places}',
  over: 'Vượt %{count}',
  province: 'Toàn tỉnh',
  basis: 'Căn cứ',
  ratio: '%{percent} % của %{base}',
  unrounded: 'chưa rõ cách làm tròn',
};

export const quotaViolations = {
  QUOTA: 'Chỉ tiêu %{form} năm %{year}: đã dùng %{used} trên %{limit}',
  QUOTA_OF_PROVINCE: 'Chỉ tiêu %{form} năm %{year} của toàn tỉnh: đã dùng %{used} trên %{limit}',
};
