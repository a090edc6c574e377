/** Words of the statistical tables that the ministry asks for. */
export const officialLabels = {
  OfficialCellView: { name: 'Ô của biểu thống kê', fields: { count: 'Số lượng', key: 'Danh sách' } },
  OfficialColumn: { name: 'Cột của biểu thống kê', fields: { isOurs: 'Không có trong biểu' } },
  OfficialNote: { name: 'Ghi chú của biểu thống kê', fields: { text: 'Ghi chú', textEn: 'Ghi chú tiếng Anh' } },
  OfficialRow: {
    name: 'Dòng của biểu thống kê',
    fields: { cells: 'Các ô', depth: 'Bậc', isOurs: 'Không có trong biểu' },
  },
  OfficialTable: {
    name: 'Biểu thống kê',
    fields: {
      columns: 'Các cột',
      dueOn: 'Ngày nhận báo cáo',
      from: 'Từ ngày',
      instrument: 'Văn bản quy định',
      instrumentEn: 'Văn bản quy định (tiếng Anh)',
      isInForce: 'Đang áp dụng',
      isPeriodVerified: 'Kỳ số liệu đã đối chiếu',
      notes: 'Ghi chú',
      rows: 'Các dòng',
      to: 'Đến ngày',
      year: 'Năm',
    },
  },
};

const TABLES = {
  N0601: '0601.N Số phong trào thi đua',
  N0602: '0602.N Khen thưởng cấp Nhà nước',
  N0603: '0603.N Khen thưởng cấp bộ, ban, ngành, tỉnh',
  N0701: '0701.N Số phong trào thi đua (đến năm 2022)',
  N0702: '0702.N Khen thưởng cấp Nhà nước (đến năm 2022)',
  N0703: '0703.N Khen thưởng cấp bộ, ban, ngành, tỉnh (đến năm 2022)',
};

export const officialEnums = {
  AwardTableCode: { N0602: TABLES.N0602, N0603: TABLES.N0603, N0702: TABLES.N0702, N0703: TABLES.N0703 },
  CampaignTableCode: { N0601: TABLES.N0601, N0701: TABLES.N0701 },
};

export const official = {
  title: 'Biểu thống kê của Bộ',
  table: 'Biểu',
  tables: TABLES,
  year: 'Năm báo cáo',
  line: 'Chỉ tiêu',
  workbook: 'Tải biểu Excel',
  period: 'Số liệu từ ngày %{from} đến ngày %{to}; nhận báo cáo ngày %{due}.',
  notInForce: 'Biểu này không áp dụng cho báo cáo năm %{year}; số liệu tính theo cùng cách đếm.',
  notVerified: 'Kỳ số liệu và mã số dòng chưa đối chiếu với văn bản.',
  ours: '(*) Không có trong biểu: cho biết điều mà sổ chưa ghi hoặc biểu không có chỗ. Mỗi số dẫn tới danh sách được đếm.',
};
