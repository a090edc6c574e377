import { newId, Role } from '@tdkt/kernel';
import { actorAs } from '../testing/ground.ts';
import { type Offices, openOffices } from '../testing/offices.ts';
import { refreshDuplicates } from './duplicate.commands.ts';

let offices: Offices;
let ground: Offices['ground'];
beforeAll(async () => {
  offices = await openOffices();
  ({ ground } = offices);
  await refreshDuplicates(ground.runtime);
});
afterAll(() => ground.close());

const CANDIDATES =
  'query($personId: ID, $input: PersonLikeness) { duplicateCandidates(personId: $personId, input: $input) { items { score reasons person { id } } } }';
const PAIRS =
  'query($filter: DuplicatePairFilter) { duplicatePairs(filter: $filter) { totalCount items { id version score reasons state actions decidedById first { id } second { id } } } }';
const DECIDE = (verb: string) =>
  `mutation($id: ID!, $version: Int!) { ${verb}DuplicatePair(id: $id, version: $version) { id version state decidedById } }`;

let made = 0;
/** Somebody nobody else resembles. */
function somebody(more: object = {}) {
  made += 1;
  return {
    ...{ familyName: 'Kiều', middleName: 'Thị', givenName: `Duyên${'abcdefghijklmnopqrstuvwxyz'[made]}` },
    ...{ birthDate: '1980-02-03', gender: 'FEMALE', nationalId: null },
    ...more,
  };
}
async function pairsOf(actor: Offices['board'], id: string) {
  await refreshDuplicates(ground.runtime);
  const { data } = await ground.ask(actor, PAIRS, { filter: { personId: [id] } });
  return data.duplicatePairs.items;
}

describe('candidates', () => {
  it('are told before a person is entered, best first, with the reasons', async () => {
    const input = somebody();
    const same = await offices.create(offices.north, input);
    const shorter = await offices.create(offices.north, { ...input, middleName: null });

    const { data } = await ground.ask(offices.north, CANDIDATES, { input });

    expect(data.duplicateCandidates.items).toEqual([
      { score: 90, reasons: ['SAME_NAME', 'SAME_BIRTH_DATE'], person: { id: same.id } },
      { score: 75, reasons: ['SHORTER_NAME', 'SAME_BIRTH_DATE'], person: { id: shorter.id } },
    ]);
  });

  it('of a person never hold that person, nor does a changed input', async () => {
    const input = somebody({ nationalId: '075180000001' });
    const { id } = await offices.create(offices.north, input);
    const twin = await offices.create(offices.north, somebody({ nationalId: '075180000001', birthDate: null }));

    const ofPerson = (await ground.ask(offices.board, CANDIDATES, { personId: id })).data.duplicateCandidates.items;
    const ofInput = (await ground.ask(offices.board, CANDIDATES, { personId: id, input })).data.duplicateCandidates
      .items;

    expect(ofPerson).toEqual([
      { score: 100, reasons: ['SAME_NATIONAL_ID', 'UNKNOWN_BIRTH_DATE', 'SAME_UNIT'], person: { id: twin.id } },
    ]);
    expect(ofInput).toMatchObject([{ score: 100, person: { id: twin.id } }]);
  });

  it('lie in the scope of whoever asks, and a number that is not theirs cannot be tried out', async () => {
    const input = somebody({ nationalId: '075180000002' });
    await offices.create(offices.north, input);
    const guess = { ...somebody(), nationalId: '075180000002' };
    const leadsAndWorksElsewhere = {
      ...actorAs(Role.UNIT_OFFICER),
      ...{ roles: [Role.UNIT_OFFICER, Role.CLUSTER_LEADER], clusterIds: [ground.province.clusters.north] },
      ...{ paths: [ground.province.south.path], organisationIds: [ground.province.south.id] },
    };

    for (const actor of [offices.south, leadsAndWorksElsewhere])
      expect((await ground.ask(actor, CANDIDATES, { input: guess })).data.duplicateCandidates.items).toEqual([]);
    expect((await ground.ask(offices.north, CANDIDATES, { input: guess })).data.duplicateCandidates.items).toHaveLength(
      1,
    );
  });

  it('are refused without a question and to whoever writes no persons', async () => {
    expect((await ground.ask(offices.board, CANDIDATES)).codes).toEqual(['INVALID']);
    expect((await ground.ask(offices.leader, CANDIDATES, { input: somebody() })).codes).toEqual(['FORBIDDEN']);
  });

  it('come by index look-ups in one statement', async () => {
    const input = somebody();
    const before = ground.runtime.reader.statements;
    await ground.ask(offices.board, CANDIDATES, { input });

    expect(ground.runtime.reader.statements - before).toBe(1);
  });
});

