import PaymentsIcon from '@mui/icons-material/Payments';
import PieChartIcon from '@mui/icons-material/PieChart';
import TuneIcon from '@mui/icons-material/Tune';
import { resource } from '../kit/register.ts';
import { tellSetting } from './setting.ts';

export const lawSetting = resource('LawSetting', {
  area: 'campaigns',
  icon: TuneIcon,
  title: 'title',
  list: ['title', 'value', 'kind', 'validFrom', 'clause', 'isVerified'],
  filter: ['isVerified', 'kind', 'code'],
  sort: { field: 'code', order: 'ASC' },
  show: [
    ['value', 'kind', 'validFrom', 'validTo', 'clause', 'isVerified'],
    ['documentNumber', 'documentDate', 'code', 'titleEn'],
  ],
  tell: { value: tellSetting },
  ask: { value: 'value kind' },
});

export const baseSalary = resource('BaseSalary', {
  area: 'campaigns',
  icon: PaymentsIcon,
  title: 'validFrom',
  list: ['validFrom', 'amount', 'clause', 'documentNumber', 'isVerified'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [['validFrom', 'amount'], ['clause'], ['documentNumber', 'documentDate', 'isVerified']],
  show: [['validFrom', 'amount', 'clause', 'documentNumber', 'documentDate', 'isVerified']],
});

export const awardQuota = resource('AwardQuota', {
  area: 'campaigns',
  icon: PieChartIcon,
  title: 'year',
  list: ['organisation', 'form', 'year', 'placeCount', 'documentNumber', 'isVerified'],
  filter: ['organisationId', 'awardFormId', 'isVerified'],
  sort: { field: 'year', order: 'DESC' },
  form: [
    ['organisationId', 'awardFormId'],
    ['year', 'placeCount'],
    ['documentNumber', 'documentDate', 'isVerified'],
    ['note'],
  ],
  show: [
    ['organisation', 'form', 'year', 'placeCount'],
    ['documentNumber', 'documentDate', 'isVerified', 'note'],
  ],
});
