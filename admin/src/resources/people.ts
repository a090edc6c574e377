import BadgeIcon from '@mui/icons-material/Badge';
import CallMergeIcon from '@mui/icons-material/CallMerge';
import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import FamilyRestroomIcon from '@mui/icons-material/FamilyRestroom';
import GradingIcon from '@mui/icons-material/Grading';
import LightbulbIcon from '@mui/icons-material/Lightbulb';
import PanToolIcon from '@mui/icons-material/PanTool';
import ReportIcon from '@mui/icons-material/Report';
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
    { type: 'Award', target: 'personId' },
    { type: 'PersonRating', target: 'personId' },
    { type: 'Initiative', target: 'personId' },
    { type: 'IntegrityHold', target: 'personId' },
    { type: 'SubjectRequest', target: 'personId' },
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
    ['position', 'positionBand', 'serviceBand'],
    ['validFrom', 'validTo', 'isHead'],
  ],
  show: [
    [
      'person',
      'organisation',
      'position',
      'positionBand',
      'serviceBand',
      'isHead',
      'validFrom',
      'validTo',
      'updatedAt',
    ],
  ],
});

export const personRating = resource('PersonRating', {
  area: 'people',
  icon: GradingIcon,
  title: 'year',
  list: ['year', 'person', 'level', 'document'],
  filter: ['personId', 'year', 'level'],
  sort: { field: 'year', order: 'DESC' },
  form: [['personId', 'year', 'level'], ['document']],
  show: [['person', 'year', 'level', 'document', 'updatedAt']],
});

export const initiative = resource('Initiative', {
  area: 'people',
  icon: LightbulbIcon,
  title: 'title',
  list: ['title', 'kind', 'level', 'recognisedOn', 'document', 'campaign'],
  filter: ['kind', 'level', 'personId', 'campaignId', 'recognisedOn'],
  sort: { field: 'recognisedOn', order: 'DESC' },
  form: [['title'], ['kind', 'level'], ['recognisedOn', 'campaignId'], ['document']],
  show: [['kind', 'level', 'recognisedOn', 'document', 'campaign', 'updatedAt']],
});

export const household = resource('Household', {
  area: 'people',
  icon: FamilyRestroomIcon,
  title: 'name',
  list: ['name', 'locality', 'address', 'validFrom', 'validTo'],
  filter: ['localityId', 'personId'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [
    ['headId', 'localityId', 'address'],
    ['validFrom', 'validTo'],
  ],
  show: [['head', 'locality', 'address', 'validFrom', 'validTo', 'updatedAt']],
  related: [{ type: 'HouseholdMember', target: 'householdId' }],
});

export const householdMember = resource('HouseholdMember', {
  area: 'people',
  icon: FamilyRestroomIcon,
  title: 'relation',
  list: ['person', 'relation', 'household', 'validFrom', 'validTo'],
  filter: ['householdId', 'personId'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [
    ['householdId', 'personId', 'relation'],
    ['validFrom', 'validTo'],
  ],
  show: [['household', 'person', 'relation', 'validFrom', 'validTo', 'updatedAt']],
});

export const discipline = resource('Discipline', {
  area: 'discipline',
  icon: ReportIcon,
  title: 'kind',
  list: ['kind', 'person', 'organisation', 'validFrom', 'validTo', 'document'],
  filter: ['personId', 'organisationId', 'validFrom'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [['personId', 'organisationId'], ['kind', 'validFrom', 'validTo'], ['document']],
  show: [['person', 'organisation', 'kind', 'validFrom', 'validTo', 'document', 'updatedAt']],
});

export const integrityHold = resource('IntegrityHold', {
  area: 'integrity',
  icon: PanToolIcon,
  title: 'ground',
  list: ['ground', 'person', 'organisation', 'openedOn', 'clearedOn'],
  filter: ['isOpen', 'personId', 'organisationId', 'openedOn'],
  sort: { field: 'openedOn', order: 'DESC' },
  form: [['personId', 'organisationId'], ['ground', 'openedOn'], ['basis']],
  show: [['person', 'organisation', 'ground', 'basis', 'openedOn', 'clearedOn', 'clearingDocument', 'updatedAt']],
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
