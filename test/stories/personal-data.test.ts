import { readFileSync } from 'node:fs';
import { awards } from '@tdkt/awards';
import type { Caller } from '../world/client.ts';
import { acknowledge, CAMPAIGN, idOf, propose } from '../world/factories/movement.ts';
import { walkPath } from '../world/factories/review.ts';
import { startWorld, type World } from '../world/world.ts';

/** A person asks what is held about them, and has a wrong name corrected. */
const ALL = readFileSync(new URL('../../schema/queries/personal-data.graphql', import.meta.url), 'utf8');
const SERVICES = ['people', 'organisations', 'campaigns', 'awards'] as const;
type Held = {
  type: string;
  recordId: string;
  fields: { name: string; personal: string; value: unknown }[];
  fate: string;
  reason: string | null;
};
type Everything = Record<`${(typeof SERVICES)[number]}PersonalData`, Held[]>;

let world: World;
let board: Caller;
let personId: string;
let nationalId: string;
let proposals: readonly [string, string];

const nomineeOf = async (proposal: string) => {
  const [row] = await world.sql<{ id: string; subject_name: string; person_id: string }>(
    'select id, subject_name, person_id from awards.nominee where proposal_id = $1 and person_id is not null',
    [proposal],
  );
  return row as { id: string; subject_name: string; person_id: string };
};

/** Signs a decision with one nominee on its list. */
async function award(nomineeId: string): Promise<void> {
  const issuerOrganisationId = await idOf(board, 'organisations', 'uy-ban-nhan-dan-tinh-dong-nai');
  const signer = { signerName: 'Trần Văn Ký', signerPosition: 'Chủ tịch' };
  const { row: made } = await board.get<{ row: { id: string; version: number } }>(
    'mutation($input: CreateDecision!) { row: createDecision(input: $input) { id version } }',
    { input: { decidedOn: '2021-09-18', title: 'Khen thưởng chống dịch', issuerOrganisationId, ...signer } },
  );
  const { row: listed } = await board.get<{ row: { id: string; version: number } }>(
    'mutation($id: ID!, $version: Int!, $items: [AwardItem!]!) { row: recordAwards(decisionId: $id, version: $version, items: $items) { id version } }',
    { ...made, items: [{ nomineeId }] },
  );
  await board.get('mutation($id: ID!, $version: Int!) { signDecision(id: $id, version: $version) { id } }', listed);
}

beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  const officer = await world.as('officer.huyen-long-thanh');
  const campaignId = await idOf(board, 'campaigns', CAMPAIGN);
  const organisationId = await idOf(board, 'organisations', 'huyen-long-thanh');
  const to = { campaignId, organisationId };
  const delivery = await acknowledge(officer, campaignId);
  proposals = [await propose(world, officer, to), await propose(world, officer, to)];
  const settled = await nomineeOf(proposals[0]);
  personId = settled.person_id;
  const [proposal] = await world.sql<{ id: string; version: number }>(
    'select id, version from awards.proposal where id = $1',
    [proposals[0]],
  );
  await board.get('mutation($id: ID!, $version: Int!) { acceptProposal(id: $id, version: $version) { id } }', proposal);
  await walkPath(board, proposals[0]);
  await award(settled.id);
  // Whoever acknowledged and led is arranged: the demo's officers and leaders are other persons.
  await world.sql('update campaigns.delivery set acknowledged_by_id = $1 where id = $2', [personId, delivery]);
  await world.sql(
    'update organisations.cluster_office set person_id = $1 where id = (select id from organisations.cluster_office limit 1)',
    [personId],
  );
  const [person] = await world.sql<{ national_id: string }>('select national_id from people.person where id = $1', [
    personId,
  ]);
  nationalId = person?.national_id as string;
});
afterAll(() => world.close());

const everything = async (): Promise<Everything> =>
  (await board.get<{ person: Everything }>(ALL, { id: personId })).person;
const typesOf = (held: readonly Held[]) => [...new Set(held.map(({ type }) => type))].sort();
const toldBy = (held: Held | undefined, name: string) => held?.fields.find((field) => field.name === name)?.value;

