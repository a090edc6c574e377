/** Why dossiers were sent back: what units learn from. */
export const returns = {
  title: 'Lý do trả lại',
  why: 'Mỗi lần trả lại có thể có nhiều lý do theo danh mục. Bạn thấy hồ sơ của đơn vị, cụm, khối mình; Ban thấy cả tỉnh.',
  by: 'Xem theo',
  REASON: 'Lý do, điều khoản',
  UNIT: 'Đơn vị',
  FORM: 'Hình thức',
  from: 'Trả lại từ ngày',
  to: 'Đến ngày',
  total: '%{count} lý do trong thời gian này.',
  none: 'Không có hồ sơ nào bị trả lại theo danh mục lý do trong thời gian này.',
  whole: 'Cả hồ sơ',
  clause: 'Điều khoản',
  most: 'Chỉ tính 5.000 dòng nhiều nhất; hãy chọn thời gian ngắn hơn.',
};