describe('pairs', () => {
  it('are found after a person was written, once, and go when they look alike no longer', async () => {
    const input = somebody();
    const first = await offices.create(offices.north, input);
    const second = await offices.create(offices.north, input);
    const found = await pairsOf(offices.board, first.id);
    await ground.ask(
      offices.board,
      'mutation($id: ID!) { updatePerson(id: $id, version: 1, input: {birthDate: "1981-05-06"}) { id } }',
      { id: second.id },
    );

    expect(found).toMatchObject([
      {
        score: 99,
        reasons: ['SAME_NAME', 'SAME_BIRTH_DATE', 'SAME_UNIT'],
        state: 'OPEN',
        actions: ['DISMISS', 'MERGE'],
      },
    ]);
    expect(await pairsOf(offices.board, first.id)).toEqual([]);
  });

  it('compare nobody twice while nothing changes', async () => {
    await refreshDuplicates(ground.runtime);
    const before = ground.runtime.reader.statements;
    await refreshDuplicates(ground.runtime);

    expect(ground.runtime.reader.statements - before).toBe(0);
  });

  it('are seen by whoever sees both persons, by each of the two layers alone', async () => {
    const input = somebody();
    const mine = await offices.create(offices.north, input);
    await offices.create(offices.south, input);
    const lower = await offices.create(offices.branch, input);
    const [pair] = (await pairsOf(offices.north, lower.id)) as { id: string }[];
    const seen = async (actor: Offices['board']) =>
      (await pairsOf(actor, mine.id)).length +
      Number(
        ((await ground.ask(actor, 'query($id: ID!) { duplicatePair(id: $id) { id } }', { id: pair?.id })).codes[0] ??
          'FOUND') === 'FOUND',
      );
    const look = async () => [
      await seen(offices.board),
      await seen(offices.north),
      await seen(offices.leader),
      await seen(offices.south),
      await seen(offices.branch),
    ];

    expect(await look()).toEqual([3, 2, 2, 0, 0]);
    await ground.sql(
      'alter table people.duplicate_pair disable row level security; alter table people.person_scope disable row level security',
    );
    expect(await look()).toEqual([3, 2, 2, 0, 0]);
    await ground.sql(
      'alter table people.duplicate_pair enable row level security; alter table people.person_scope enable row level security',
    );
    const count = async (more: object) => {
      const actor = JSON.stringify({ all: false, roles: [], clusters: [], paths: [], ...more });
      const text = `select count(*)::int from people.duplicate_pair where $1::uuid in (first_id, second_id)`;
      return (await ground.runtime.reader.read(actor, { name: 'pairs', text, values: [mine.id] })).rows[0]?.[0];
    };
    expect([
      await count({ all: true }),
      await count({ paths: [ground.province.north.path] }),
      await count({ paths: [ground.province.south.path] }),
      await count({}),
    ]).toEqual([2, 1, 0, 0]);
  });

  it('are dismissed by whoever keeps both records, stay so, and open again when more speaks for them', async () => {
    const input = somebody();
    const first = await offices.create(offices.north, { ...input, middleName: null });
    const second = await offices.create(offices.north, input);
    const [pair] = await pairsOf(offices.north, first.id);
    expect((await ground.ask(offices.leader, DECIDE('dismiss'), pair)).codes).toEqual(['FORBIDDEN']);
    expect((await ground.ask(offices.south, DECIDE('dismiss'), pair)).codes).toEqual(['NOT_FOUND']);

    const { data } = await ground.ask(offices.north, DECIDE('dismiss'), pair);
    await ground.sql('insert into people.duplicate_queue (person_id) values ($1)', [second.id]);
    const [still] = await pairsOf(offices.north, first.id);
    await ground.ask(
      offices.north,
      'mutation($id: ID!) { updatePerson(id: $id, version: 1, input: {middleName: "Thị"}) { id } }',
      { id: first.id },
    );
    const [again] = await pairsOf(offices.north, first.id);

    expect(data.dismissDuplicatePair).toMatchObject({ state: 'DISMISSED', decidedById: offices.north.accountId });
    expect(still).toMatchObject({ state: 'DISMISSED', score: 90, actions: ['REOPEN'] });
    expect(again).toMatchObject({ state: 'OPEN', score: 99 });
    expect((await ground.ask(offices.north, DECIDE('reopen'), again)).codes).toEqual(['INVALID']);
    expect((await ground.ask(offices.north, DECIDE('dismiss'), { ...again, version: 1 })).codes).toEqual(['CONFLICT']);
    expect((await ground.ask(offices.north, DECIDE('dismiss'), { id: newId(), version: 1 })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('say that the national id is the same and never which', async () => {
    const first = await offices.create(offices.north, somebody({ nationalId: '075180000003' }));
    await offices.create(offices.north, somebody({ nationalId: '075180000003' }));
    await pairsOf(offices.board, first.id);

    const stored = await ground.sql<{ text: string }>(
      "select p::text || (select string_agg(a::text, '') from people.audit a where row_id = p.id) as text from people.duplicate_pair p where $1 in (first_id, second_id)",
      [first.id],
    );

    expect(stored).toHaveLength(1);
    expect(stored[0]?.text).toContain('SAME_NATIONAL_ID');
    expect(stored[0]?.text).not.toContain('075180000003');
  });
});
