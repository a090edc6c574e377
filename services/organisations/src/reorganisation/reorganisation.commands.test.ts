import { newId, Role } from '@tdkt/kernel';
import { type Country, openCountry, type Unit } from './testing/commune.ts';
import { actorAs } from './testing/ground.ts';

let country: Country;
beforeAll(async () => {
  country = await openCountry();
});
afterAll(() => country.close());

let count = 0;
function next(name: string): string {
  count += 1;
  return `${name}-${count}`;
}

/** Two districts; two communes in the first, a hamlet with a group in one of them. */
async function aDistrict() {
  const district = await country.open(next('huyen'), { kind: 'DISTRICT' });
  const other = await country.open(next('huyen'), { kind: 'DISTRICT' });
  const under = (parent: Unit) => ({ parentId: parent.id, localityParentId: parent.id });
  const first = await country.open(next('xa'), under(district));
  const second = await country.open(next('xa'), under(district));
  const hamlet = await country.open(next('ap'), { kind: 'HAMLET', ...under(first) });
  const group = await country.open(next('to'), { kind: 'RESIDENTIAL_GROUP', ...under(hamlet) });
  return { district, other, first, second, hamlet, group };
}
const EFFECTIVE = '2025-07-01';
const whole = async (...units: Unit[]) => Promise.all(units.map((unit) => country.predecessor(unit)));
const ward = (more: object = {}) => ({
  code: next('phuong'),
  name: 'Phường Mới',
  kind: 'COMMUNE',
  subKind: 'WARD',
  ...more,
});

interface Version {
  from: string;
  to: string | null;
  management: string;
  locality: string;
  name: string;
}
const versionsOf = (unit: Pick<Unit, 'id'>) =>
  country.sql<Version>(
    `select valid_from as from, valid_to as to, management_path::text as management, locality_path::text as locality, name
     from organisations.organisation_version where organisation_id = $1 order by valid_from`,
    [unit.id],
  );
const label = (id: string) => id.replaceAll('-', '');

it('a merger into a new ward closes the communes on the day before and carries their subtrees along in both trees', async () => {
  const { district, first, second, hamlet, group } = await aDistrict();

  const { data } = await country.reorganise({
    kind: 'MERGE',
    effectiveOn: EFFECTIVE,
    predecessors: await whole(first, second),
    successors: [ward()],
    legalBasis: 'NQ 1662/NQ-UBTVQH15',
  });

  const id = data.done.successions[0].successor.id as string;
  expect(data.done.successions).toHaveLength(2);
  expect(data.done.successions.every(({ scope }: { scope: string }) => scope === 'WHOLE')).toBe(true);
  expect((await versionsOf(first)).at(-1)).toMatchObject({ to: '2025-06-30' });
  const path = [district.id, id, hamlet.id].map(label).join('.');
  expect(await versionsOf(hamlet)).toMatchObject([
    { from: '2020-01-01', to: '2025-06-30' },
    { from: EFFECTIVE, to: null, management: path, locality: path },
  ]);
  expect((await versionsOf(group)).at(-1)).toMatchObject({ from: EFFECTIVE, management: `${path}.${label(group.id)}` });
});

it('a merger into a unit that is there keeps its id and its seat, and ends the seat of the other', async () => {
  const { first, second } = await aDistrict();
  await country.cluster(next('C'), [first, second]);

  await country.reorganise({
    kind: 'MERGE',
    effectiveOn: EFFECTIVE,
    predecessors: await whole(first, second),
    successors: [{ organisationId: second.id, name: 'Xã Gộp' }],
  });

  expect(await versionsOf(second)).toMatchObject([{ to: '2025-06-30' }, { from: EFFECTIVE, name: 'Xã Gộp', to: null }]);
  const seats = await country.sql(
    'select organisation_id as id, valid_to as to from organisations.cluster_membership where organisation_id = any($1) order by valid_to',
    [[first.id, second.id]],
  );
  expect(seats).toEqual([
    { id: first.id, to: '2025-06-30' },
    { id: second.id, to: null },
  ]);
});

