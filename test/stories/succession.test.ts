import type { Caller } from '../world/client.ts';
import { signIn } from '../world/client.ts';
import { CAMPAIGN, idOf, propose, recordLaunch } from '../world/factories/movement.ts';
import { decide, engage, makeOfficer, openUnit, runJob, type Unit } from '../world/factories/succession.ts';
import { startWorld, type World } from '../world/world.ts';

/** A commune merges into a ward: its people, its rows and its awards are found where they belong, and all of it can be taken back. */
let world: World;
let board: Caller;
let campaignId: string;
let commune: Unit;
let ward: Unit;
let hamlet: Unit;
let person: string;
let launch: string;

beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  campaignId = await idOf(board, 'campaigns', CAMPAIGN);
  commune = await openUnit(board, { code: 'xa-ke-thua', name: 'Xã Kế Thừa', kind: 'COMMUNE' });
  ward = await openUnit(board, { code: 'phuong-ke-thua', name: 'Phường Kế Thừa', kind: 'COMMUNE' });
  hamlet = await openUnit(board, { code: 'ap-ke-thua', name: 'Ấp Kế Thừa', kind: 'HAMLET', parentId: commune.id });
  person = await engage(board, commune.id);
  await makeOfficer(board, 'council8', commune.id);
  await makeOfficer(board, 'council9', ward.id);
});
afterAll(() => world.close());

const input = () => ({
  ...{ kind: 'MERGE', effectiveOn: '2021-09-15', legalBasis: 'NQ 50/NQ-HĐND' },
  predecessors: [{ organisationId: commune.id, version: commune.version }],
  successors: [{ organisationId: ward.id }],
});
const officer = () => signIn(world.url, 'council9');
const AWARDS =
  'query($id: ID!) { organisation(id: $id) { own: awards { totalCount } all: awards(includePredecessors: true) { totalCount items { organisation { id } } } } }';
interface Awards {
  organisation: { own: { totalCount: number }; all: { totalCount: number; items: { organisation: { id: string } }[] } };
}
const seesLaunch = async (caller: Caller) =>
  !(await caller.ask('query($id: ID!) { launch(id: $id) { id } }', { id: launch })).errors;
const unitOf = async () =>
  (
    await board.get<{ person: { organisation: { id: string } } }>(
      'query($id: ID!) { person(id: $id) { organisation { id } } }',
      {
        id: person,
      },
    )
  ).person.organisation.id;

it('the commune launches, proposes and is awarded; the ward knows nothing of it', async () => {
  const own = await signIn(world.url, 'council8');
  launch = await recordLaunch(own, campaignId, commune.id);
  await decide(board, await propose(world, own, { campaignId, organisationId: commune.id }));
  await propose(world, own, { campaignId, organisationId: commune.id });

  expect(await seesLaunch(await officer())).toBe(false);
  const { organisation } = await (await officer()).get<Awards>(AWARDS, { id: ward.id });
  expect(organisation.all.totalCount).toBe(0);
});

it('the preview says what moves: sub-units, people and open dossiers, and writes nothing', async () => {
  const { preview } = await board.get<{ preview: Record<string, unknown> }>(
    `query($input: Reorganise!) { preview: previewReorganisation(input: $input) {
      obstacles { code } closing { id personCount(asOf: "2021-09-14") openProposalCount } moving { organisation { id } toName } } }`,
    { input: input() },
  );

  expect(preview).toEqual({
    obstacles: [],
    closing: [{ id: commune.id, personCount: 1, openProposalCount: 1 }],
    moving: [{ organisation: { id: hamlet.id }, toName: 'Phường Kế Thừa' }],
  });
  expect(await world.sql('select 1 from directory.succession where predecessor_id = $1', [commune.id])).toEqual([]);
});

describe('once it is merged', () => {
  let event: { id: string; version: number };
  beforeAll(async () => {
    const done = await board.get<{ reorganise: typeof event }>(
      'mutation($input: Reorganise!) { reorganise(input: $input) { id version } }',
      { input: input() },
    );
    event = done.reorganise;
    await runJob(world, 'people', 'follow-successions');
  });

  it("the ward's officer sees the rows of the commune, another officer does not", async () => {
    expect(await seesLaunch(await officer())).toBe(true);
    expect(await seesLaunch(await world.as('officer.huyen-xuan-loc'))).toBe(false);
  });

  it('its awards stay with the commune and are found from the ward by one switch', async () => {
    const { organisation } = await (await officer()).get<Awards>(AWARDS, { id: ward.id });

    expect(organisation.own.totalCount).toBe(0);
    expect(organisation.all.items.map(({ organisation: { id } }) => id)).toEqual([commune.id, commune.id]);
  });

  it('the tree of the day before is the old one, that of the day is the new one', async () => {
    const children = async (asOf: string) =>
      (
        await board.get<{ organisations: { items: { parentId: string }[] } }>(
          'query($ids: [ID!], $asOf: Date) { organisations(filter: {ids: $ids}, asOf: $asOf) { items { parentId } } }',
          { ids: [hamlet.id], asOf },
        )
      ).organisations.items[0]?.parentId;

    expect(await children('2021-09-14')).toBe(commune.id);
    expect(await children('2021-09-15')).toBe(ward.id);
  });

  it('the person works in the ward now', async () => {
    expect(await unitOf()).toBe(ward.id);
  });

  it('taken back, everything is as before', async () => {
    await board.get(
      'mutation($id: ID!, $version: Int!) { undoReorganisation(id: $id, version: $version) { undoneAt } }',
      {
        ...event,
      },
    );
    await runJob(world, 'people', 'follow-successions');

    expect(await seesLaunch(await officer())).toBe(false);
    expect(await unitOf()).toBe(commune.id);
    const { organisation } = await (await officer()).get<Awards>(AWARDS, { id: ward.id });
    expect(organisation.all.totalCount).toBe(0);
  });
});
