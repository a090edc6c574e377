import {
  FINAL,
  type Office,
  PROPOSAL_ACTIONS,
  PROPOSAL_FLOW,
  PROPOSAL_STATES,
  type State,
  type Step,
} from './proposal.flow.ts';
import {
  actionsFor,
  checkNominee,
  checkProposal,
  checkReturn,
  checkSubmission,
  type NomineeFacts,
} from './proposal.rules.ts';

const steps: readonly Step[] = PROPOSAL_ACTIONS.map((action) => PROPOSAL_FLOW[action]);
const from = (step: Step): State[] => Object.values(step.by).flatMap((states) => states as State[]);

describe('the flow of a proposal', () => {
  it.each(PROPOSAL_STATES.filter((state) => state !== 'DRAFT'))('reaches %s', (state) => {
    expect(steps.some(({ to }) => to === state)).toBe(true);
  });

  it.each(PROPOSAL_STATES.filter((state) => !FINAL.includes(state)))('leaves %s', (state) => {
    expect(steps.some((step) => step.to !== null && from(step).includes(state))).toBe(true);
  });

  it.each(FINAL)('never leaves %s', (state) => {
    expect(steps.some((step) => from(step).includes(state))).toBe(false);
  });

  it.each<[State, Office[], string[]]>([
    ['DRAFT', ['UNIT'], ['UPDATE', 'ADD_NOMINEE', 'CONFIRM', 'ADD_EVIDENCE', 'SPLIT', 'MERGE', 'SUBMIT', 'WITHDRAW']],
    ['DRAFT', ['CLUSTER'], []],
    ['SUBMITTED', ['UNIT'], ['WITHDRAW']],
    ['SUBMITTED', ['CLUSTER'], ['ENDORSE', 'RETURN']],
    ['SUBMITTED', ['BOARD'], ['CONFIRM', 'ADD_EVIDENCE', 'ACCEPT', 'RETURN']],
    ['SUBMITTED', ['UNIT', 'CLUSTER'], ['ENDORSE', 'RETURN', 'WITHDRAW']],
    ['CLUSTER_REVIEWED', ['CLUSTER'], []],
    ['CLUSTER_REVIEWED', ['BOARD'], ['CONFIRM', 'ADD_EVIDENCE', 'ACCEPT', 'RETURN']],
    ['BOARD_REVIEW', ['UNIT'], []],
    [
      'BOARD_REVIEW',
      ['BOARD'],
      ['CONFIRM', 'ADD_EVIDENCE', 'SPLIT', 'MERGE', 'RETURN', 'OVERRIDE_REGIME', 'DECLINE_NOMINEE'],
    ],
    ['BOARD_REVIEW', [], []],
    [
      'RETURNED',
      ['UNIT'],
      ['UPDATE', 'ADD_NOMINEE', 'CONFIRM', 'ADD_EVIDENCE', 'SPLIT', 'MERGE', 'SUBMIT', 'WITHDRAW'],
    ],
    ['DECIDED', ['UNIT', 'CLUSTER', 'BOARD'], []],
    ['WITHDRAWN', ['UNIT', 'CLUSTER', 'BOARD'], []],
  ])('in %s offers %j: %j', (state, offices, actions) => {
    expect(actionsFor(state, offices)).toEqual(actions);
  });
});

const sound: NomineeFacts = {
  ...{ subjectKind: 'INDIVIDUAL', personId: 'p', organisationId: null, subject: 'WITHIN', today: '2021-09-20' },
  ...{ achievementFrom: '2021-08-20', achievementTo: '2021-09-10' },
  form: { level: 'PROVINCE', subjectKinds: ['INDIVIDUAL', 'COLLECTIVE'] },
};
const collective = { subjectKind: 'COLLECTIVE', personId: null, organisationId: 'o' };

describe('a nominee', () => {
  it.each<[string, Partial<NomineeFacts>, string[]]>([
    ['a person of the unit', {}, []],
    ['a collective of the unit', collective, []],
    ['a person as a collective', { subjectKind: 'COLLECTIVE' }, ['NOT_ALLOWED personId', 'REQUIRED organisationId']],
    ['nobody', { personId: null }, ['REQUIRED personId']],
    ['a person nobody knows', { subject: 'UNKNOWN' }, ['UNKNOWN_REFERENCE personId']],
    ['a person of another unit', { subject: 'FOREIGN' }, ['NOT_IN_UNIT personId']],
    ['a collective of another unit', { ...collective, subject: 'FOREIGN' }, ['NOT_IN_UNIT organisationId']],
    ['an unknown form', { form: null }, ['UNKNOWN_REFERENCE awardFormId']],
    ['a household for a form without households', { subjectKind: 'HOUSEHOLD' }, ['FORM_NOT_FOR_SUBJECT awardFormId']],
    ['a form that the State decides', { form: { level: 'NATION', subjectKinds: ['INDIVIDUAL'] } }, []],
    ['an achievement that ends before it begins', { achievementTo: '2021-08-19' }, ['BEFORE_START achievementTo']],
    ['an achievement of tomorrow', { achievementTo: '2021-09-21' }, ['IN_FUTURE achievementTo']],
    [
      'several faults at once',
      { subject: 'FOREIGN', form: null },
      ['NOT_IN_UNIT personId', 'UNKNOWN_REFERENCE awardFormId'],
    ],
  ])('%s: %j', (_what, facts, found) => {
    expect(checkNominee({ ...sound, ...facts }).map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual(found);
  });
});

describe('a proposal', () => {
  it.each([
    [{ commendationType: 'MOVEMENT', campaignId: null }, 1],
    [{ commendationType: 'MOVEMENT', campaignId: 'c' }, 0],
    [{ commendationType: 'SUDDEN', campaignId: null }, 0],
  ])('%j has %i faults', (proposal, faults) => {
    expect(checkProposal(proposal)).toHaveLength(faults);
  });

  it('needs a nominee to be submitted, and no award to be returned', () => {
    expect(checkSubmission(0)).toEqual([{ code: 'NO_NOMINEES' }]);
    expect(checkSubmission(1)).toEqual([]);
    expect(checkReturn(2)).toEqual([{ code: 'HAS_AWARDS', params: { count: 2 } }]);
    expect(checkReturn(0)).toEqual([]);
  });
});
