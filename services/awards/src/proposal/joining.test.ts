import { newId, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { recountTally } from '../tally/tally.commands.ts';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

type Who = Parameters<Steps['create']>[0];
const WHOLE =
  'id version code state joinedFrom splitFromId mergedIntoId submittedOn regimeCode nominees { id subjectName appraisal { result } } evidence { kind nomineeId documentNumber } reviewSteps { kind state dueOn } related { id }';
const MERGE = `mutation($id: ID!, $version: Int!, $others: [ProposalVersion!]!) { mergeProposals(id: $id, version: $version, others: $others) { ${WHOLE} } }`;
const READ = `query($id: ID!) { proposal(id: $id) { ${WHOLE} } }`;

const read = async (id: string, actor: Who = province.actors.board) =>
  (await province.ask(actor, READ, { id })).data.proposal;
const versionOf = async (id: string) => ({ id, version: (await read(id)).version as number });
const merge = async (actor: Who, id: string, others: readonly string[]) =>
  steps.versioned(actor, MERGE, { table: 'proposal', id }, { others: await Promise.all(others.map(versionOf)) });

let count = 0;
async function another(proposalId: string, actor: Who = province.actors.northOfficer): Promise<string> {
  count += 1;
  const personId = await aPerson(province, `Thêm ${count}`, province.north);
  return ((await steps.nominate(actor, proposalId, { personId })).data.addNominee as Stored).id;
}
/** No total may have been lost or counted twice. */
const wrongTotals = () => transact(asSystem(province.runtime), (tx) => recountTally(tx, { repair: false }));

it('joins dossiers of the unit: one goes on with everybody, the others are closed and say where', async () => {
  const { northOfficer } = province.actors;
  const [into, other] = [await steps.proposal('DRAFT'), (await steps.create(northOfficer)).data.createProposal.id];
  const nominee = await another(other);

  const whole = (await merge(northOfficer, into, [other])).data.mergeProposals;

  expect(whole.nominees.map(({ id }: { id: string }) => id)).toContain(nominee);
  expect(whole.related).toEqual([{ id: other }]);
  expect(whole.joinedFrom).toBe((await read(other)).code);
  expect(await read(other)).toMatchObject({ state: 'WITHDRAWN', mergedIntoId: into, nominees: [] });
  expect(await wrongTotals()).toBe(0);
});

it('joins nothing that differs in what decides its way, that names somebody twice or is of another unit', async () => {
  const { board, northOfficer, southOfficer } = province.actors;
  const into = await steps.proposal('DRAFT');
  const made = async (input: object) => ((await steps.create(board, input)).data.createProposal as Stored).id;
  const codes = async (other: string) =>
    (await merge(board, into, [other])).violations.map(({ code, path }) => `${code} ${path ?? ''}`.trim());

  expect(await codes(await made({ campaignId: province.otherCampaign }))).toEqual(['DIFFERS campaignId']);
  expect(await codes(await made({ proposingOrganisationId: province.south.id }))).toEqual(['NOT_IN_UNIT others,0']);
  expect(await codes(await steps.proposal('DRAFT'))).toEqual(['NOMINATED_TWICE']);
  expect(await codes(into)).toEqual(['DUPLICATE others']);
  expect((await merge(board, into, [])).violations).toMatchObject([{ code: 'REQUIRED' }]);
  const south = await made({ proposingOrganisationId: province.south.id });
  const foreign = await steps.versioned(
    northOfficer,
    MERGE,
    { table: 'proposal', id: into },
    { others: [{ id: south, version: 1 }] },
  );
  expect(foreign.codes).toEqual(['NOT_FOUND']);
  expect((await merge(southOfficer, into, [south])).codes).toEqual(['NOT_FOUND']);
  const stale = await steps.versioned(
    northOfficer,
    MERGE,
    { table: 'proposal', id: into },
    { others: [{ id: await steps.proposal('DRAFT'), version: 7 }] },
  );
  expect(stale.codes).toEqual(['CONFLICT']);
});

describe('dossiers under review', () => {
  /** A dossier that the Board has, with one nominee of its own; `walked`: with every step before the decision done. */
  async function underReview({ walked = false } = {}): Promise<string> {
    const { northOfficer, board } = province.actors;
    const { id } = (await steps.create(northOfficer)).data.createProposal as Stored;
    await another(id);
    await steps.papers(northOfficer, id);
    await steps.act(northOfficer, 'submit', id);
    await steps.act(board, 'accept', id);
    if (walked) await steps.walk(id);
    return id;
  }
  const codes = async (into: string, other: string, actor: Who = province.actors.board) =>
    (await merge(actor, into, [other])).violations.map(({ code }) => code);

  it('become one for the Board where they stand at the same step, and the clock of the earlier goes on', async () => {
    const [into, other] = [await underReview(), await underReview()];
    await province.sql("update awards.proposal set submitted_on = '2021-09-13' where id = $1", [other]);

    expect(await codes(into, other, province.actors.northOfficer)).toEqual(['WRONG_STATE']);
    const whole = (await merge(province.actors.board, into, [other])).data.mergeProposals;

    expect(whole).toMatchObject({ state: 'BOARD_REVIEW', submittedOn: '2021-09-13' });
    expect(whole.nominees).toHaveLength(2);
    expect(await read(other)).toMatchObject({ state: 'WITHDRAWN', nominees: [] });
    const appraisal = whole.reviewSteps.find(({ kind }: { kind: string }) => kind === 'APPRAISAL');
    expect(appraisal.state).toBe('OPEN');
    await steps.appraise(province.actors.board, into);
    const after = (await read(into)).reviewSteps as { kind: string; state: string }[];
    expect(after.find(({ kind }) => kind === 'APPRAISAL')?.state).toBe('DONE');
    expect(await wrongTotals()).toBe(0);
  });

  it('do not while they stand at different steps', async () => {
    expect(await codes(await underReview(), await underReview({ walked: true }))).toEqual(['STEPS_DIFFER']);
  });

  it('do not when a decision has somebody of the one that would go before it', async () => {
    const [into, other] = [await underReview({ walked: true }), await underReview({ walked: true })];
    await steps.record(await steps.decision(), [{ nomineeId: await steps.nomineeOf(other) }]);

    expect(await codes(into, other)).toEqual(['BEFORE_COUNCIL_OR_DECISION']);
    expect((await read(other)).state).toBe('BOARD_REVIEW');
  });
});

it('takes in the dossier of a unit below, whose nominees count for the unit above then', async () => {
  const { board } = province.actors;
  const into = await steps.proposal('DRAFT');
  const made = await steps.create(board, { proposingOrganisationId: province.branch.id });
  const below = (made.data.createProposal as Stored).id;
  await steps.nominate(board, below, { personId: province.people.branch });

  const whole = (await merge(province.actors.northOfficer, into, [below])).data.mergeProposals;

  expect(whole.nominees.map(({ subjectName }: { subjectName: string }) => subjectName)).toContain('Nguyễn Nhánh');
  const paths = await province.sql(
    'select distinct management_path::text as path from awards.nominee where proposal_id = $1',
    [into],
  );
  expect(paths).toEqual([{ path: province.north.path }]);
  expect(await wrongTotals()).toBe(0);
});

it('gives one officer the dossier and the other a conflict when two join it at once into different ones', async () => {
  const { northOfficer, board } = province.actors;
  const draft = async () => ((await steps.create(northOfficer)).data.createProposal as Stored).id;
  const [one, two, other] = [await draft(), await draft(), await draft()];
  const nominee = await another(other);
  const others = [await versionOf(other)];

  const answers = await Promise.all([
    province.ask(northOfficer, MERGE, { ...(await versionOf(one)), others }),
    province.ask(board, MERGE, { ...(await versionOf(two)), others }),
  ]);

  expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  const [into] = await province.sql<{ id: string }>('select proposal_id as id from awards.nominee where id = $1', [
    nominee,
  ]);
  expect((await read(other)).mergedIntoId).toBe(into?.id);
  expect(await wrongTotals()).toBe(0);
});

it('joins once for one key', async () => {
  const { northOfficer } = province.actors;
  const [into, other] = [await steps.proposal('DRAFT'), (await steps.create(northOfficer)).data.createProposal.id];
  await another(other);
  const variables = { ...(await versionOf(into)), others: [await versionOf(other)] };
  const call = { idempotencyKey: newId() };

  const first = (await province.ask(northOfficer, MERGE, variables, call)).data.mergeProposals;
  const second = (await province.ask(northOfficer, MERGE, variables, call)).data.mergeProposals;

  expect(second).toMatchObject({ id: first.id, version: first.version });
});
