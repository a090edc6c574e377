import AccountBalanceWalletIcon from '@mui/icons-material/AccountBalanceWallet';
import ReceiptLongIcon from '@mui/icons-material/ReceiptLong';
import { resource } from '../kit/register.ts';

export const emulationFund = resource('EmulationFund', {
  area: 'funds',
  icon: AccountBalanceWalletIcon,
  title: 'name',
  list: ['name', 'year', 'organisation', 'balance'],
  filter: ['year', 'organisationId'],
  sort: { field: 'year', order: 'DESC' },
  form: [['organisationId', 'year'], ['name'], ['note']],
  show: [['organisation', 'year', 'note']],
  long: ['note'],
  related: [{ type: 'FundEntry', target: 'fundId' }],
});

export const fundEntry = resource('FundEntry', {
  area: 'funds',
  icon: ReceiptLongIcon,
  title: 'enteredOn',
  list: ['enteredOn', 'kind', 'amount', 'source', 'award', 'documentNumber', 'note', 'fund'],
  filter: ['kind', 'source', 'enteredOn', 'fundId', 'decisionId'],
  sort: { field: 'enteredOn', order: 'DESC' },
  show: [
    ['fund', 'kind', 'amount', 'enteredOn', 'source', 'bookedOn'],
    ['documentNumber', 'documentDate', 'note', 'award', 'decision'],
    ['recallOf', 'reversalOf', 'reversalReason', 'reversal'],
  ],
});
