import { randomUUID } from 'node:crypto';
import type { RunningService } from '@tdkt/kernel';
import { type Caller, signIn } from '../world/client.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { runJob } from '../world/factories/succession.ts';
import { startWorld, type World } from '../world/world.ts';

/** Grants follow the office of the year, and rows carry the cluster of their own day. */
const UNITS = { early: 'huyen-long-thanh', late: 'huyen-nhon-trach' } as const;
let world: World;
const launches = new Map<keyof typeof UNITS, string>();
let former: Caller;
let present: Caller;

/** A launch of a unit on a day, placed as the service would place it. */
async function aLaunch(code: string, day: string): Promise<string> {
  const id = randomUUID();
  await world.sql(
    `insert into campaigns.launch (id, campaign_id, organisation_id, cluster_id, member_unit_id, management_path, launched_on, participant_count)
     select $1, c.id, o.id, m.cluster_id, o.id, o.management_path, $3, 5 from directory.organisation o
     join directory.campaign c on c.code = $4
     join directory.cluster_membership m on m.organisation_id = o.id and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
     where o.code = $2 and o.valid_from <= '2021-09-20' and (o.valid_to is null or o.valid_to >= '2021-09-20')`,
    [id, code, day, CAMPAIGN],
  );
  return id;
}
const sees = async (caller: Caller, id: string) => {
  const { data, errors } = await caller.ask<{ launch: unknown; launches: { items: unknown[] } }>(
    'query($id: ID!, $ids: [ID!]) { launch(id: $id) { id } launches(filter: {ids: $ids}) { items { id } } }',
    { id, ids: [id] },
  );
  const isListed = data?.launches.items.length === 1;
  expect(isListed).toBe(!errors);
  return isListed;
};

beforeAll(async () => {
  world = await startWorld();
  const [c1] = await world.sql<{ id: string }>("select id from directory.cluster where code = 'C1'");
  await world.sql("update organisations.cluster_membership set valid_from = '2020-01-01' where cluster_id = $1", [
    c1?.id,
  ]);
  launches.set('early', await aLaunch(UNITS.early, '2020-11-20'));
  launches.set('late', await aLaunch(UNITS.late, '2021-09-01'));
  // Whoever holds the office this year held it last year; this year it has passed to the leader of K1.
  await world.sql(
    "update organisations.cluster_office set year = 2020 where cluster_id = $1 and role = 'LEADER' and year = 2021",
    [c1?.id],
  );
  const [next] = await world.sql<{ id: string; person_id: string }>(
    "select id, person_id from people.account where username = 'leader.k1'",
  );
  await world.sql(
    `insert into organisations.cluster_office (id, cluster_id, role, organisation_id, person_id, year)
     select $1, $2, 'LEADER', organisation_id, $3, 2021 from organisations.cluster_membership where cluster_id = $2 limit 1`,
    [randomUUID(), c1?.id, next?.person_id],
  );
  await world.sql(
    "insert into people.account_grant (id, account_id, role, cluster_id, valid_from) values ($1, $2, 'CLUSTER_LEADER', $3, '2021-01-01')",
    [randomUUID(), next?.id, c1?.id],
  );
  former = await signIn(world.url, 'leader.c1');
  present = await signIn(world.url, 'leader.k1');
});
afterAll(() => world.close());

const id = (which: keyof typeof UNITS) => launches.get(which) as string;

async function expectTerms(): Promise<void> {
  expect([await sees(former, id('early')), await sees(former, id('late'))]).toEqual([true, false]);
  expect([await sees(present, id('early')), await sees(present, id('late'))]).toEqual([true, true]);
}

it("last year's leader keeps last year's view and not this year's", expectTerms);

it('and writes nothing any more', async () => {
  const update = 'mutation($id: ID!) { updateLaunch(id: $id, version: 1, input: {participantCount: 1}) { id } }';
  expect(await former.refusal(update, { id: id('early') })).toBe('FORBIDDEN');
});

it('by row-level security alone: past the application only rows of the years in office come back', async () => {
  const [c1] = await world.sql<{ id: string }>("select id from directory.cluster where code = 'C1'");
  const actor = JSON.stringify({
    all: false,
    roles: ['CLUSTER_LEADER'],
    clusters: [],
    terms: [`${c1?.id}:2020`],
    paths: [],
  });
  const { runtime } = world.product.services.get('campaigns') as RunningService;
  const { rows } = await runtime.reader.read(actor, {
    name: 'terms',
    text: 'select id from campaigns.launch where id = any($1::uuid[])',
    values: [[id('early'), id('late')]],
  });

  expect(rows).toEqual([[id('early')]]);
});

describe('by the application alone', () => {
  beforeAll(() =>
    world.sql(`do $$ declare t record; begin
      for t in select oid::regclass as name from pg_class where relrowsecurity loop
        execute format('alter table %s disable row level security', t.name);
      end loop; end $$`),
  );

  it("last year's leader keeps last year's view and not this year's", expectTerms);
});

it('a unit that changes cluster from a day leaves its earlier rows where they were; a correction of that day moves them', async () => {
  const board = await world.as('board');
  const unit = await idOf(board, 'organisations', UNITS.late);
  const [seat] = await world.sql<{ id: string }>(
    'select id from organisations.cluster_membership where organisation_id = $1',
    [unit],
  );
  const clusterOf = async () =>
    (
      await world.sql<{ code: string }>(
        'select c.code from campaigns.launch l join directory.cluster c on c.id = l.cluster_id where l.id = $1',
        [id('late')],
      )
    )[0]?.code;
  const move = async (from: string) => {
    await world.sql('update organisations.cluster_membership set valid_to = $2::date - 1 where id = $1', [
      seat?.id,
      from,
    ]);
    await world.sql('delete from organisations.cluster_membership where organisation_id = $1 and id <> $2', [
      unit,
      seat?.id,
    ]);
    await world.sql(
      "insert into organisations.cluster_membership (id, cluster_id, organisation_id, valid_from) select $1, id, $2, $3 from directory.cluster where code = 'C2'",
      [randomUUID(), unit, from],
    );
    await runJob(world, 'campaigns', 'follow-directory');
  };

  await move('2021-09-05');
  expect(await clusterOf()).toBe('C1');
  await move('2021-08-25');
  expect(await clusterOf()).toBe('C2');
});
