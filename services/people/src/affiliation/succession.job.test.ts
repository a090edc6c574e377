import { labelOf, newId } from '@tdkt/kernel';
import { readStanding } from '../auth/standing.facts.ts';
import { type Offices, openOffices } from '../testing/offices.ts';
import type { Unit } from '../testing/province.ts';
import { followSuccessions } from './succession.job.ts';

let offices: Offices;
let ground: Offices['ground'];
beforeAll(async () => {
  offices = await openOffices();
  ({ ground } = offices);
});
afterAll(() => ground.close());

let count = 0;
async function aUnit(from = '2021-01-01'): Promise<Unit> {
  const id = newId();
  count += 1;
  const unit = { id, code: `don-vi-${count}`, path: labelOf(id) };
  await ground.sql(
    `insert into directory.organisation (version_id, id, code, name, kind, management_path, is_enterprise, valid_from)
     values ($1, $2, $3, $3, 'COMMUNE', $4, false, $5)`,
    [newId(), id, unit.code, unit.path, from],
  );
  return unit;
}

/** What organisations publishes when a unit ends and goes into others. */
async function succeed(
  effectiveOn: string,
  edges: readonly (readonly [Unit, Unit])[],
  scope = 'WHOLE',
): Promise<string> {
  const id = newId();
  for (const [predecessor, successor] of edges) {
    await ground.sql('update directory.organisation set valid_to = $2::date - 1 where id = $1', [
      predecessor.id,
      effectiveOn,
    ]);
    await ground.sql('insert into directory.succession values ($1, $2, $3, $4, $5, $6)', [
      ...[newId(), id, predecessor.id, successor.id, scope, effectiveOn],
    ]);
  }
  return id;
}
async function takeBack(id: string, units: readonly Unit[]): Promise<void> {
  await ground.sql('delete from directory.succession where reorganisation_id = $1', [id]);
  await ground.sql('update directory.organisation set valid_to = null where id = any($1)', [
    units.map((unit) => unit.id),
  ]);
}

async function worker(unit: Unit, more: object = {}): Promise<string> {
  const { id } = await offices.create(offices.board);
  const input = { personId: id, organisationId: unit.id, validFrom: '2021-02-01', ...more };
  const { codes } = await offices.affiliate(offices.board, input);
  expect(codes).toEqual([]);
  return id;
}
const careerOf = (person: string) =>
  ground.sql<{ unit: string; from: string; to: string | null; head: boolean; followed: string | null }>(
    `select organisation_id as unit, valid_from::text as from, valid_to::text as to, is_head as head, reorganisation_id as followed
     from people.affiliation where person_id = $1 order by valid_from`,
    [person],
  );

it('people go where their unit went, once, from the day on which it happens', async () => {
  const [old, ward] = [await aUnit(), await aUnit('2021-09-01')];
  const person = await worker(old, { isHead: true });
  const event = await succeed('2021-09-01', [[old, ward]]);

  await followSuccessions(ground.runtime);
  await followSuccessions(ground.runtime);

  expect(await careerOf(person)).toEqual([
    { unit: old.id, from: '2021-02-01', to: '2021-08-31', head: true, followed: null },
    { unit: ward.id, from: '2021-09-01', to: null, head: true, followed: event },
  ]);
});

it('nobody goes before the day has come', async () => {
  const [old, ward] = [await aUnit(), await aUnit()];
  const person = await worker(old);
  await succeed('2021-12-01', [[old, ward]]);

  await followSuccessions(ground.runtime);

  expect(await careerOf(person)).toHaveLength(1);
});

it('nobody goes from a unit that went into several, or in part', async () => {
  const [torn, cut, east, west] = [await aUnit(), await aUnit(), await aUnit(), await aUnit()];
  const people = [await worker(torn), await worker(cut)];
  await succeed('2021-09-01', [
    [torn, east],
    [torn, west],
  ]);
  await succeed('2021-09-01', [[cut, east]], 'PART');

  await followSuccessions(ground.runtime);

  for (const person of people) expect(await careerOf(person)).toHaveLength(1);
});

