/** Words of bonus money: funds and their ledgers, what an award is paid and why, payment lists. */
export const bonusLabels = {
  EmulationFund: {
    name: 'Emulation fund |||| Emulation funds',
    fields: {
      balance: 'Balance',
      organisation: 'Owner',
      sums: 'Sums of the fund',
      year: 'Year',
    },
  },
  FundEntry: {
    name: 'Fund entry |||| Fund entries',
    fields: {
      amount: 'Amount',
      award: 'Award',
      bookedOn: 'Booked on',
      decision: 'Decision',
      documentDate: 'Day of the document',
      documentNumber: 'Number of the document',
      enteredOn: 'Received or paid on',
      fund: 'Fund',
      note: 'What for',
      receipt: 'Receipt',
      recallOf: 'Recall of',
      reversal: 'Counter-entry',
      reversalOf: 'Cancels',
      reversalReason: 'Why it was cancelled',
    },
  },
  FundSumsView: {
    name: 'Sums of a fund',
    fields: {
      balance: 'Balance',
      deposited: 'Deposited',
      paid: 'Paid as bonuses',
      recalled: 'Bonuses that came back',
      spent: 'Spent on movements and items',
    },
  },
  BonusBasisView: {
    name: 'Why the bonus is what it is',
    fields: {
      amount: 'Bonus',
      base: 'Base salary',
      baseFrom: 'Base salary since',
      clauses: 'Clauses',
      coefficient: 'Coefficient',
      given: 'Given by other decisions for titles of the period, taken off',
      method: 'Computed by',
      multiplier: 'Times the sum of a person',
      problem: 'Why no amount is told',
      product: 'Before rounding',
      rounding: 'Rounded up to',
      samePeriod: 'Other titles of the period',
      special: 'Special amount',
    },
  },
  BonusPayerView: {
    name: 'Who pays the bonus',
    fields: { payer: 'Who pays' },
  },
  BonusReceipt: {
    name: 'Receipt of a bonus |||| Receipts of bonuses',
    fields: {
      awardId: 'Award',
      entryId: 'Entry',
      receivedOn: 'Received on',
      receiverName: 'Received by',
    },
  },
  DecisionBonusesView: {
    name: 'Bonuses of the decision',
    fields: {
      amount: 'Bonuses altogether',
      count: 'Awards with money',
      paidAmount: 'Paid',
      paidCount: 'Awards paid',
      unknownCount: 'Awards without a known amount',
    },
  },
  FundTotal: {
    name: 'Bonuses altogether',
    fields: {
      awardFormId: 'Form',
      form: 'Form',
      fund: 'Fund',
      paid: 'Paid',
      paymentCount: 'Payments',
      recalled: 'Came back',
      year: 'Year of payment',
    },
  },
  SpecialAmountView: {
    name: 'Special amount',
    fields: { amount: 'Amount', documentDate: 'Day of the document', documentNumber: 'Number of the document' },
  },
  SpecialBonus: {
    name: 'Special amount |||| Special amounts',
    fields: {
      amount: 'Amount',
      awardId: 'Award',
      decisionId: 'Decision',
      documentDate: 'Day of the document',
      documentNumber: 'Number of the document',
      subjectKind: 'Kind of subject',
    },
  },
} as const;

export const bonusEnums = {
  BonusMethod: {
    COEFFICIENT: 'Base salary times coefficient',
    SPECIAL: 'Special amount of a document',
    HIGHEST_ONLY: 'Not paid: a higher title of the same period is',
    UNKNOWN: 'Cannot be told yet',
  },
  BonusPayer: { ISSUER: 'Whoever decided', PROPOSER: 'Whoever proposed to the State' },
  BonusProblem: {
    NO_COEFFICIENT: 'The rules have no coefficient for this subject',
    COEFFICIENT_UNVERIFIED: 'No document confirms the coefficient',
    NO_SALARY: 'No base salary is known for the day of the decision',
    SALARY_UNVERIFIED: 'No document confirms the base salary',
  },
  BonusState: { UNPAID: 'Unpaid', PAID: 'Paid', RECALLED: 'Came back' },
  FundDimension: { FUND: 'By fund', YEAR: 'By year of payment', FORM: 'By form' },
  SamePeriod: {
    HIGHEST: 'The highest of the titles of one period',
    LOWER: 'Lower than another title of the period',
    UNVERIFIED: 'There are other titles of the period; no document confirms that the highest alone is paid, so each is',
  },
  FundEntryKind: {
    DEPOSIT: 'Deposit',
    SPENDING: 'Spending on movements and items',
    PAYMENT: 'Bonus paid',
    RECALL: 'Bonus that came back',
  },
  FundSource: {
    BUDGET: 'State budget',
    CONTRIBUTION: 'Contribution, donation',
    OTHER: 'Other lawful source',
  },
  ManualEntryKind: { DEPOSIT: 'Deposit', SPENDING: 'Spending on movements and items' },
} as const;

export const bonusViolations = {
  ALREADY_PAID: 'This bonus has been paid.',
  AWARD_REVOKED: 'The award is revoked: its bonus is not paid.',
  BONUS_UNKNOWN: 'The amount is not known: base salary or coefficient is not confirmed.',
  NOTHING_TO_PAY: 'This award comes without money.',
  NOT_THE_PAYER: 'The fund does not belong to whoever pays by %{clause}.',
  ALREADY_RECALLED: 'The money of this payment has come back; cancel the recall first.',
  OVERDRAWN: 'The fund holds %{balance} đồng only; %{missing} đồng are missing.',
};

export const bonus = {
  record: 'Write an entry',
  recordWhy: 'What is written is neither changed nor removed: a wrong entry is cancelled and written anew.',
  cancelled: 'Cancelled',
  counter: 'Counter-entry',
  why: 'Why the bonus is what it is',
  pay: 'Pay bonuses',
  payPage: 'Bonuses of the decision',
  payWhy: 'Each award is paid once; all that are chosen are paid, or none.',
  receiver: 'Received by (if not the honouree)',
  paymentList: 'Payment list (Excel)',
  special: 'Special amount',
  specialWhy:
    'In place of the coefficient, by a document; for the whole list, a kind of subject or one award, before the signature.',
  wholeList: 'The whole list',
  removeSpecial: 'Take a special amount off',
  unpaid: 'Unpaid',
  selected: '%{count} chosen, %{amount}',
  all: 'Choose all that are unpaid',
  totals: 'Bonuses altogether',
  by: 'Sums',
};
