import AppRegistrationIcon from '@mui/icons-material/AppRegistration';
import CelebrationIcon from '@mui/icons-material/Celebration';
import EventIcon from '@mui/icons-material/Event';
import FavoriteIcon from '@mui/icons-material/Favorite';
import GavelIcon from '@mui/icons-material/Gavel';
import NewspaperIcon from '@mui/icons-material/Newspaper';
import RepeatIcon from '@mui/icons-material/Repeat';
import RuleIcon from '@mui/icons-material/Rule';
import StarIcon from '@mui/icons-material/Star';
import TuneIcon from '@mui/icons-material/Tune';
import ViewColumnIcon from '@mui/icons-material/ViewColumn';
import VolunteerActivismIcon from '@mui/icons-material/VolunteerActivism';
import WrongLocationIcon from '@mui/icons-material/WrongLocation';
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
    ['receiptFileId'],
  ],
  show: [
    ['receivedOn', 'sponsor', 'organisation', 'cluster', 'campaign', 'content'],
    ['kind', 'amount', 'item', 'quantity', 'unit', 'estimatedValue'],
    ['bookedOn', 'reversalOf', 'reversal', 'reversalReason', 'note', 'receiptFile'],
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

export const exemplar = resource('Exemplar', {
  area: 'reports',
  icon: StarIcon,
  title: 'name',
  list: ['name', 'kind', 'state', 'tags', 'organisation', 'foundOn', 'foundByName'],
  filter: ['campaignId', 'state', 'kind', 'tags', 'organisationId', 'clusterId', 'foundOn'],
  sort: { field: 'foundOn', order: 'DESC' },
  form: [
    ['campaignId', 'organisationId'],
    ['kind', 'name', 'personId'],
    ['tags'],
    ['story'],
    ['foundOn', 'foundByName', 'foundById'],
    ['evidence', 'evidenceUrl'],
    ['evidenceFileId'],
    ['initiativeId'],
  ],
  show: [
    ['state', 'kind', 'tags', 'organisation', 'cluster', 'campaign', 'person'],
    ['story'],
    ['foundOn', 'foundByName', 'foundBy', 'commendedOn', 'decisionNumber', 'withdrawalReason'],
    ['evidence', 'evidenceUrl', 'evidenceFile'],
  ],
  long: ['story', 'evidence'],
  related: [
    { type: 'Replication', target: 'exemplarId' },
    { type: 'MediaItem', target: 'exemplarId' },
  ],
});

export const replication = resource('Replication', {
  area: 'reports',
  icon: RepeatIcon,
  title: 'startedOn',
  list: ['organisation', 'startedOn', 'text', 'result'],
  sort: { field: 'startedOn', order: 'DESC' },
  form: [['exemplarId', 'organisationId'], ['startedOn'], ['text'], ['result']],
  show: [['exemplar', 'organisation', 'cluster', 'startedOn'], ['text'], ['result']],
  long: ['text', 'result'],
});

export const mediaItem = resource('MediaItem', {
  area: 'reports',
  icon: NewspaperIcon,
  title: 'title',
  list: ['title', 'airedOn', 'organisation', 'mediaColumn', 'airtimeMinutes', 'reach', 'exemplar'],
  filter: ['campaignId', 'organisationId', 'mediaColumnId', 'exemplarId', 'isBefore', 'airedOn'],
  sort: { field: 'airedOn', order: 'DESC' },
  form: [
    ['campaignId', 'organisationId'],
    ['title'],
    ['mediaColumnId', 'exemplarId'],
    ['airedOn', 'airtimeMinutes', 'reach'],
    ['url'],
    ['factSource'],
    ['checkedByName', 'checkedOn'],
  ],
  show: [
    ['organisation', 'campaign', 'mediaColumn', 'airedOn', 'airtimeMinutes', 'reach'],
    ['url', 'exemplar', 'isBefore'],
    ['factSource', 'checkedByName', 'checkedOn'],
    ['correctedOn', 'correction'],
  ],
});

export const mediaColumn = resource('MediaColumn', {
  area: 'reports',
  icon: ViewColumnIcon,
  title: 'name',
  list: ['name', 'kind', 'organisation', 'openedOn', 'closedOn'],
  filter: ['campaignId', 'organisationId', 'kind'],
  sort: { field: 'openedOn', order: 'DESC' },
  form: [['campaignId', 'organisationId'], ['name', 'kind'], ['openedOn', 'closedOn'], ['url']],
  show: [['kind', 'organisation', 'campaign', 'openedOn', 'closedOn', 'url']],
  related: [{ type: 'MediaItem', target: 'mediaColumnId' }],
});

export const honouringEvent = resource('HonouringEvent', {
  area: 'reports',
  icon: CelebrationIcon,
  title: 'name',
  list: ['name', 'anniversary', 'heldOn', 'venue', 'organisation', 'state'],
  filter: ['campaignId', 'organisationId', 'state', 'heldOn'],
  sort: { field: 'heldOn', order: 'DESC' },
  form: [['campaignId', 'organisationId'], ['name', 'anniversaryId'], ['heldOn', 'venue'], ['speakers'], ['programme']],
  show: [
    ['anniversary', 'heldOn', 'venue', 'organisation', 'campaign', 'state', 'cancelReason'],
    ['speakers'],
    ['programme'],
  ],
  long: ['programme'],
});

export const honouree = resource('Honouree', {
  area: 'reports',
  icon: StarIcon,
  title: 'name',
  list: ['name', 'kind', 'awardForm', 'decisionNumber', 'isPosthumous'],
  sort: { field: 'name', order: 'ASC' },
  form: [
    ['eventId'],
    ['kind', 'name'],
    ['awardFormId', 'decisionNumber'],
    ['personId', 'organisationId', 'exemplarId'],
    ['isPosthumous'],
  ],
  show: [['event', 'kind', 'awardForm', 'decisionNumber', 'isPosthumous', 'person', 'organisation', 'exemplar']],
});

export const anniversary = resource('Anniversary', {
  area: 'campaigns',
  icon: EventIcon,
  title: 'name',
  list: ['name', 'kind', 'dayOfMonth', 'month', 'windowDays', 'isVerified'],
  filter: ['kind'],
  sort: { field: 'month', order: 'ASC' },
  form: [
    ['code', 'name', 'nameEn'],
    ['kind', 'organisationId'],
    ['dayOfMonth', 'month', 'windowDays'],
    ['source', 'isVerified'],
  ],
  show: [['code', 'kind', 'dayOfMonth', 'month', 'windowDays', 'organisation', 'nameEn', 'source', 'isVerified']],
});

export const directive = resource('Directive', {
  area: 'campaigns',
  icon: GavelIcon,
  title: 'title',
  list: ['title', 'number', 'issuedOn', 'issuerName', 'complianceCount', 'fullComplianceCount'],
  filter: ['campaignId'],
  sort: { field: 'issuedOn', order: 'DESC' },
  form: [['campaignId'], ['number', 'issuedOn'], ['issuerName', 'issuerId'], ['title'], ['text'], ['url']],
  show: [['number', 'issuedOn', 'issuerName', 'campaign', 'complianceCount', 'fullComplianceCount'], ['text'], ['url']],
  long: ['title', 'text'],
  related: [{ type: 'DirectiveCompliance', target: 'directiveId' }],
});

export const directiveCompliance = resource('DirectiveCompliance', {
  area: 'reports',
  icon: RuleIcon,
  title: 'reportedOn',
  list: ['organisation', 'level', 'reportedOn', 'note'],
  filter: ['level', 'organisationId', 'clusterId'],
  sort: { field: 'reportedOn', order: 'DESC' },
  form: [['directiveId', 'organisationId'], ['level', 'reportedOn'], ['note']],
  show: [['directive', 'organisation', 'cluster', 'level', 'reportedOn'], ['note']],
  long: ['note'],
});

export const localityStatus = resource('LocalityStatus', {
  area: 'campaigns',
  icon: WrongLocationIcon,
  title: 'document',
  list: ['organisation', 'kind', 'validFrom', 'validTo', 'document'],
  filter: ['kind', 'organisationId'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [['organisationId', 'kind'], ['validFrom', 'document'], ['note']],
  show: [['organisation', 'kind', 'validFrom', 'validTo', 'document', 'note']],
});

export const registration = resource('Registration', {
  area: 'reports',
  icon: AppRegistrationIcon,
  title: 'registeredOn',
  list: ['organisation', 'person', 'registeredOn', 'targetForms', 'withdrawnOn'],
  filter: ['campaignId', 'organisationId', 'clusterId'],
  sort: { field: 'registeredOn', order: 'DESC' },
  form: [['campaignId', 'organisationId', 'personId'], ['registeredOn', 'targetFormIds'], ['undertaking']],
  show: [
    ['organisation', 'person', 'campaign', 'cluster', 'registeredOn', 'targetForms'],
    ['undertaking', 'withdrawnOn', 'withdrawalReason'],
  ],
  long: ['undertaking'],
});

/** Reached from the pages of what they belong to. */
export const movementParts = [replication, honouree, directiveCompliance];