it('a new successor is a member where all predecessors were, unless the input says otherwise', async () => {
  const { first, second } = await aDistrict();
  const cluster = await country.cluster(next('C'), [first, second]);
  const event = { kind: 'MERGE', effectiveOn: EFFECTIVE, predecessors: await whole(first, second) };

  const { data } = await country.preview({ ...event, successors: [ward()] });
  const declined = await country.preview({ ...event, successors: [ward({ clusterId: null })] });
  const done = await country.reorganise({ ...event, successors: [ward()] });

  expect(data.preview.opening[0].cluster).not.toBeNull();
  expect(data.preview.seats).toHaveLength(3);
  expect(declined.data.preview.opening[0].cluster).toBeNull();
  const [seat] = await country.sql(
    'select cluster_id as cluster, valid_from as from from organisations.cluster_membership where organisation_id = $1',
    [done.data.done.successions[0].successor.id],
  );
  expect(seat).toEqual({ cluster, from: EFFECTIVE });
});

it('a split closes the unit into several, each a PART, and its sub-units go where the input says', async () => {
  const { first, hamlet } = await aDistrict();
  const [east, west] = [ward(), ward()];
  const event = {
    ...{ kind: 'SPLIT', effectiveOn: EFFECTIVE, predecessors: await whole(first), successors: [east, west] },
  };

  const homeless = await country.preview(event);
  const refused = await country.reorganise(event);
  const done = await country.reorganise({ ...event, subUnits: [{ organisationId: hamlet.id, toCode: west.code }] });

  expect(homeless.data.preview.obstacles).toMatchObject([{ code: 'DESTINATION_REQUIRED', params: { count: 1 } }]);
  expect(homeless.data.preview.moving).toEqual([{ organisation: { id: hamlet.id }, toName: null }]);
  expect(refused.violations).toMatchObject([{ code: 'DESTINATION_REQUIRED' }]);
  expect(done.data.done.successions.map(({ scope }: { scope: string }) => scope)).toEqual(['PART', 'PART']);
  const to = done.data.done.successions.find(({ successor }: { successor: Unit }) => successor.code === west.code);
  expect((await versionsOf(hamlet)).at(-1)?.management).toContain(label(to.successor.id));
});

it('a dissolution says that there is no successor and wants a place for the sub-units', async () => {
  const { district, other, first, second } = await aDistrict();
  const to = { toId: other.id };

  const { data } = await country.reorganise({
    kind: 'DISSOLVE',
    effectiveOn: EFFECTIVE,
    predecessors: await whole(district),
    subUnits: [first, second].map(({ id }) => ({ organisationId: id, ...to })),
  });

  expect(data.done.successions).toEqual([{ scope: 'WHOLE', predecessor: { id: district.id }, successor: null }]);
  expect((await versionsOf(first)).at(-1)?.management).toBe([other.id, first.id].map(label).join('.'));
});

it('a renaming in the past reaches later versions until one that was renamed itself', async () => {
  const { first, other } = await aDistrict();
  const transfer = { kind: 'TRANSFER', predecessors: await whole(first), effectiveOn: '2024-01-01' };
  await country.reorganise({ ...transfer, successors: [{ organisationId: first.id, parentId: other.id }] });
  const rename = async (name: string, effectiveOn: string) =>
    country.reorganise({
      ...{ kind: 'RENAME', effectiveOn, predecessors: await whole(first) },
      successors: [{ organisationId: first.id, name }],
    });
  await rename('Xã Sau', '2025-01-01');
  await rename('Xã Trước', '2023-01-01');

  expect((await versionsOf(first)).map(({ from, name }) => [from, name])).toEqual([
    ['2020-01-01', `Đơn vị ${first.code}`],
    ['2023-01-01', 'Xã Trước'],
    ['2024-01-01', 'Xã Trước'],
    ['2025-01-01', 'Xã Sau'],
  ]);
});

