import BadgeIcon from '@mui/icons-material/Badge';
import CallMergeIcon from '@mui/icons-material/CallMerge';
import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import WorkHistoryIcon from '@mui/icons-material/WorkHistory';
import { resource } from '../kit/register.ts';

export const person = resource('Person', {
  area: 'people',
  icon: BadgeIcon,
  title: 'fullName',
  list: ['fullName', 'organisation', 'positionBand', 'gender', 'isFrontline', 'isDirectWorker'],
  filter: ['organisationId', 'categories', 'positionBand', 'isFrontline', 'isDirectWorker'],
  sort: { field: 'givenName', order: 'ASC' },
  form: [
    ['familyName', 'middleName', 'givenName'],
    ['birthDate', 'gender', 'nationalId'],
    ['categories', 'positionBand', 'registeredById'],
    ['isFrontline', 'isDirectWorker', 'isEntrepreneur'],
  ],
  show: [
    ['organisation', 'positionBand', 'categories', 'birthDate', 'gender', 'nationalId'],
    ['isFrontline', 'isDirectWorker', 'isEntrepreneur', 'updatedAt'],
  ],
  related: [
    { type: 'Affiliation', target: 'personId' },
    { type: 'Award', target: 'personId' },
  ],
});

export const affiliation = resource('Affiliation', {
  area: 'people',
  icon: WorkHistoryIcon,
  title: 'position',
  list: ['position', 'person', 'organisation', 'validFrom', 'validTo', 'isHead'],
  filter: ['organisationId', 'personId', 'positionBand', 'isHead'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [
    ['personId', 'organisationId'],
    ['position', 'positionBand'],
    ['validFrom', 'validTo', 'isHead'],
  ],
  show: [['person', 'organisation', 'position', 'positionBand', 'isHead', 'validFrom', 'validTo', 'updatedAt']],
});

export const duplicatePair = resource('DuplicatePair', {
  area: 'people',
  icon: CompareArrowsIcon,
  title: 'score',
  list: ['first', 'second', 'score', 'reasons', 'state', 'decidedAt'],
  filter: ['state', 'reasons'],
  narrowed: { state: 'OPEN' },
  sort: { field: 'score', order: 'DESC' },
  show: [['score', 'reasons', 'state']],
});

/** Read by those who see every person: reached from a pair, not from the menu. */
export const personMerge = resource('PersonMerge', {
  area: 'people',
  icon: CallMergeIcon,
  title: 'keptName',
  list: ['keptName', 'droppedName', 'mergedAt', 'state', 'undoneAt'],
  filter: ['state'],
  sort: { field: 'mergedAt', order: 'DESC' },
  show: [['kept', 'droppedName', 'taken', 'state', 'mergedAt', 'undoneAt']],
});
