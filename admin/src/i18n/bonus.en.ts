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
} as const;

export const bonusEnums = {
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
  ALREADY_RECALLED: 'The money of this payment has come back; cancel the recall first.',
  OVERDRAWN: 'The fund holds %{balance} đồng only; %{missing} đồng are missing.',
};

export const bonus = {
  record: 'Write an entry',
  recordWhy: 'What is written is neither changed nor removed: a wrong entry is cancelled and written anew.',
  cancelled: 'Cancelled',
  counter: 'Counter-entry',
};
