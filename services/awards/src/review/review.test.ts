import type { Answered } from '../testing/ground.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = ({ violations }: Answered) =>
  violations.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim());

const PATH = `query($id: ID!) { proposal(id: $id) { state reviewSteps { kind state why clause openedOn dueOn doneOn actions } } }`;
interface Walked {
  readonly kind: string;
  readonly state: string;
  readonly dueOn: string | null;
  readonly actions: readonly string[];
}
async function pathOf(id: string, actor = province.actors.board): Promise<Walked[]> {
  return (await province.ask(actor, PATH, { id })).data.proposal?.reviewSteps;
}
const statesOf = (path: readonly Walked[]) => Object.fromEntries(path.map(({ kind, state }) => [kind, state]));

/** A proposal of north that the Board has just taken in. */
async function accepted(input: object = {}): Promise<string> {
  const id = await steps.proposal('CLUSTER_REVIEWED', input);
  await steps.act(province.actors.board, 'accept', id);
  return id;
}
const decided = async (id: string): Promise<Stored> =>
  (await steps.record(await steps.decision(), [{ nomineeId: await steps.nomineeOf(id) }])).data.recordAwards as Stored;

describe('a dossier that the Board takes in', () => {
  it('gets its path: what the unit and the cluster did is over, the appraisal runs by working days', async () => {
    const path = await pathOf(await accepted({ procedure: 'FULL' }));

    expect(statesOf(path)).toEqual({
      ...{ UNIT_REVIEW: 'DONE', CLUSTER: 'DONE', APPRAISAL: 'OPEN', CONSULTATION: 'SKIPPED' },
      ...{ PUBLIC_NOTICE: 'SKIPPED', COUNCIL: 'SKIPPED', SUBMISSION_LETTER: 'WAITING', DECISION: 'WAITING' },
    });
    // 25 working days from 20/9/2021.
    expect(path.find(({ kind }) => kind === 'APPRAISAL')).toMatchObject({ dueOn: '2021-10-25', actions: ['APPRAISE'] });
  });

  it('by the simplified procedure needs no council and no minutes', async () => {
    const simplifiedGrounds = ['POLITICAL_TASK', 'SUDDEN_ACHIEVEMENT', 'CLEAR_MERIT'];
    expect(statesOf(await pathOf(await accepted({ procedure: 'SIMPLIFIED', simplifiedGrounds })))).toMatchObject({
      ...{ UNIT_REVIEW: 'SKIPPED', APPRAISAL: 'OPEN', COUNCIL: 'SKIPPED', SUBMISSION_LETTER: 'WAITING' },
    });
  });

  it('shows its path to its own unit and cluster, and to nobody else', async () => {
    const id = await accepted();
    const { northOfficer, northLeader, southOfficer, council } = province.actors;

    expect((await pathOf(id, northOfficer)).flatMap(({ actions }) => actions)).toEqual([]);
    expect(await pathOf(id, northLeader)).toHaveLength(8);
    expect(await pathOf(id, southOfficer)).toBeUndefined();
    expect(await pathOf(id, council)).toBeUndefined();
  });
});

describe('the appraisal', () => {
  it('ends when nobody waits any more, and says why where it is not in favour', async () => {
    const { board } = province.actors;
    const id = await accepted();

    expect(codesOf(await steps.appraise(board, id, { result: 'NEEDS_SUPPLEMENT' }))).toEqual(['REQUIRED note']);
    await steps.appraise(board, id, { result: 'NEEDS_SUPPLEMENT', note: 'Thiếu biên bản', clause: '84' });
    expect(statesOf(await pathOf(id)).APPRAISAL).toBe('OPEN');
    const nomineeIds = [await steps.nomineeOf(id)];
    await steps.appraise(board, id, { nomineeIds, result: 'MEETS' });
    expect(statesOf(await pathOf(id))).toMatchObject({ APPRAISAL: 'DONE', SUBMISSION_LETTER: 'OPEN' });
  });

  it.each(['northOfficer', 'northLeader', 'decider', 'auditor'] as const)('is not for %s', async (actor) => {
    expect((await steps.appraise(province.actors[actor], await accepted())).codes).toEqual(['FORBIDDEN']);
  });
});

describe('a decision', () => {
  it('is not signed while the path of its nominees is open, and names the steps', async () => {
    const { admin, board } = province.actors;
    const id = await accepted();
    const decision = await decided(id);

    const refused = await steps.sign(admin, decision);
    expect(refused.violations).toMatchObject([
      { code: 'STEP_OPEN', params: { step: 'APPRAISAL', count: 1 } },
      { code: 'STEP_OPEN', params: { step: 'SUBMISSION_LETTER', count: 1 } },
    ]);
    await steps.appraise(board, id);
    await steps.complete(board, id, 'SUBMISSION_LETTER', { documentNumber: '45/TTr-BTĐKT' });
    expect((await steps.sign(admin, decision)).codes).toEqual([]);
    expect(statesOf(await pathOf(id)).DECISION).toBe('DONE');
  });

  it('is not signed for somebody who does not meet the standard', async () => {
    const id = await accepted();
    await steps.appraise(province.actors.board, id, { result: 'DOES_NOT', note: 'Trùng thành tích' });

    const refused = await steps.sign(province.actors.admin, await decided(id));
    expect(refused.violations.map(({ code }) => code)).toContain('APPRAISED_AGAINST');
  });
});

describe('a step that was done on paper', () => {
  it('is written down by the Board alone, in its turn and at its version', async () => {
    const { board, northOfficer } = province.actors;
    const id = await accepted();

    expect((await steps.complete(northOfficer, id, 'SUBMISSION_LETTER')).codes).toEqual(['FORBIDDEN']);
    expect(codesOf(await steps.complete(board, id, 'SUBMISSION_LETTER'))).toEqual(['WRONG_STATE']);
    expect(codesOf(await steps.complete(board, id, 'APPRAISAL'))).toEqual(['NOT_ALLOWED']);
    await steps.appraise(board, id);
    expect(codesOf(await steps.complete(board, id, 'SUBMISSION_LETTER', { documentOn: '2021-09-21' }))).toEqual([
      'IN_FUTURE',
    ]);
  });
});

it('the path of a form is shown before there is a dossier', async () => {
  const query = `query($id: ID!) { reviewPath(awardFormId: $id, regime: RS_2025, procedure: FULL, subjectKind: INDIVIDUAL, commendationType: MERIT) {
    steps { kind isNeeded clause threshold { value clause isVerified } days { value } } } }`;
  const { data } = await province.ask(province.actors.analyst, query, { id: province.form('CSTDTQ') });

  expect(data.reviewPath.steps).toHaveLength(8);
  expect(data.reviewPath.steps.find(({ kind }: Walked) => kind === 'COUNCIL')).toMatchObject({
    ...{ isNeeded: true, clause: 'ND152 33.5', threshold: { value: 90, isVerified: true } },
  });
});
