import ChecklistIcon from '@mui/icons-material/Checklist';
import FactCheckIcon from '@mui/icons-material/FactCheck';
import RuleFolderIcon from '@mui/icons-material/RuleFolder';
import { resource } from '../kit/register.ts';

export const criterion = resource('Criterion', {
  area: 'campaigns',
  icon: RuleFolderIcon,
  title: 'name',
  list: ['code', 'name', 'kind', 'formula', 'maximum', 'target', 'emulationYear', 'year'],
  filter: ['year', 'emulationYearId', 'kind', 'audience'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [
    ['year', 'emulationYearId', 'audience'],
    ['parentId', 'ordinal', 'code'],
    ['name', 'nameEn'],
    ['kind', 'formula', 'maximum'],
    ['target', 'unit', 'cap', 'perCase'],
    ['steps', 'amendReason'],
  ],
  show: [
    ['code', 'kind', 'formula', 'maximum', 'target', 'unit', 'cap', 'perCase'],
    ['parent', 'emulationYear', 'year', 'audience', 'amendReason'],
  ],
});

export const scoreSheet = resource('ScoreSheet', {
  area: 'reports',
  icon: FactCheckIcon,
  title: 'year',
  list: ['organisation', 'cluster', 'year'],
  filter: ['emulationYearId', 'clusterId', 'organisationId', 'year'],
  sort: { field: 'createdAt', order: 'ASC' },
  show: [['organisation', 'cluster', 'year']],
});

export const scoreEntry = resource('ScoreEntry', {
  area: 'reports',
  icon: ChecklistIcon,
  title: 'state',
  list: [
    'organisation',
    'criterion',
    'state',
    'achieved',
    'selfPoints',
    'checkedPoints',
    'recheckedPoints',
    'finalPoints',
  ],
  filter: ['state', 'clusterId', 'emulationYearId', 'organisationId', 'criterionId'],
  sort: { field: 'createdAt', order: 'ASC' },
  show: [
    ['organisation', 'criterion', 'state', 'target', 'achieved', 'figures', 'note', 'evidenceFile'],
    ['selfPoints', 'checkedPoints', 'checkReason', 'explanation', 'recheckedPoints', 'recheckReason', 'finalPoints'],
  ],
  long: ['explanation', 'checkReason', 'recheckReason'],
});
