import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

type Who = Parameters<Steps['create']>[0];
interface Card {
  readonly id: string;
  readonly next: string | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly nomineeCount: number;
}
interface Lane {
  readonly column: string;
  readonly totalCount: number;
  readonly cards: readonly Card[];
}
const ASK = `query($filter: ProposalBoardFilter, $limit: Int! = 50) { proposalBoard(filter: $filter, limit: $limit) { lanes {
  column totalCount cards { id version code summary nomineeCount dueOn daysLeft next } } } }`;
const board = async (actor: Who, filter: object = {}, limit = 50): Promise<readonly Lane[]> =>
  (await province.ask(actor, ASK, { filter, limit })).data.proposalBoard.lanes;
const laneOf = async (actor: Who, id: string, filter: object = {}) =>
  (await board(actor, filter)).find(({ cards }) => cards.some((card) => card.id === id));
const cardOf = async (actor: Who, id: string): Promise<Card | undefined> =>
  (await laneOf(actor, id))?.cards.find((card) => card.id === id);

it('puts each open dossier where it stands, with the move that the viewer may make', async () => {
  const { northOfficer, northLeader, board: officer } = province.actors;
  const id = await steps.proposal('DRAFT');
  const stand = async () => [(await laneOf(officer, id))?.column, (await cardOf(northOfficer, id))?.next];

  expect(await stand()).toEqual(['DRAFT', 'SUBMIT']);
  await steps.act(northOfficer, 'submit', id);
  expect(await stand()).toEqual(['SUBMITTED', null]);
  expect((await cardOf(northLeader, id))?.next).toBe('ENDORSE');
  await steps.act(northLeader, 'endorse', id);
  expect(await stand()).toEqual(['CLUSTER_REVIEWED', null]);
  expect((await cardOf(officer, id))?.next).toBe('ACCEPT');
  await steps.act(officer, 'accept', id);
  expect(await stand()).toEqual(['APPRAISAL', null]);
  await steps.walk(id);
  expect(await stand()).toEqual(['DECISION', null]);
  const withdrawn = await steps.proposal('DRAFT');
  await steps.act(northOfficer, 'withdraw', withdrawn);
  expect(await laneOf(officer, withdrawn)).toBeUndefined();
});

it('counts working days to the day of the open step, and the late one comes first', async () => {
  const { northOfficer, northLeader, board: officer } = province.actors;
  const ids: string[] = [];
  for (const dueOn of ['2021-09-24', '2021-09-17']) {
    const id = await steps.proposal('SUBMITTED');
    await steps.act(northLeader, 'endorse', id);
    await steps.act(officer, 'accept', id);
    await province.sql("update awards.review_step set due_on = $2 where proposal_id = $1 and state = 'OPEN'", [
      id,
      dueOn,
    ]);
    ids.push(id);
  }

  const lane = await laneOf(northOfficer, ids[0] as string);

  const own = lane?.cards.filter(({ id }) => ids.includes(id)) ?? [];
  expect(own.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
    [ids[1], -1],
    [ids[0], 4],
  ]);
});

it('keeps to what the viewer sees and asks for', async () => {
  const { northOfficer, southOfficer, northLeader, board: officer, analyst } = province.actors;
  const id = await steps.proposal('SUBMITTED');
  const there = async (actor: Who, filter: object) => (await laneOf(actor, id, filter)) !== undefined;

  expect(await there(southOfficer, {})).toBe(false);
  expect(await there(officer, { organisationId: province.committee.id })).toBe(true);
  expect(await there(officer, { organisationId: province.south.id })).toBe(false);
  expect(await there(officer, { campaignId: province.otherCampaign })).toBe(false);
  expect(await there(officer, { awardFormId: province.form('BKT') })).toBe(true);
  expect(await there(officer, { awardFormId: province.form('CSTDCS') })).toBe(false);
  expect(await there(northOfficer, { isMine: true })).toBe(false);
  expect(await there(northLeader, { isMine: true })).toBe(true);
  expect((await province.ask(analyst, ASK, {})).codes).toEqual(['FORBIDDEN']);
  expect((await province.ask(officer, ASK, { filter: { campaignId: 'x' } })).paths).toEqual(['filter.campaignId']);
  expect((await province.ask(officer, ASK, { limit: 201 })).paths).toEqual(['limit']);
});

it('draws a page of 1,000 dossiers in one statement, and counts them all', async () => {
  const { board: officer } = province.actors;
  const [row] = (await board(officer)).filter(({ column }) => column === 'DRAFT');
  const made = (await steps.create(officer)).data.createProposal as Stored;
  await province.sql(
    `insert into awards.proposal (id, code, proposing_organisation_id, commendation_type, procedure, state, summary, opened_on, management_path)
     select gen_random_uuid(), 'N-' || n, proposing_organisation_id, commendation_type, procedure, state, summary, opened_on, management_path
     from awards.proposal cross join generate_series(1, 1000) n where id = $1`,
    [made.id],
  );
  const { reader } = province.runtime;
  const start = reader.statements;

  const lanes = await board(officer);

  expect(reader.statements - start).toBe(1);
  const drafts = lanes.find(({ column }) => column === 'DRAFT');
  expect(drafts?.cards).toHaveLength(50);
  expect(drafts?.totalCount).toBe((row?.totalCount ?? 0) + 1001);
  expect(lanes).toHaveLength(8);
});