it('two heads become two members, and who works in both units gets one affiliation', async () => {
  const [first, second, ward] = [await aUnit(), await aUnit(), await aUnit('2021-09-01')];
  const both = await worker(first, { isHead: true });
  await offices.affiliate(offices.board, { personId: both, organisationId: second.id, validFrom: '2021-03-01' });
  const other = await worker(second, { isHead: true });
  await succeed('2021-09-01', [
    [first, ward],
    [second, ward],
  ]);

  await followSuccessions(ground.runtime);

  const there = [...(await careerOf(both)), ...(await careerOf(other))].filter(({ unit }) => unit === ward.id);
  expect(there.map(({ head }) => head)).toEqual([false, false]);
});

it('people come back when it is taken back, and what somebody changed since stays', async () => {
  const [old, ward] = [await aUnit(), await aUnit()];
  const [silent, changed, late] = [
    await worker(old),
    await worker(old),
    await worker(old, { validFrom: '2021-09-10' }),
  ];
  const before = await careerOf(silent);
  const event = await succeed('2021-09-01', [[old, ward]]);
  await followSuccessions(ground.runtime);
  expect((await careerOf(late)).map(({ unit }) => unit)).toEqual([ward.id]);
  const [opened] = await ground.sql<{ id: string }>(
    'select id from people.affiliation where person_id = $1 and organisation_id = $2',
    [changed, ward.id],
  );
  await ground.ask(
    offices.board,
    'mutation($id: ID!) { updateAffiliation(id: $id, version: 1, input: {position: "Phó Chủ tịch"}) { id } }',
    {
      id: opened?.id,
    },
  );

  await takeBack(event, [old]);
  await followSuccessions(ground.runtime);

  expect(await careerOf(silent)).toEqual(before);
  expect((await careerOf(late)).map(({ unit, followed }) => [unit, followed])).toEqual([[old.id, null]]);
  expect((await careerOf(changed)).map(({ unit }) => unit)).toEqual([old.id, ward.id]);
});

it('an affiliation that only followed is no use of the unit until somebody works on it', async () => {
  const [old, ward] = [await aUnit(), await aUnit('2021-09-01')];
  const person = await worker(old);
  await succeed('2021-09-01', [[old, ward]]);
  await followSuccessions(ground.runtime);
  const uses = () =>
    ground.sql(
      "select latest_on::text as day from directory.organisation_use where organisation_id = $1 and kind = 'affiliation'",
      [ward.id],
    );
  const before = await uses();
  const [opened] = await ground.sql<{ id: string }>(
    'select id from people.affiliation where person_id = $1 and organisation_id = $2',
    [person, ward.id],
  );

  await ground.ask(
    offices.board,
    'mutation($id: ID!) { updateAffiliation(id: $id, version: 1, input: {position: "Phó"}) { id } }',
    {
      id: opened?.id,
    },
  );

  expect(before).toEqual([]);
  expect(await uses()).toEqual([{ day: '2021-09-01' }]);
});

describe('the officer of a successor', () => {
  const GRANT = `insert into people.account_grant (id, account_id, role, organisation_id, valid_from) values ($1, $2, 'UNIT_OFFICER', $3, '2021-01-01')`;

  it('gets the paths of its whole predecessors over all steps, and of no part, and of nothing still to come', async () => {
    const [first, middle, last, cut, coming] = [
      await aUnit(),
      await aUnit(),
      await aUnit(),
      await aUnit(),
      await aUnit(),
    ];
    await succeed('2021-05-01', [[first, middle]]);
    await succeed('2021-08-01', [[middle, last]]);
    await succeed('2021-08-01', [[cut, last]], 'PART');
    await succeed('2021-12-01', [[coming, last]]);
    const [account] = await ground.sql<{ id: string }>("select id from people.account where username = 'auditor'");
    await ground.sql(GRANT, [newId(), account?.id, last.id]);

    const standing = await readStanding(ground.runtime, account?.id as string);

    expect(standing?.organisations[0]?.paths[0]).toBe(last.path);
    expect([...(standing?.organisations[0]?.paths ?? [])].sort()).toEqual([first.path, middle.path, last.path].sort());
  });
});
