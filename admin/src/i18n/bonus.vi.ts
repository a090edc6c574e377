/** Words of bonus money: funds and their ledgers, what an award is paid and why, payment lists. */
export const bonusLabels = {
  EmulationFund: {
    name: 'Quỹ thi đua, khen thưởng',
    fields: {
      balance: 'Số dư',
      organisation: 'Đơn vị có quỹ',
      sums: 'Tổng hợp quỹ',
      year: 'Năm',
    },
  },
  FundEntry: {
    name: 'Bút toán quỹ',
    fields: {
      amount: 'Số tiền',
      award: 'Khen thưởng',
      bookedOn: 'Ngày ghi sổ',
      decision: 'Quyết định',
      documentDate: 'Ngày chứng từ',
      documentNumber: 'Số chứng từ',
      enteredOn: 'Ngày thu, chi',
      fund: 'Quỹ',
      note: 'Nội dung',
      recallOf: 'Thu hồi của bút toán',
      reversal: 'Bút toán đảo',
      reversalOf: 'Đảo bút toán',
      reversalReason: 'Lý do đảo',
    },
  },
  FundSumsView: {
    name: 'Tổng hợp quỹ',
    fields: {
      balance: 'Số dư',
      deposited: 'Đã nộp vào quỹ',
      paid: 'Đã chi tiền thưởng',
      recalled: 'Tiền thưởng đã thu hồi',
      spent: 'Đã chi cho phong trào, hiện vật',
    },
  },
} as const;

export const bonusEnums = {
  FundEntryKind: {
    DEPOSIT: 'Nộp vào quỹ',
    SPENDING: 'Chi cho phong trào, hiện vật',
    PAYMENT: 'Chi tiền thưởng',
    RECALL: 'Thu hồi tiền thưởng',
  },
  FundSource: {
    BUDGET: 'Ngân sách nhà nước',
    CONTRIBUTION: 'Đóng góp, tài trợ',
    OTHER: 'Nguồn hợp pháp khác',
  },
  ManualEntryKind: { DEPOSIT: 'Nộp vào quỹ', SPENDING: 'Chi cho phong trào, hiện vật' },
} as const;

export const bonusViolations = {
  ALREADY_RECALLED: 'Tiền thưởng của khoản chi này đã được thu hồi; hãy đảo bút toán thu hồi trước.',
  OVERDRAWN: 'Quỹ chỉ còn %{balance} đồng, thiếu %{missing} đồng.',
};

export const bonus = {
  record: 'Ghi thu, chi',
  recordWhy: 'Bút toán đã ghi không sửa, không xóa; ghi nhầm thì đảo bút toán rồi ghi lại.',
  cancelled: 'Đã đảo',
  counter: 'Bút toán đảo',
};