it('one query collects what all four services hold about a person, with the class of every field', async () => {
  const held = await everything();

  expect(typesOf(held.peoplePersonalData)).toEqual(expect.arrayContaining(['Affiliation', 'Person']));
  expect(typesOf(held.campaignsPersonalData)).toEqual(['Delivery']);
  expect(typesOf(held.awardsPersonalData)).toEqual(['Award', 'Nominee']);
  expect(typesOf(held.organisationsPersonalData)).toEqual(['ClusterOffice']);
  const person = held.peoplePersonalData.find(({ type }) => type === 'Person');
  expect(person?.fields).toContainEqual({ name: 'nationalId', personal: 'SENSITIVE', value: nationalId });
  expect(person?.fields).toContainEqual(expect.objectContaining({ name: 'familyName', personal: 'BASIC' }));
});

it('the look at the sensitive fields is noted', async () => {
  await everything();

  const { sensitiveReads } = await board.get<{ sensitiveReads: { items: { reader: { username: string } }[] } }>(
    'query($id: [ID!]) { sensitiveReads(filter: {personId: $id}) { items { reader { username } } } }',
    { id: [personId] },
  );
  expect(sensitiveReads.items).toContainEqual({ reader: { username: 'board' } });
});

it('nobody but the administrator of the Board may ask for it', async () => {
  for (const username of ['board.officer', 'auditor', 'decider', 'officer.huyen-long-thanh']) {
    const caller = await world.as(username);
    for (const service of SERVICES) {
      const field = `${service}PersonalData`;
      const refusal = await caller.refusal(`query($id: ID!) { person(id: $id) { ${field} { type } } }`, {
        id: personId,
      });
      expect({ username, field, refusal }).toEqual({ username, field, refusal: 'FORBIDDEN' });
    }
  }
});

it('the request is registered with the day by which it is answered, and answered once', async () => {
  const input = { personId, kind: 'CORRECTION', receivedOn: '2021-09-06', document: 'Đơn ngày 6/9/2021' };
  const { row } = await board.get<{ row: { id: string; dueOn: string } }>(
    'mutation($input: CreateSubjectRequest!) { row: createSubjectRequest(input: $input) { id dueOn } }',
    { input },
  );
  const answer =
    'mutation($id: ID!, $version: Int!) { row: answerSubjectRequest(id: $id, version: $version, on: "2021-09-20", answer: "Công văn 7") { answeredOn actions } }';

  expect(row.dueOn).toBe('2021-09-20');
  expect(await board.get(answer, { id: row.id, version: 1 })).toEqual({
    row: { answeredOn: '2021-09-20', actions: [] },
  });
  expect(await board.refusal(answer, { id: row.id, version: 2 })).toBe('INVALID');
});

it('a correction reaches what is published and what is open; what is decided keeps its name and says why', async () => {
  const former = (await nomineeOf(proposals[0])).subject_name;
  const { person } = await board.get<{ person: { version: number } }>(
    'query($id: ID!) { person(id: $id) { version } }',
    { id: personId },
  );
  const correct =
    'mutation($id: ID!, $version: Int!, $basis: String!) { row: correctPerson(id: $id, version: $version, input: {givenName: "Đính"}, basis: $basis) { fullName version } }';
  const target = { id: personId, version: person.version };

  expect(await (await world.as('board.officer')).refusal(correct, { ...target, basis: 'Đơn' })).toBe('FORBIDDEN');
  expect(await board.refusal(correct, { ...target, basis: ' ' })).toBe('INVALID');
  const { row } = await board.get<{ row: { fullName: string } }>(correct, { ...target, basis: 'Đơn ngày 6/9/2021' });
  const runtime = world.product.services.get('awards')?.runtime;
  for (const job of awards.jobs ?? []) if (runtime) await job.run(runtime);
  const [published] = await world.sql<{ full_name: string }>('select full_name from directory.person where id = $1', [
    personId,
  ]);
  const held = await everything();

  expect(row.fullName).toMatch(/ Đính$/);
  expect(published?.full_name).toBe(row.fullName);
  expect((await nomineeOf(proposals[1])).subject_name).toBe(row.fullName);
  const decided = held.awardsPersonalData.find(({ type }) => type === 'Award');
  expect(decided).toMatchObject({ fate: 'KEPT_BY_LAW', reason: 'DECISION_SIGNED' });
  expect(toldBy(decided, 'subjectName')).toBe(former);
  const correction = held.peoplePersonalData.find(({ type }) => type === 'PersonCorrection');
  expect(toldBy(correction, 'fields')).toEqual(['givenName']);
});
