import AssessmentIcon from '@mui/icons-material/Assessment';
import CampaignIcon from '@mui/icons-material/Campaign';
import EditNoteIcon from '@mui/icons-material/EditNote';
import MarkEmailReadIcon from '@mui/icons-material/MarkEmailRead';
import RocketLaunchIcon from '@mui/icons-material/RocketLaunch';
import { resource } from '../kit/register.ts';

export const campaign = resource('Campaign', {
  area: 'campaigns',
  icon: CampaignIcon,
  title: 'title',
  list: ['title', 'code', 'kind', 'scope', 'state', 'startsOn', 'closedOn'],
  filter: ['kind', 'scope', 'state', 'code'],
  sort: { field: 'startsOn', order: 'DESC' },
  form: [
    ['code', 'kind', 'scope'],
    ['title', 'titleEn'],
    ['parentCampaignId', 'clusterId', 'organisationId'],
    ['periodText'],
    ['endsOn', 'acknowledgeBy', 'launchBy'],
    ['launchedByName', 'launchedByPosition'],
    ['purposes', 'slogans', 'aliases'],
    ['eligibleCollectives', 'eligibleIndividuals'],
    ['isEligibleListOpen'],
  ],
  long: ['periodText'],
  show: [['code', 'kind', 'scope', 'state', 'parentCampaign', 'titleEn', 'startsOn', 'closedOn', 'publishedOn']],
});

export const delivery = resource('Delivery', {
  area: 'reports',
  icon: MarkEmailReadIcon,
  title: 'deliveredOn',
  list: ['organisation', 'campaign', 'deliveredOn', 'openedAt', 'acknowledgedOn', 'acknowledgedBy'],
  filter: ['organisationId', 'clusterId', 'campaignId'],
  sort: { field: 'deliveredOn', order: 'DESC' },
  show: [['organisation', 'campaign', 'cluster', 'deliveredOn', 'openedAt', 'acknowledgedOn', 'acknowledgedBy']],
});

export const launch = resource('Launch', {
  area: 'reports',
  icon: RocketLaunchIcon,
  title: 'launchedOn',
  list: ['organisation', 'campaign', 'launchedOn', 'planNumber', 'participantCount'],
  filter: ['organisationId', 'clusterId', 'campaignId'],
  sort: { field: 'launchedOn', order: 'DESC' },
  form: [
    ['launchedOn', 'participantCount'],
    ['planNumber', 'planIssuedOn', 'planUrl'],
    ['planFileId'],
    ['planText'],
    ['politicalTasks'],
  ],
  show: [
    ['organisation', 'campaign', 'cluster', 'launchedOn', 'participantCount'],
    ['planNumber', 'planIssuedOn', 'planUrl', 'planFile'],
    ['planText'],
    ['politicalTasks'],
  ],
  long: ['politicalTasks', 'planText'],
});

export const progressReport = resource('ProgressReport', {
  area: 'reports',
  icon: AssessmentIcon,
  title: 'submittedOn',
  list: ['organisation', 'reportingPeriod', 'state', 'submittedOn', 'cluster'],
  filter: ['state', 'organisationId', 'clusterId', 'campaignId', 'reportingPeriodId'],
  sort: { field: 'submittedOn', order: 'DESC' },
  show: [
    ['organisation', 'campaign', 'reportingPeriod', 'state', 'submittedOn', 'cluster'],
    ['comment', 'returnReason'],
  ],
});

export const valueCorrection = resource('ValueCorrection', {
  area: 'reports',
  icon: EditNoteIcon,
  title: 'proposedOn',
  list: ['organisation', 'indicator', 'numberBefore', 'number', 'reason', 'state', 'proposedOn', 'decidedOn'],
  filter: ['campaignId', 'state', 'organisationId', 'clusterId', 'indicatorId', 'proposedOn'],
  sort: { field: 'proposedOn', order: 'DESC' },
  show: [
    ['organisation', 'campaign', 'cluster', 'indicator', 'report'],
    ['numberBefore', 'number', 'flagBefore', 'flag'],
    ['textBefore', 'text', 'reason'],
    ['state', 'proposedOn', 'decidedOn', 'refusalReason'],
  ],
});
