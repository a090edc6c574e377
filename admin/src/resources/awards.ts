import EmojiEventsIcon from '@mui/icons-material/EmojiEvents';
import FolderSharedIcon from '@mui/icons-material/FolderShared';
import GavelIcon from '@mui/icons-material/Gavel';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import HowToVoteIcon from '@mui/icons-material/HowToVote';
import LinkOffIcon from '@mui/icons-material/LinkOff';
import MarkEmailReadIcon from '@mui/icons-material/MarkEmailRead';
import MenuBookIcon from '@mui/icons-material/MenuBook';
import MilitaryTechIcon from '@mui/icons-material/MilitaryTech';
import PrintIcon from '@mui/icons-material/Print';
import RuleIcon from '@mui/icons-material/Rule';
import SpellcheckIcon from '@mui/icons-material/Spellcheck';
import WorkspacePremiumIcon from '@mui/icons-material/WorkspacePremium';
import { resource } from '../kit/register.ts';

export const proposal = resource('Proposal', {
  area: 'proposals',
  icon: FolderSharedIcon,
  title: 'code',
  list: ['code', 'proposingOrganisation', 'commendationType', 'state', 'openedOn', 'submittedOn'],
  filter: ['state', 'commendationType', 'proposingOrganisationId', 'campaignId'],
  sort: { field: 'code', order: 'DESC' },
  form: [
    ['proposingOrganisationId', 'campaignId'],
    ['commendationType', 'procedure', 'simplifiedGrounds'],
    ['summary'],
  ],
  show: [
    ['proposingOrganisation', 'campaign', 'commendationType', 'procedure', 'openedOn', 'submittedOn'],
    ['simplifiedGrounds'],
    [
      'receivedOn',
      'regimeCode',
      'regimeOverriddenOn',
      'regimeReason',
      'regimeDocument',
      'state',
      'returnReason',
      'decidedOn',
      'daysToDecision',
    ],
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
  show: [['heldOn', 'composition', 'state', 'closedOn', 'conclusion']],
  long: ['conclusion'],
});

export const decision = resource('Decision', {
  area: 'decisions',
  icon: GavelIcon,
  title: 'title',
  list: ['title', 'number', 'kind', 'decidedOn', 'signerName', 'state'],
  filter: ['state', 'kind', 'decidedOn', 'number'],
  sort: { field: 'decidedOn', order: 'DESC' },
  form: [
    ['kind', 'number', 'book', 'decidedOn'],
    ['title'],
    ['issuerOrganisationId', 'signerName', 'signerPosition'],
    ['legalBases'],
    ['articles'],
    ['recipients'],
  ],
  show: [
    ['kind', 'number', 'book', 'decidedOn', 'state', 'signerName', 'signerPosition'],
    ['legalBases', 'signedAt', 'deliverBy'],
    ['articles', 'recipients'],
  ],
  long: ['title'],
});

export const award = resource('Award', {
  area: 'decisions',
  icon: EmojiEventsIcon,
  title: 'subjectName',
  list: ['subjectName', 'subjectKind', 'form', 'organisation', 'decidedOn', 'bonus', 'decision', 'status'],
  filter: [
    'status',
    'isPaid',
    'awardFormId',
    'campaignId',
    'underOrganisationId',
    'year',
    'decisionNumber',
    'organisationId',
    'clusterId',
    'subjectKind',
    'commendationType',
    'decidedOn',
  ],
  sort: { field: 'decidedOn', order: 'DESC' },
  show: [
    ['subjectKind', 'form', 'commendationType', 'organisation', 'person', 'campaign'],
    ['decision', 'decidedOn', 'bonus', 'certificateNumber', 'achievementFrom', 'achievementTo'],
    ['proposal', 'status'],
  ],
  related: [
    { type: 'Revocation', target: 'awardId' },
    { type: 'AwardCorrection', target: 'awardId' },
  ],
});

export const revocation = resource('Revocation', {
  area: 'decisions',
  icon: LinkOffIcon,
  title: 'subjectName',
  list: ['subjectName', 'ground', 'decision', 'revokedOn', 'dueOn', 'isOutstanding', 'isLate', 'restoredOn'],
  filter: ['isLate', 'isOutstanding', 'ground', 'revokedOn', 'organisationId'],
  sort: { field: 'revokedOn', order: 'DESC' },
  show: [
    ['award', 'organisation', 'awardedOn', 'ground', 'legalBasis', 'decision', 'revokedOn'],
    ['explanation', 'conclusion', 'conclusionFile'],
    ['isItemRecalled', 'bonusRecalled', 'receivedOn', 'dueOn', 'itemReturnedOn', 'bonusReturnedOn', 'returnNote'],
    ['isOutstanding', 'isLate', 'restorationDecision', 'restorationBasis', 'restoredOn'],
  ],
  long: ['explanation'],
  related: [{ type: 'RevocationEffect', target: 'revocationId' }],
});

export const revocationEffect = resource('RevocationEffect', {
  area: 'integrity',
  icon: RuleIcon,
  title: 'subjectName',
  list: ['subjectName', 'form', 'outcomeBefore', 'outcomeAfter', 'settlement', 'revocation'],
  filter: ['settlement', 'awardFormId'],
  sort: { field: 'createdAt', order: 'DESC' },
  show: [
    ['form', 'award', 'proposal', 'revocation', 'outcomeBefore', 'outcomeAfter'],
    ['clauses', 'settlement', 'reason', 'settledOn'],
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
    ['replacedBy', 'replaces', 'correctionDecision'],
  ],
});

export const certificateLayout = resource('CertificateLayout', {
  area: 'decisions',
  icon: PrintIcon,
  title: 'name',
  list: ['name', 'stock', 'validFrom', 'validTo', 'note'],
  filter: ['stock', 'validFrom'],
  sort: { field: 'name', order: 'ASC' },
  form: [['name', 'stock'], ['pageWidth', 'pageHeight', 'offsetX', 'offsetY'], ['validFrom', 'note'], ['awardFormIds']],
  show: [
    ['name', 'stock', 'validFrom', 'validTo', 'note'],
    ['pageWidth', 'pageHeight', 'offsetX', 'offsetY', 'forms'],
  ],
});

export const backgroundRun = resource('BackgroundRun', {
  area: 'decisions',
  icon: HourglassIcon,
  title: 'kind',
  list: ['kind', 'decision', 'state', 'createdAt', 'endedAt'],
  filter: ['kind', 'state'],
  sort: { field: 'createdAt', order: 'DESC' },
  show: [
    ['kind', 'decision', 'state', 'failure'],
    ['createdAt', 'endedAt', 'file'],
  ],
});

export const awardCorrection = resource('AwardCorrection', {
  area: 'decisions',
  icon: SpellcheckIcon,
  title: 'subjectName',
  list: ['subjectName', 'field', 'oldText', 'newText', 'decision', 'correctedOn'],
  filter: ['field', 'correctedOn', 'decisionId'],
  sort: { field: 'correctedOn', order: 'DESC' },
  show: [
    ['award', 'organisation', 'awardedOn', 'field', 'oldText', 'newText'],
    ['decision', 'correctedOn', 'evidence'],
  ],
});

export const decisionDelivery = resource('DecisionDelivery', {
  area: 'decisions',
  icon: MarkEmailReadIcon,
  title: 'id',
  list: ['organisation', 'decision', 'reason', 'deliveredOn', 'acknowledgedOn', 'dueOn', 'toldOn', 'isLate'],
  filter: ['isLate', 'isAcknowledged', 'organisationId', 'deliveredOn'],
  sort: { field: 'deliveredOn', order: 'DESC' },
  show: [
    ['organisation', 'decision', 'reason', 'deliveredOn', 'openedAt', 'acknowledgedOn', 'acknowledgedBy'],
    ['dueOn', 'toldOn', 'isLate'],
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
