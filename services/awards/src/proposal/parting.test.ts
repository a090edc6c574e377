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
  'id version code state splitFromId mergedIntoId submittedOn regimeCode nominees { id subjectName appraisal { result } } evidence { kind nomineeId documentNumber } reviewSteps { kind state dueOn } related { id }';
const SPLIT = `mutation($id: ID!, $version: Int!, $nomineeIds: [ID!]!, $summary: String) {
  splitProposal(id: $id, version: $version, nomineeIds: $nomineeIds, summary: $summary) { ${WHOLE} } }`;
const READ = `query($id: ID!) { proposal(id: $id) { ${WHOLE} } }`;

const read = async (id: string, actor: Who = province.actors.board) =>
  (await province.ask(actor, READ, { id })).data.proposal;
const split = (actor: Who, id: string, nomineeIds: readonly string[], more: object = {}) =>
  steps.versioned(actor, SPLIT, { table: 'proposal', id }, { nomineeIds, ...more });

let count = 0;
async function another(proposalId: string, actor: Who = province.actors.northOfficer): Promise<string> {
  count += 1;
  const personId = await aPerson(province, `Thêm ${count}`, province.north);
  return ((await steps.nominate(actor, proposalId, { personId })).data.addNominee as Stored).id;
}
/** No total may have been lost or counted twice. */
const wrongTotals = () => transact(asSystem(province.runtime), (tx) => recountTally(tx, { repair: false }));

it('parts a draft: nominees go with their papers, papers of the whole are in both, and both tell of it', async () => {
  const { northOfficer } = province.actors;
  const id = await steps.proposal('DRAFT');
  const moved = await another(id);
  const paper =
    'mutation($id: ID!, $n: ID!) { addEvidence(proposalId: $id, input: { kind: CERTIFICATION, nomineeId: $n, documentNumber: "9/CN", documentDate: "2021-09-16" }) { id } }';
  await province.ask(northOfficer, paper, { id, n: moved });

  const part = (await split(northOfficer, id, [moved], { summary: 'Phần tách' })).data.splitProposal;

  expect(part).toMatchObject({ state: 'DRAFT', splitFromId: id, nominees: [{ id: moved }], related: [{ id }] });
  expect(part.code).toMatch(/^HS-2021-\d{5}$/);
  expect(part.evidence).toHaveLength(4);
  const rest = await read(id);
  expect(rest.nominees).toHaveLength(1);
  expect(rest.evidence.map(({ kind }: { kind: string }) => kind)).not.toContain('CERTIFICATION');
  expect(rest.related).toEqual([{ id: part.id }]);
  const history = 'query($id: ID!) { proposal(id: $id) { history { items { changes { field after } } } } }';
  const told = (await province.ask(northOfficer, history, { id })).data.proposal.history.items.flatMap(
    ({ changes }: { changes: object[] }) => changes,
  );
  expect(told).toContainEqual({ field: 'partedInto', after: part.code });
  expect((await steps.act(northOfficer, 'submit', part.id)).codes).toEqual([]);
  expect(await wrongTotals()).toBe(0);
});

it('parts a dossier that the Board has: the part keeps its steps, their days and its appraisals', async () => {
  const { northOfficer, board } = province.actors;
  const id = await steps.proposal('DRAFT');
  const moved = await another(id);
  await steps.act(northOfficer, 'submit', id);
  await steps.act(board, 'accept', id);
  await steps.appraise(board, id, { nomineeIds: [moved], result: 'MEETS' });
  const before = await read(id);

  expect((await split(northOfficer, id, [moved])).violations).toMatchObject([{ code: 'WRONG_STATE' }]);
  const part = (await split(board, id, [moved])).data.splitProposal;

  expect(part).toMatchObject({ state: 'BOARD_REVIEW', submittedOn: before.submittedOn, regimeCode: before.regimeCode });
  expect(part.nominees).toMatchObject([{ id: moved, appraisal: { result: 'MEETS' } }]);
  const stateOf = (proposal: { reviewSteps: { kind: string; state: string }[] }, kind: string) =>
    proposal.reviewSteps.find((step) => step.kind === kind)?.state;
  // Everybody of the part is appraised, so its step is over; the other one still waits.
  expect([stateOf(part, 'APPRAISAL'), stateOf(await read(id), 'APPRAISAL')]).toEqual(['DONE', 'OPEN']);
});

it('leaves somebody in each part, and nobody whom a decision has before it', async () => {
  const { board, northOfficer } = province.actors;
  const id = await steps.proposal('BOARD_REVIEW');
  const only = await steps.nomineeOf(id);
  const codes = async (nomineeIds: readonly string[]) =>
    (await split(board, id, nomineeIds)).violations.map(({ code }) => code);

  expect(await codes([only])).toEqual(['NOBODY_LEFT']);
  expect(await codes([])).toEqual(['REQUIRED']);
  expect(await codes([newId()])).toEqual(['UNKNOWN_REFERENCE']);
  const draft = await steps.proposal('DRAFT');
  await another(draft);
  const foreign = await steps.nomineeOf(draft);
  expect(await codes([foreign])).toEqual(['UNKNOWN_REFERENCE']);
  expect((await split(province.actors.southOfficer, draft, [foreign])).codes).toEqual(['NOT_FOUND']);
  expect((await split(northOfficer, draft, ['x'])).paths).toEqual(['nomineeIds']);
});

it('gives one officer the dossier and the other a conflict when two part it at once', async () => {
  const { northOfficer, board } = province.actors;
  const id = await steps.proposal('DRAFT');
  const [one, other] = [await another(id), await another(id)];
  const version = (await read(id)).version;

  const answers = await Promise.all([
    province.ask(northOfficer, SPLIT, { id, version, nomineeIds: [one] }),
    province.ask(board, SPLIT, { id, version, nomineeIds: [other] }),
  ]);

  expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  const [rows] = await province.sql<{ count: number }>(
    'select count(*)::integer as count from awards.nominee n join awards.proposal p on p.id = n.proposal_id where p.id = $1 or p.split_from_id = $1',
    [id],
  );
  expect(rows?.count).toBe(3);
  expect(await wrongTotals()).toBe(0);
});

it('parts once for one key', async () => {
  const { northOfficer } = province.actors;
  const id = await steps.proposal('DRAFT');
  const moved = await another(id);
  const variables = { id, version: (await read(id)).version, nomineeIds: [moved] };
  const call = { idempotencyKey: newId() };

  const first = await province.ask(northOfficer, SPLIT, variables, call);
  const second = await province.ask(northOfficer, SPLIT, variables, call);

  expect(second.data.splitProposal.id).toBe(first.data.splitProposal.id);
});
