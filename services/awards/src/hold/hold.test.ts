import { type Actor, newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

/** What stands in the way of every award, from the hand-in to the signature. */
let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterEach(() => province.sql('delete from directory.merit_fact'));
afterAll(() => province.close());

const hold = async (more: object = {}): Promise<string> => {
  const row = { id: newId(), person_id: province.people.north, organisation_id: null, from_on: '2021-09-01', ...more };
  await province.sql(
    `insert into directory.merit_fact (id, kind, person_id, organisation_id, level, from_on, source) values ($1, 'HOLD', $2, $3, 'COMPLAINT', $4, '')`,
    Object.values(row),
  );
  return row.id;
};
const clear = (id: string) => province.sql("update directory.merit_fact set to_on = '2021-09-20' where id = $1", [id]);
const told = ({ violations }: { violations: readonly { code: string; path?: readonly unknown[] }[] }) =>
  violations.map(({ code, path = [] }) => `${code} ${path.join('.')}`);

describe('a hold that is open', () => {
  it('keeps a dossier from being handed in, naming which nominee and no more, until a document clears it', async () => {
    const { northOfficer } = province.actors;
    const id = await steps.proposal('DRAFT');
    await steps.nominate(northOfficer, id, { personId: province.people.branch });
    const held = await hold({ person_id: province.people.branch });

    const refused = await steps.act(northOfficer, 'submit', id);

    expect(told(refused)).toEqual(['INTEGRITY_HOLD nominees.1']);
    expect(JSON.stringify(refused.violations)).not.toContain('COMPLAINT');
    await clear(held);
    expect((await steps.act(northOfficer, 'submit', id)).data.submitProposal.state).toBe('SUBMITTED');
  });

  it('of a collective keeps its dossier from being handed in, and one of somebody else does not', async () => {
    const { northOfficer } = province.actors;
    const id = (await steps.create(northOfficer)).data.createProposal.id;
    const collective = { organisationId: province.branch.id, subjectKind: 'COLLECTIVE' };
    await steps.nominate(northOfficer, id, collective);
    await steps.papers(northOfficer, id);
    await hold();
    const held = await hold({ person_id: null, organisation_id: province.branch.id });

    expect(told(await steps.act(northOfficer, 'submit', id))).toEqual(['INTEGRITY_HOLD nominees.0']);
    await clear(held);
    expect((await steps.act(northOfficer, 'submit', id)).codes).toEqual([]);
  });

  it('of a record that was merged into the nominee counts as theirs', async () => {
    await province.sql('update directory.person set merged_into_id = $2 where id = $1', [
      ...[province.people.loner, province.people.north],
    ]);
    const id = await steps.proposal('DRAFT');
    await hold({ person_id: province.people.loner });
    expect(told(await steps.act(province.actors.northOfficer, 'submit', id))).toEqual(['INTEGRITY_HOLD nominees.0']);
    await province.sql('update directory.person set merged_into_id = null where id = $1', [province.people.loner]);
  });

  it('keeps a dossier off the agenda of the council, and an agenda from being opened', async () => {
    const id = await atCouncil();
    const held = await hold();
    expect(told(await plan(id))).toEqual(['INTEGRITY_HOLD proposalIds.0']);

    await clear(held);
    const session = (await plan(id)).data.planCouncilSession as Stored;
    const again = await hold();
    const opened = await open(session);
    expect(told(opened)).toContain('INTEGRITY_HOLD items.0');

    await clear(again);
    expect(told(await open(session))).not.toContain('INTEGRITY_HOLD items.0');
  });

  it('keeps a decision from being signed, whatever came before, until it is cleared', async () => {
    const { admin } = province.actors;
    const id = await steps.proposal('BOARD_REVIEW');
    const decision = await steps.decision({ decidedOn: '2021-09-20' });
    const recorded = (await steps.record(decision, [{ nomineeId: await steps.nomineeOf(id) }])).data.recordAwards;
    const held = await hold({ from_on: '2021-09-20' });

    expect(told(await steps.sign(admin, recorded))).toEqual(['INTEGRITY_HOLD awards.0']);

    await clear(held);
    expect((await steps.sign(admin, recorded)).data.signDecision.state).toBe('SIGNED');
  });

  it('of later days does not keep an old decision on paper from being written down', async () => {
    await hold({ from_on: '2021-09-16' });
    expect(await steps.signed('2021-09-15', [steps.line()])).toBeTruthy();
  });
});

async function atCouncil(): Promise<string> {
  const { northOfficer, board } = province.actors;
  const { id } = (await steps.create(northOfficer, { procedure: 'FULL' })).data.createProposal;
  await steps.nominate(northOfficer, id, { awardFormId: province.form('CSTDT') });
  await steps.papers(northOfficer, id);
  const nomineeId = await steps.nomineeOf(id);
  const paper = { kind: 'CERTIFICATION', nomineeId, documentNumber: '4/QĐ', documentDate: '2021-09-16' };
  await province.ask(
    northOfficer,
    'mutation($id: ID!, $paper: AddEvidence!) { addEvidence(proposalId: $id, input: $paper) { id } }',
    { id, paper },
  );
  await steps.act(northOfficer, 'submit', id);
  await steps.act(board, 'accept', id);
  await steps.appraise(board, id);
  return id;
}
function plan(proposalId: string) {
  const seats = [province.people.south, province.people.loner].map((personId, at) => ({
    ...{ personId, position: 'Thành viên', post: at === 0 ? 'CHAIR' : 'MEMBER' },
  }));
  const input = {
    title: 'Phiên tháng 9',
    heldOn: '2021-09-20',
    composition: 'QĐ 12',
    seats,
    proposalIds: [proposalId],
  };
  return province.ask(
    province.actors.board,
    'mutation($input: PlanCouncilSession!) { planCouncilSession(input: $input) { id version state } }',
    { input },
  );
}
const open = ({ id, version }: Stored) =>
  province.ask(
    province.actors.board,
    'mutation($id: ID!, $version: Int!, $input: OpenCouncilSession!) { openCouncilSession(id: $id, version: $version, input: $input) { id state } }',
    { id, version, input: { absences: [] } },
  );

const ELIGIBLE =
  'query ($id: ID!) { proposal(id: $id) { nominees { findings { code result } eligibility { general { code result } cases { findings { code result params } } } } } }';
async function judged(actor: Actor, id: string) {
  const { data } = await province.ask(actor, ELIGIBLE, { id });
  return data.proposal.nominees[0];
}

describe('awards that were given', () => {
  /** Merit for the Prime Minister's certificate rests on one of the province. */
  const propose = async (): Promise<string> => {
    const { northOfficer } = province.actors;
    const { id } = (await steps.create(northOfficer, { commendationType: 'MERIT', campaignId: null })).data
      .createProposal;
    await steps.nominate(northOfficer, id, { awardFormId: province.form('BKTTG') });
    return id;
  };
  const found = async (): Promise<number[]> => {
    const { eligibility } = await judged(province.actors.board, await propose());
    const findings = eligibility.cases.flatMap(
      ({ findings: all }: { findings: { code: string; params: { found: number } }[] }) => all,
    );
    return findings
      .filter(({ code }: { code: string }) => code === 'PRIOR_AWARD')
      .map(({ params }: { params: { found: number } }) => params.found);
  };

  it.each([
    ['in a movement', 'MOVEMENT', 0],
    ['for a sudden deed', 'SUDDEN', 0],
    ['for merit', 'MERIT', 1],
  ] as const)('%s count for merit as the law says', async (_case, commendationType, count) => {
    await steps.signed('2021-09-15', [steps.line({ commendationType, campaignId: null })]);
    expect(await found()).toEqual([count]);
  });

  it('for the same achievement are told to people before it is commended again, and another achievement is not', async () => {
    const { board } = province.actors;
    const period = { achievementFrom: '2021-08-20', achievementTo: '2021-09-10' };
    await steps.signed('2021-09-15', [steps.line(period)]);
    const id = await steps.proposal('DRAFT');

    const { findings, eligibility } = await judged(board, id);

    expect(findings).toContainEqual({ code: 'ACHIEVEMENT_ALREADY_AWARDED', result: 'NEEDS_REVIEW' });
    expect(eligibility.general).toContainEqual({ code: 'ONE_ACHIEVEMENT', result: 'NEEDS_REVIEW' });
    const told =
      'mutation($id: ID!, $version: Int!, $otherId: ID!) { markDistinctAchievement(nomineeId: $id, version: $version, otherId: $otherId, reason: "Hai đợt khác nhau") { id } }';
    const awards = await province.sql<{ id: string }>(
      "select id from awards.award where is_signed and person_id = $1 and achievement_to >= '2021-08-20'",
      [province.people.north],
    );
    const nominee = { table: 'nominee', id: await steps.nomineeOf(id) };
    for (const { id: otherId } of awards)
      expect((await steps.versioned(board, told, nominee, { otherId })).codes).toEqual([]);
    const quiet = await judged(board, id);
    const alarms = (of: readonly { code: string }[]) =>
      of.filter(({ code }) => code === 'ACHIEVEMENT_ALREADY_AWARDED').length;
    expect(alarms(findings) - alarms(quiet.findings)).toBe(awards.length);
    expect(quiet.eligibility.general).toContainEqual({ code: 'ONE_ACHIEVEMENT', result: 'PASS' });
    await province.sql('delete from awards.distinct_achievement');
    await province.sql('update awards.nominee set achievement_from = $2, achievement_to = $2 where proposal_id = $1', [
      ...[id, '2021-09-12'],
    ]);
    expect((await judged(board, id)).eligibility.general).toContainEqual({ code: 'ONE_ACHIEVEMENT', result: 'PASS' });
  });
});
