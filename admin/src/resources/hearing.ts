import AddCommentIcon from '@mui/icons-material/AddComment';
import CampaignIcon from '@mui/icons-material/Campaign';
import ForumIcon from '@mui/icons-material/Forum';
import GroupsIcon from '@mui/icons-material/Groups';
import OutboxIcon from '@mui/icons-material/Outbox';
import PersonIcon from '@mui/icons-material/Person';
import RateReviewIcon from '@mui/icons-material/RateReview';
import { resource } from '../kit/register.ts';

export const consultation = resource('Consultation', {
  area: 'proposals',
  icon: ForumIcon,
  title: 'bodyName',
  list: ['bodyName', 'letterNumber', 'letterOn', 'dueOn', 'standing', 'answer'],
  filter: ['isOpen', 'answer', 'dueOn'],
  sort: { field: 'letterOn', order: 'DESC' },
  show: [
    ['bodyName', 'organisation', 'proposal', 'letterNumber', 'letterOn', 'dueOn', 'standing'],
    ['question'],
    ['answer', 'answeredOn', 'documentNumber', 'documentOn', 'file', 'withdrawnOn'],
    ['answerText', 'withdrawnReason'],
  ],
  long: ['question', 'answerText'],
});

export const publicNotice = resource('PublicNotice', {
  area: 'proposals',
  icon: CampaignIcon,
  title: 'title',
  list: ['title', 'opensOn', 'closesOn', 'standing', 'opinionCount', 'unhandledCount'],
  filter: ['opensOn', 'closesOn'],
  sort: { field: 'opensOn', order: 'DESC' },
  show: [
    ['opensOn', 'closesOn', 'standing', 'dayCount', 'clause', 'isVerified'],
    ['media', 'documentNumber', 'documentOn', 'opinionCount', 'unhandledCount'],
    ['concludedOn', 'conclusion', 'withdrawnOn', 'withdrawnReason'],
  ],
  long: ['conclusion'],
  related: [{ type: 'PublicOpinion', target: 'noticeId' }],
});

export const publicOpinion = resource('PublicOpinion', {
  area: 'councils',
  icon: RateReviewIcon,
  title: 'text',
  list: ['text', 'notice', 'item', 'receivedAt', 'handling'],
  filter: ['isHandled', 'handling', 'noticeId'],
  sort: { field: 'receivedAt', order: 'DESC' },
  show: [
    ['notice', 'item', 'receivedAt', 'authorName', 'contact'],
    ['handling', 'reason', 'documentNumber', 'documentOn', 'handledOn'],
  ],
  long: ['text', 'reason'],
});

export const supplementRequest = resource('SupplementRequest', {
  area: 'proposals',
  icon: AddCommentIcon,
  title: 'request',
  list: ['request', 'proposal', 'stage', 'requestedOn', 'dueOn', 'standing'],
  filter: ['stage', 'dueOn'],
  sort: { field: 'requestedOn', order: 'DESC' },
  show: [
    ['proposal', 'nominee', 'stage', 'requestedOn', 'dueOn', 'standing'],
    ['answer', 'answeredOn', 'withdrawnOn', 'withdrawnReason'],
  ],
  long: ['request', 'answer'],
});

export const council = resource('Council', {
  area: 'councils',
  icon: GroupsIcon,
  title: 'name',
  list: ['name', 'organisation', 'decisionNumber', 'decisionOn', 'validFrom', 'validTo'],
  filter: ['organisationId', 'validFrom'],
  sort: { field: 'validFrom', order: 'DESC' },
  form: [
    ['name', 'organisationId'],
    ['decisionNumber', 'decisionOn'],
    ['validFrom', 'validTo'],
  ],
  show: [['organisation', 'decisionNumber', 'decisionOn', 'validFrom', 'validTo']],
  related: [{ type: 'CouncilMember', target: 'councilId' }],
});

export const councilMember = resource('CouncilMember', {
  area: 'councils',
  icon: PersonIcon,
  title: 'fullName',
  list: ['fullName', 'position', 'post', 'isStanding', 'validFrom', 'validTo'],
  filter: ['councilId', 'post', 'isStanding'],
  sort: { field: 'fullName', order: 'ASC' },
  form: [
    ['councilId', 'personId'],
    ['post', 'position', 'isStanding'],
    ['validFrom', 'validTo'],
  ],
  show: [['council', 'person', 'position', 'post', 'isStanding', 'validFrom', 'validTo']],
});

export const submissionLetter = resource('SubmissionLetter', {
  area: 'councils',
  icon: OutboxIcon,
  title: 'title',
  list: ['title', 'addressee', 'number', 'submittedOn', 'state'],
  filter: ['state', 'submittedOn'],
  sort: { field: 'submittedOn', order: 'DESC' },
  show: [
    ['addressee', 'issuerOrganisation', 'number', 'submittedOn', 'state'],
    ['legalBases', 'request', 'recipients', 'signerName', 'signerPosition'],
  ],
  long: ['title'],
});