it('a transfer moves the subtree in the tree that it names only', async () => {
  const { district, other, first, hamlet } = await aDistrict();

  await country.reorganise({
    ...{ kind: 'TRANSFER', effectiveOn: EFFECTIVE, predecessors: await whole(first) },
    successors: [{ organisationId: first.id, parentId: other.id }],
  });

  expect((await versionsOf(hamlet)).at(-1)).toMatchObject({
    management: [other.id, first.id, hamlet.id].map(label).join('.'),
    locality: [district.id, first.id, hamlet.id].map(label).join('.'),
  });
});

it('a unit cannot be moved below itself', async () => {
  const { first, hamlet } = await aDistrict();

  const { violations } = await country.reorganise({
    ...{ kind: 'TRANSFER', effectiveOn: EFFECTIVE, predecessors: await whole(first) },
    successors: [{ organisationId: first.id, parentId: hamlet.id }],
  });

  expect(violations).toContainEqual(expect.objectContaining({ code: 'CYCLE' }));
});

it('says everything that is wrong at once', async () => {
  const { first } = await aDistrict();

  const { data } = await country.preview({
    kind: 'MERGE',
    effectiveOn: '2019-01-01',
    predecessors: [...(await whole(first)), { organisationId: newId(), version: 1 }],
    successors: [{ ...ward(), code: first.code, parentId: newId(), clusterId: newId() }],
  });

  expect(
    data.preview.obstacles.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`),
  ).toEqual([
    'NOT_IN_FORCE predecessors.0.organisationId',
    'UNKNOWN_REFERENCE predecessors.1.organisationId',
    'UNKNOWN_REFERENCE successors.0.clusterId',
    'UNKNOWN_REFERENCE successors.0.parentId',
  ]);
});

it('a stale version is refused and changes nothing; a repeat has one effect', async () => {
  const { first, second } = await aDistrict();
  const event = { kind: 'MERGE', effectiveOn: EFFECTIVE, successors: [{ organisationId: second.id }] };
  const stale = [{ organisationId: first.id, version: 7 }];
  const before = await country.rows();
  const key = { idempotencyKey: newId() };

  const refused = await country.reorganise({ ...event, predecessors: stale });
  expect(refused).toMatchObject({ codes: ['CONFLICT'], currentVersion: 1 });
  expect(await country.rows()).toBe(before);

  const input = { ...event, predecessors: await whole(first) };
  const done = await country.reorganise(input, key);
  const again = await country.reorganise(input, key);
  expect(again.data.done.id).toBe(done.data.done.id);
});

it.each(Object.values(Role).filter((role) => role !== Role.BOARD_ADMIN && role !== Role.BOARD_OFFICER))(
  '%s neither previews nor reorganises nor takes back',
  async (role) => {
    const input = { kind: 'DISSOLVE', effectiveOn: EFFECTIVE, predecessors: [] };
    const asked = [
      'mutation($input: Reorganise!) { reorganise(input: $input) { id } }',
      'query($input: Reorganise!) { previewReorganisation(input: $input) { followingCount } }',
      'mutation($id: ID!) { undoReorganisation(id: $id, version: 1) { id } }',
    ];

    for (const document of asked)
      expect((await country.ask(actorAs(role), document, { input, id: newId() })).codes).toEqual(['FORBIDDEN']);
  },
);

describe('taking back', () => {
  async function aMerger() {
    const district = await aDistrict();
    await country.cluster(next('C'), [district.first, district.second]);
    const before = await country.rows();
    const { data } = await country.reorganise({
      ...{ kind: 'MERGE', effectiveOn: EFFECTIVE, predecessors: await whole(district.first, district.second) },
      successors: [ward()],
    });
    return { ...district, before, event: data.done, opened: data.done.successions[0].successor as Unit };
  }

  it('restores every row exactly and forgets the successions', async () => {
    const { before, event, first } = await aMerger();

    const { data } = await country.undo(event.id);

    expect(data.undoReorganisation).toMatchObject({ undoneAt: expect.anything(), actions: [] });
    expect(await country.rows()).toBe(before);
    expect(await country.sql('select 1 from directory.succession where predecessor_id = $1', [first.id])).toEqual([]);
    expect((await country.undo(event.id, data.undoReorganisation.version)).violations).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
  });

  it('is refused to a stale version', async () => {
    const { event } = await aMerger();
    expect(await country.undo(event.id, 9)).toMatchObject({ codes: ['CONFLICT'], currentVersion: 1 });
  });

  it.each<[string, string, (merger: Awaited<ReturnType<typeof aMerger>>) => Promise<unknown>]>([
    [
      'a touched row has changed since',
      'CHANGED_SINCE',
      async ({ hamlet }) =>
        country.ask(
          country.board,
          'mutation($id: ID!, $version: Int!) { updateOrganisation(id: $id, version: $version, input: {sector: "x"}) { id } }',
          (await country.unit(hamlet.id)) as never,
        ),
    ],
    [
      'a unit hangs on the one that was opened',
      'HANGS_ON_IT',
      ({ opened }) => country.open(next('ap'), { kind: 'HAMLET', parentId: opened.id, validFrom: EFFECTIVE }),
    ],
    [
      'a record of a service refers to the one that was opened',
      'USED_BY_RECORDS',
      ({ opened }) =>
        country.sql("insert into directory.organisation_use values ($1, 'proposal', '2025-08-01')", [opened.id]),
    ],
    [
      'a later reorganisation names it',
      'LATER_REORGANISATION',
      async ({ opened }) =>
        country.reorganise({
          ...{ kind: 'SPLIT', effectiveOn: '2026-01-01', predecessors: [await country.predecessor(opened, 'PART')] },
          successors: [ward()],
        }),
    ],
  ])('is refused when %s', async (_what, code, change) => {
    const merger = await aMerger();
    await change(merger);
    const before = await country.rows();

    const { violations } = await country.undo(merger.event.id);

    expect(violations.map((violation) => violation.code)).toContain(code);
    expect(await country.rows()).toBe(before);
  });
});

it('names predecessors and successors directly, and all before them with the way back', async () => {
  const { first, second } = await aDistrict();
  const merged = await country.reorganise({
    ...{ kind: 'MERGE', effectiveOn: '2024-11-01', predecessors: await whole(first, second), successors: [ward()] },
  });
  const middle = merged.data.done.successions[0].successor as Unit;
  const split = await country.reorganise({
    ...{ kind: 'SPLIT', effectiveOn: EFFECTIVE, predecessors: [await country.predecessor(middle, 'PART')] },
    successors: [ward()],
    subUnits: [],
  });
  const last = split.data.done.successions[0].successor as Unit;
  const LINEAGE = `query($id: ID!) { organisation(id: $id) {
    predecessors { predecessor { id } scope } successors { successor { id } } reorganisations { kind }
    ancestry { organisation { id } path { id } scope effectiveOn } } }`;

  const { data } = await country.ask(actorAs(Role.ANALYST), LINEAGE, { id: last.id });
  const old = await country.ask(actorAs(Role.ANALYST), LINEAGE, { id: first.id });

  expect(data.organisation.predecessors).toEqual([{ predecessor: { id: middle.id }, scope: 'PART' }]);
  expect(data.organisation.ancestry).toHaveLength(3);
  expect(data.organisation.ancestry).toContainEqual({
    ...{ organisation: { id: first.id }, path: [{ id: middle.id }, { id: first.id }] },
    ...{ scope: 'PART', effectiveOn: '2024-11-01' },
  });
  expect(old.data.organisation).toMatchObject({
    successors: [{ successor: { id: middle.id } }],
    reorganisations: [{ kind: 'MERGE' }],
    ancestry: [],
  });
});
