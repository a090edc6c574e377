import EmojiEventsIcon from '@mui/icons-material/EmojiEvents';
import FolderSharedIcon from '@mui/icons-material/FolderShared';
import GavelIcon from '@mui/icons-material/Gavel';
import HowToVoteIcon from '@mui/icons-material/HowToVote';
import MenuBookIcon from '@mui/icons-material/MenuBook';
import MilitaryTechIcon from '@mui/icons-material/MilitaryTech';
import WorkspacePremiumIcon from '@mui/icons-material/WorkspacePremium';
import { resource } from '../kit/register.ts';

export const proposal = resource('Proposal', {
  area: 'proposals',
  icon: FolderSharedIcon,
  title: 'code',
  list: ['code', 'proposingOrganisation', 'commendationType', 'state', 'openedOn', 'submittedOn'],
  filter: ['state', 'commendationType', 'proposingOrganisationId', 'campaignId'],
  sort: { field: 'code', order: 'DESC' },
  form: [['proposingOrganisationId', 'campaignId'], ['commendationType', 'procedure'], ['summary']],
  show: [
    ['proposingOrganisation', 'campaign', 'commendationType', 'procedure', 'openedOn', 'submittedOn'],
    ['receivedOn', 'regimeCode', 'state', 'returnReason', 'decidedOn', 'daysToDecision'],
    ['summary'],
  ],
  long: ['summary'],
});

export const councilSession = resource('CouncilSession', {
  area: 'councils',
  icon: HowToVoteIcon,
  title: 'title',
  list: ['title', 'heldOn', 'state', 'memberCount'],
  filter: ['state', 'heldOn'],
  sort: { field: 'heldOn', order: 'DESC' },
  show: [['heldOn', 'composition', 'closedOn', 'conclusion']],
  long: ['conclusion'],
});

export const decision = resource('Decision', {
  area: 'decisions',
  icon: GavelIcon,
  title: 'title',
  list: ['title', 'number', 'decidedOn', 'signerName', 'state'],
  filter: ['state', 'decidedOn', 'number'],
  sort: { field: 'decidedOn', order: 'DESC' },
  form: [
    ['number', 'book', 'decidedOn'],
    ['title'],
    ['issuerOrganisationId', 'signerName', 'signerPosition'],
    ['legalBases'],
    ['articles'],
    ['recipients'],
  ],
  show: [
    ['number', 'book', 'decidedOn', 'state', 'signerName', 'signerPosition'],
    ['legalBases', 'signedAt'],
    ['articles', 'recipients'],
  ],
  long: ['title'],
  related: [
    { type: 'Award', target: 'decisionId' },
    { type: 'Certificate', target: 'decisionId' },
  ],
});

export const award = resource('Award', {
  area: 'decisions',
  icon: EmojiEventsIcon,
  title: 'subjectName',
  list: ['subjectName', 'subjectKind', 'form', 'organisation', 'decidedOn', 'bonus', 'decision'],
  filter: ['awardFormId', 'campaignId', 'organisationId', 'clusterId', 'subjectKind', 'commendationType', 'decidedOn'],
  sort: { field: 'decidedOn', order: 'DESC' },
  show: [
    ['subjectKind', 'form', 'commendationType', 'organisation', 'person', 'campaign'],
    ['decision', 'decidedOn', 'bonus', 'certificateNumber', 'achievementFrom', 'achievementTo'],
    ['proposal'],
  ],
});

export const certificate = resource('Certificate', {
  area: 'decisions',
  icon: WorkspacePremiumIcon,
  title: 'number',
  list: ['number', 'honouree', 'formName', 'unitName', 'issuedOn', 'decision'],
  filter: ['decisionId', 'number', 'issuedOn'],
  sort: { field: 'issuedOn', order: 'DESC' },
  show: [
    ['number', 'honouree', 'unitName', 'formName', 'issuedOn', 'award'],
    ['decision', 'decidedOn', 'authority', 'signerPosition', 'signerName'],
    ['citation'],
  ],
});

export const awardForm = resource('AwardForm', {
  area: 'campaigns',
  icon: MilitaryTechIcon,
  title: 'name',
  list: ['name', 'code', 'kind', 'level', 'subjectKinds', 'isVerified'],
  filter: ['kind', 'level', 'subjectKinds'],
  sort: { field: 'ordinal', order: 'ASC' },
  show: [['code', 'kind', 'level', 'subjectKinds', 'nameEn', 'isVerified']],
});

export const legalInstrument = resource('LegalInstrument', {
  area: 'campaigns',
  icon: MenuBookIcon,
  title: 'title',
  list: ['title', 'number', 'kind', 'inForceFrom', 'inForceTo', 'isVerified'],
  filter: ['kind', 'inForceFrom'],
  sort: { field: 'inForceFrom', order: 'ASC' },
  form: [['code', 'number', 'kind'], ['title'], ['issuedOn', 'inForceFrom', 'inForceTo'], ['isVerified']],
  show: [['code', 'number', 'kind', 'issuedOn', 'inForceFrom', 'inForceTo', 'isVerified']],
  long: ['title'],
});
