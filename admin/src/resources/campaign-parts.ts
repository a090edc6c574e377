import ArticleIcon from '@mui/icons-material/Article';
import { resource } from '../kit/register.ts';

/** Parts of a campaign: reached from its page, not from the menu. */
const part = { area: 'campaigns', icon: ArticleIcon } as const;

const plan = resource('CampaignPlan', {
  ...part,
  title: 'title',
  list: ['title', 'number', 'issuedOn', 'issuerName'],
  form: [
    ['campaignId'],
    ['title'],
    ['number', 'issuedOn', 'isNumberUnknown'],
    ['issuerId', 'issuerName'],
    ['signerName', 'signerPosition'],
    ['preamble'],
    ['legalBases'],
    ['commendationText'],
    ['closingText'],
    ['documentFileId'],
  ],
  show: [
    ['number', 'issuedOn', 'issuerName', 'signerName', 'signerPosition', 'documentFile'],
    ['commendationText'],
    ['closingText'],
  ],
  long: ['title', 'commendationText', 'closingText'],
});

const guidance = resource('CommendationGuidance', {
  ...part,
  title: 'number',
  list: ['number', 'kind', 'issuedOn', 'issuerName'],
  form: [['campaignId'], ['number', 'kind'], ['issuedOn', 'issuerName']],
  show: [['number', 'kind', 'issuedOn', 'issuerName']],
});

const basis = resource('LegalBasis', {
  ...part,
  title: 'text',
  list: ['text', 'kind', 'number', 'issuedOn', 'issuerName'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [['campaignId', 'ordinal', 'kind'], ['number', 'issuedOn', 'issuerName'], ['text'], ['basisCampaignId']],
  show: [['ordinal', 'kind', 'number', 'issuedOn', 'issuerName', 'basisCampaign']],
  long: ['text'],
});

const content = resource('CampaignContent', {
  ...part,
  title: 'targetGroup',
  list: ['targetGroup', 'ordinal'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [
    ['campaignId', 'ordinal', 'targetKind'],
    ['targetGroup', 'targetGroupEn'],
    ['text'],
    ['textEn'],
    ['objectives', 'subgroups'],
    ['headAccountability'],
  ],
  show: [
    ['ordinal', 'targetKind', 'targetGroupEn'],
    ['text'],
    ['objectives', 'subgroups'],
    ['headAccountability'],
    ['textEn'],
  ],
  long: ['text', 'textEn', 'headAccountability'],
  related: [{ type: 'Indicator', target: 'contentId' }],
});

const indicator = resource('Indicator', {
  ...part,
  title: 'name',
  list: ['name', 'code', 'unit', 'valueKind', 'isRequired'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [
    ['campaignId', 'contentId'],
    ['code', 'ordinal', 'unit'],
    ['name', 'nameEn'],
    ['valueKind', 'isRequired', 'isOurs'],
    ['minimum', 'maximum', 'tolerance'],
  ],
  show: [
    ['code', 'nameEn', 'unit', 'valueKind', 'isRequired', 'content'],
    ['minimum', 'maximum', 'tolerance'],
  ],
});

const period = resource('ReportingPeriod', {
  ...part,
  title: 'name',
  list: ['name', 'fromOn', 'toOn', 'dueOn'],
  sort: { field: 'fromOn', order: 'ASC' },
  form: [
    ['campaignId', 'name'],
    ['fromOn', 'toOn', 'dueOn'],
  ],
  show: [['fromOn', 'toOn', 'dueOn']],
});

const condition = resource('ClosingCondition', {
  ...part,
  title: 'text',
  list: ['text', 'declaredByName'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [['campaignId', 'ordinal'], ['text'], ['declaredById', 'declaredByName']],
  show: [['ordinal', 'declaredByName', 'declaredBy']],
  long: ['text'],
});

const assignment = resource('Assignment', {
  ...part,
  title: 'heading',
  list: ['heading', 'ordinal', 'tone'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [['campaignId', 'ordinal', 'tone'], ['heading']],
  show: [['ordinal', 'tone']],
  related: [
    { type: 'Assignee', target: 'assignmentId' },
    { type: 'Task', target: 'assignmentId' },
  ],
});

const assignee = resource('Assignee', {
  ...part,
  title: 'id',
  list: ['role', 'organisation', 'organisationGroup', 'text'],
  sort: { field: 'role', order: 'ASC' },
  form: [['assignmentId', 'role'], ['organisationId', 'organisationGroup'], ['text']],
  show: [['role', 'organisation', 'organisationGroup', 'text']],
});

const task = resource('Task', {
  ...part,
  title: 'text',
  list: ['text', 'ordinal', 'dueOn', 'dueWorkingDays', 'cadence', 'dueDay'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [['assignmentId', 'ordinal'], ['text'], ['dueOn', 'dueWorkingDays'], ['cadence', 'dueDay'], ['isDueDayOurs']],
  show: [['assignment', 'ordinal', 'dueOn', 'dueWorkingDays', 'cadence', 'dueDay', 'isDueDayOurs']],
  long: ['text'],
  related: [{ type: 'TaskCompletion', target: 'taskId' }],
});

const completion = resource('TaskCompletion', {
  ...part,
  area: 'reports',
  title: 'doneOn',
  list: ['organisation', 'occurrence', 'doneOn', 'note', 'evidenceUrl', 'evidenceFile'],
  sort: { field: 'doneOn', order: 'DESC' },
  show: [['organisation', 'task', 'occurrence', 'doneOn', 'note', 'evidenceUrl', 'evidenceFile']],
});

const recipient = resource('DistributionRecipient', {
  ...part,
  title: 'text',
  list: ['text', 'ordinal', 'purpose', 'organisation', 'organisationGroup'],
  sort: { field: 'ordinal', order: 'ASC' },
  form: [['campaignId', 'ordinal'], ['text'], ['organisationId', 'organisationGroup'], ['purpose', 'isForReport']],
  show: [['ordinal', 'purpose', 'isForReport', 'organisation', 'organisationGroup']],
});

export const parts = [
  ...[plan, basis, guidance, content, indicator, period, condition],
  ...[assignment, assignee, task, completion, recipient],
];
