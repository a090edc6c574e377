import { checkIssue, type IssueFacts, needsAmendment } from './amendment.rules.ts';

const DRAFT = { state: 'DRAFT', isAmended: false };
const RUNNING = { state: 'LAUNCHED', isAmended: false };
const AMENDED = { state: 'LAUNCHED', isAmended: true };
const CLOSED = { state: 'CLOSED', isAmended: false };
const before = { text: 'Thi đua', textEn: null, dueOn: '2021-09-15', number: null, issuedOn: '2021-08-20' };

it.each<[string, typeof DRAFT, Record<string, unknown>, Record<string, unknown> | null, string[]]>([
  ['a new part of a draft', DRAFT, { text: 'x' }, null, []],
  ['a new part of a running plan', RUNNING, { text: 'x' }, null, ['NEEDS_AMENDMENT campaignId']],
  ['a new part in an amendment', AMENDED, { text: 'x' }, null, []],
  ['a new part after the end', CLOSED, { text: 'x' }, null, ['CAMPAIGN_CLOSED campaignId']],
  ['other words of a running plan', RUNNING, { text: 'x' }, before, ['NEEDS_AMENDMENT text']],
  ['two fields', RUNNING, { text: 'x', dueOn: null }, before, ['NEEDS_AMENDMENT text', 'NEEDS_AMENDMENT dueOn']],
  ['the same words again', RUNNING, { ...before }, before, []],
  ['a translation', RUNNING, { textEn: 'Emulate' }, before, []],
  ['a number that nobody knew', RUNNING, { number: '10/KH-UBND' }, before, []],
  ['a date that was known', RUNNING, { issuedOn: '2021-08-21' }, before, ['NEEDS_AMENDMENT issuedOn']],
  ['a translation after the end', CLOSED, { textEn: 'Emulate' }, before, ['CAMPAIGN_CLOSED campaignId']],
])('%s gives the violations', (_name, facts, values, row, expected) => {
  expect(needsAmendment(facts, values, row).map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
});

const facts: IssueFacts = {
  kind: 'AMENDMENT',
  documentNumber: '99/KH-UBND',
  issuedOn: '2021-09-18',
  validFrom: '2021-09-20',
  lastValidFrom: '2021-08-20',
  today: '2021-09-20',
  isUnchanged: false,
};

it.each<[Partial<IssueFacts>, string[]]>([
  [{}, []],
  [{ validFrom: '2021-08-20' }, []],
  [{ documentNumber: null, issuedOn: null }, ['REQUIRED', 'REQUIRED']],
  [{ kind: 'CORRECTION', documentNumber: null, issuedOn: null }, []],
  [{ issuedOn: '2021-09-21' }, ['IN_FUTURE']],
  [{ validFrom: '2021-09-21' }, ['IN_FUTURE']],
  [{ validFrom: '2021-08-19' }, ['BEFORE_START']],
  [{ isUnchanged: true }, ['NO_CHANGE']],
])('issuing with %j gives %j', (changed, expected) => {
  expect(checkIssue({ ...facts, ...changed }).map(({ code }) => code)).toEqual(expected);
});
