import FavoriteIcon from '@mui/icons-material/Favorite';
import TuneIcon from '@mui/icons-material/Tune';
import VolunteerActivismIcon from '@mui/icons-material/VolunteerActivism';
import { resource } from '../kit/register.ts';

export const contribution = resource('Contribution', {
  area: 'reports',
  icon: VolunteerActivismIcon,
  title: 'receiptNumber',
  list: ['receiptNumber', 'receivedOn', 'sponsor', 'organisation', 'kind', 'amount', 'item', 'estimatedValue'],
  filter: ['campaignId', 'organisationId', 'clusterId', 'sponsorId', 'contentId', 'kind', 'receivedOn'],
  sort: { field: 'receivedOn', order: 'DESC' },
  form: [
    ['campaignId', 'organisationId'],
    ['sponsorId', 'kind'],
    ['amount'],
    ['item', 'quantity', 'unit'],
    ['estimatedValue'],
    ['receivedOn', 'receiptNumber'],
    ['contentId'],
    ['note'],
  ],
  show: [
    ['receivedOn', 'sponsor', 'organisation', 'cluster', 'campaign', 'content'],
    ['kind', 'amount', 'item', 'quantity', 'unit', 'estimatedValue'],
    ['bookedOn', 'reversalOf', 'reversal', 'reversalReason', 'note'],
  ],
  long: ['note'],
});

export const sponsor = resource('Sponsor', {
  area: 'reports',
  icon: FavoriteIcon,
  title: 'displayName',
  list: ['displayName', 'kind', 'naming', 'registeredBy'],
  filter: ['kind', 'naming'],
  sort: { field: 'displayName', order: 'ASC' },
  form: [
    ['registeredById', 'kind'],
    ['donorName', 'naming', 'alias'],
    ['personId', 'organisationId'],
  ],
  show: [['kind', 'naming', 'donorName', 'alias', 'person', 'organisation', 'registeredBy']],
  related: [{ type: 'Contribution', target: 'sponsorId' }],
});

export const contributionThreshold = resource('ContributionThreshold', {
  area: 'campaigns',
  icon: TuneIcon,
  title: 'name',
  list: ['name', 'basis', 'amount', 'awardForm', 'isVerified'],
  sort: { field: 'amount', order: 'DESC' },
  form: [
    ['name', 'campaignId'],
    ['basis', 'amount', 'awardFormId'],
    ['source', 'isVerified'],
  ],
  show: [['basis', 'amount', 'awardForm', 'campaign', 'source', 'isVerified']],
});
