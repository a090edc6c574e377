/** Words of the search for who is eligible, which goes on in the background. */
export const sweepLabels = {
  EligibilitySweep: {
    name: 'Lượt tìm người đủ điều kiện',
    fields: {
      asOf: 'Vào ngày',
      awardFormId: 'Hình thức, danh hiệu',
      form: 'Hình thức, danh hiệu',
      organisation: 'Đơn vị',
      organisationId: 'Đơn vị',
      progress: 'Tiến độ',
      run: 'Lượt chạy nền',
      withReview: 'Giữ cả người cần xem xét',
    },
  },
  SweepProgress: {
    name: 'Tiến độ tìm',
    fields: {
      examinedCount: 'Đã xét',
      failCount: 'Không đạt',
      passCount: 'Đạt',
      reviewCount: 'Cần xem xét',
      totalCount: 'Tổng số',
    },
  },
  SweptPersonPage: { name: 'Trang kết quả tìm', fields: { items: 'Danh sách', totalCount: 'Tổng số' } },
};

export const sweep = {
  examined: 'Đã xét %{count} trên %{total} người: %{pass} đạt, %{review} cần xem xét, %{fail} không đạt.',
  failed: 'Lượt tìm không thành; hãy tìm lại.',
  stopped: 'Lượt tìm đã dừng; danh sách nêu những người tìm thấy đến lúc đó.',
  counted: 'Người cần xem xét chỉ được đếm. Muốn xem danh sách, hãy bật “Liệt kê cả người cần xem xét” rồi tìm lại.',
  kept: 'Bạn có thể rời trang này: kết quả được giữ 30 ngày và chỉ mình bạn xem được.',
  choose: 'Chọn %{name}',
  chooseAll: 'Chọn cả trang',
  chosen: 'Đã chọn %{count} người',
  propose: 'Lập đề nghị',
  proposeWhy: 'Lập một đề nghị (bản nháp) cho %{count} người đã chọn. Có thể sửa thành tích của từng người sau đó.',
  unit: 'Đơn vị đề nghị',
  summary: 'Nội dung đề nghị',
  achievement: 'Thành tích chung',
};
