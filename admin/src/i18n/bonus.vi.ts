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
      receipt: 'Ký nhận',
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
  BonusBasisView: {
    name: 'Cách tính tiền thưởng',
    fields: {
      amount: 'Tiền thưởng',
      base: 'Lương cơ sở',
      baseFrom: 'Lương cơ sở áp dụng từ',
      clauses: 'Căn cứ',
      coefficient: 'Hệ số',
      given: 'Quyết định khác đã thưởng danh hiệu cùng thời gian, trừ vào',
      method: 'Cách tính',
      multiplier: 'Số lần so với cá nhân',
      problem: 'Vì sao chưa có số tiền',
      product: 'Trước khi làm tròn',
      rounding: 'Làm tròn lên đến',
      samePeriod: 'Cùng thời gian đạt thành tích',
      special: 'Mức đặc thù',
    },
  },
  BonusPayerView: {
    name: 'Nơi chi tiền thưởng',
    fields: { payer: 'Nơi chi' },
  },
  BonusReceipt: {
    name: 'Ký nhận tiền thưởng',
    fields: {
      awardId: 'Khen thưởng',
      entryId: 'Bút toán',
      receivedOn: 'Ngày nhận',
      receiverName: 'Người ký nhận',
    },
  },
  DecisionBonusesView: {
    name: 'Tiền thưởng của quyết định',
    fields: {
      amount: 'Tổng tiền thưởng',
      count: 'Số khen thưởng có tiền thưởng',
      paidAmount: 'Đã chi',
      paidCount: 'Số khen thưởng đã chi',
      unknownCount: 'Số khen thưởng chưa có số tiền',
    },
  },
  FundTotal: {
    name: 'Tổng chi tiền thưởng',
    fields: {
      awardFormId: 'Hình thức',
      form: 'Hình thức',
      fund: 'Quỹ',
      paid: 'Đã chi',
      paymentCount: 'Số lần chi',
      recalled: 'Đã thu hồi',
      year: 'Năm chi',
    },
  },
  SpecialAmountView: {
    name: 'Mức thưởng đặc thù',
    fields: { amount: 'Mức thưởng', documentDate: 'Ngày văn bản', documentNumber: 'Số văn bản' },
  },
  SpecialBonus: {
    name: 'Mức thưởng đặc thù',
    fields: {
      amount: 'Mức thưởng',
      awardId: 'Khen thưởng',
      decisionId: 'Quyết định',
      documentDate: 'Ngày văn bản',
      documentNumber: 'Số văn bản',
      subjectKind: 'Loại đối tượng',
    },
  },
} as const;

export const bonusEnums = {
  BonusMethod: {
    COEFFICIENT: 'Lương cơ sở nhân hệ số',
    SPECIAL: 'Mức đặc thù theo văn bản',
    HIGHEST_ONLY: 'Không trả: đã trả danh hiệu cao hơn cùng thời gian',
    UNKNOWN: 'Chưa tính được',
  },
  BonusPayer: { ISSUER: 'Cơ quan ra quyết định', PROPOSER: 'Cơ quan trình khen thưởng' },
  BonusProblem: {
    NO_COEFFICIENT: 'Chế độ không có hệ số cho đối tượng này',
    COEFFICIENT_UNVERIFIED: 'Hệ số chưa có văn bản xác nhận',
    NO_SALARY: 'Chưa có lương cơ sở vào ngày quyết định',
    SALARY_UNVERIFIED: 'Lương cơ sở chưa có văn bản xác nhận',
  },
  BonusState: { UNPAID: 'Chưa chi', PAID: 'Đã chi', RECALLED: 'Đã thu hồi' },
  FundDimension: { FUND: 'Theo quỹ', YEAR: 'Theo năm chi', FORM: 'Theo hình thức' },
  SamePeriod: {
    HIGHEST: 'Mức cao nhất trong các danh hiệu cùng thời gian',
    LOWER: 'Thấp hơn danh hiệu khác cùng thời gian',
    UNVERIFIED:
      'Có danh hiệu khác cùng thời gian; chưa có văn bản xác nhận chỉ trả mức cao nhất nên tính từng danh hiệu',
  },
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
  ALREADY_PAID: 'Tiền thưởng này đã được chi.',
  AWARD_REVOKED: 'Khen thưởng đã bị hủy bỏ, không chi tiền thưởng.',
  BONUS_UNKNOWN: 'Chưa có số tiền thưởng: lương cơ sở hoặc hệ số chưa được xác nhận.',
  NOTHING_TO_PAY: 'Khen thưởng này không kèm tiền thưởng.',
  NOT_THE_PAYER: 'Quỹ này không phải của cơ quan chi tiền thưởng theo %{clause}.',
  ALREADY_RECALLED: 'Tiền thưởng của khoản chi này đã được thu hồi; hãy đảo bút toán thu hồi trước.',
  OVERDRAWN: 'Quỹ chỉ còn %{balance} đồng, thiếu %{missing} đồng.',
};

export const bonus = {
  record: 'Ghi thu, chi',
  recordWhy: 'Bút toán đã ghi không sửa, không xóa; ghi nhầm thì đảo bút toán rồi ghi lại.',
  cancelled: 'Đã đảo',
  counter: 'Bút toán đảo',
  why: 'Cách tính tiền thưởng',
  pay: 'Chi tiền thưởng',
  payPage: 'Tiền thưởng của quyết định',
  payWhy: 'Chi một lần cho mỗi khen thưởng; cả danh sách đã chọn được chi, hoặc không chi gì.',
  receiver: 'Người ký nhận (nếu khác người được khen)',
  paymentList: 'Tải danh sách chi (Excel)',
  special: 'Mức thưởng đặc thù',
  specialWhy:
    'Thay cho hệ số, theo văn bản; đặt cho cả danh sách, một loại đối tượng hoặc một khen thưởng, trước khi ký.',
  wholeList: 'Cả danh sách',
  removeSpecial: 'Bỏ mức đặc thù',
  unpaid: 'Chưa chi',
  selected: 'Đã chọn %{count}, %{amount}',
  all: 'Chọn tất cả chưa chi',
  totals: 'Tổng chi tiền thưởng',
  by: 'Tổng hợp',
};
