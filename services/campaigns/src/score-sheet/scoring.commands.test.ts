import { type Actor, Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { type Answer, actorOf, aWorld, type World } from '../test-world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(organisations, '2021-12-01');
});
afterAll(() => world.close());

const board = actorOf([Role.BOARD_OFFICER]);
const leaderOf = (code: string) => actorOf([Role.CLUSTER_LEADER], { clusterIds: [world.clusterOf(code)] });
const officer = (code: string, at: number) => world.officerOf(world.membersOf(code)[at] as string);

const EXPLAIN_BY = '2021-12-20';
async function aYear(code: string, rule: object = {}, year = 2021): Promise<string> {
  const days = { selfScoreBy: '2021-12-05', checkBy: '2021-12-12', explainBy: EXPLAIN_BY, finalBy: '2021-12-25' };
  const input = { clusterId: world.clusterOf(code), year, scale: 100, ...(year === 2021 ? days : {}), ...rule };
  const answer = await world.run(
    board,
    'mutation ($i: CreateEmulationYear!) { row: createEmulationYear(input: $i) { id } }',
    { i: input },
  );
  return answer.at('row.id');
}
const enter = (yearId: string, state: string) =>
  world.system((tx) =>
    tx.query(
      `update campaigns.emulation_year set state = $2::text, closed_on = case when $2::text = 'CLOSED' then date '2021-12-31' end where id = $1`,
      [yearId, state],
    ),
  );

const create = (actor: Actor, input: object) =>
  world.run(actor, 'mutation ($i: CreateCriterion!) { row: createCriterion(input: $i) { id version kind } }', {
    i: input,
  });
async function anItem(yearId: string | null, input: object, actor = board): Promise<string> {
  const answer = await create(actor, { year: 2021, emulationYearId: yearId, ordinal: 1, name: 'Tiêu chí', ...input });
  if (answer.codes.length > 0) throw new Error(`${answer.codes} ${answer.violations}`);
  return answer.at('row.id');
}
const open = (actor: Actor, yearId: string) =>
  world.run(actor, 'mutation ($y: ID!) { row: openScoreSheets(emulationYearId: $y) { id } }', { y: yearId });
const assign = (actor: Actor, yearId: string, assignments: readonly object[]) =>
  world.run(
    actor,
    'mutation ($y: ID!, $a: [AssignCriterion!]!) { row: assignCriteria(emulationYearId: $y, assignments: $a) { id } }',
    { y: yearId, a: assignments },
  );

const ENTRY = 'id version state selfPoints checkedPoints recheckedPoints finalPoints figures actions criterionId';
const SHEETS = `query ($y: [ID!]) { scoreSheets(filter: {emulationYearId: $y}, page: {limit: 100}) { items { id organisationId
  total { score figures } entries { ${ENTRY} } } } }`;
interface Entry {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly criterionId: string;
  readonly actions: readonly string[];
  readonly figures: string | null;
}
interface Sheet {
  readonly id: string;
  readonly organisationId: string;
  readonly total: { score: number; figures: string };
  readonly entries: readonly Entry[];
}
const sheetsOf = async (actor: Actor, yearId: string): Promise<Sheet[]> =>
  (await world.run(actor, SHEETS, { y: [yearId] })).at('scoreSheets.items');
async function sheetOf(actor: Actor, yearId: string, organisationId: string): Promise<Sheet> {
  const found = (await sheetsOf(actor, yearId)).find((sheet) => sheet.organisationId === organisationId);
  if (!found) throw new Error('no such sheet in sight');
  return found;
}

const save = (actor: Actor, sheetId: string, entries: readonly object[]) =>
  world.run(
    actor,
    `mutation ($s: ID!, $e: [SaveScore!]!) { row: saveScores(sheetId: $s, entries: $e) { total { score figures } entries { ${ENTRY} } } }`,
    { s: sheetId, e: entries },
  );
interface Step {
  readonly action: string;
  readonly sheet: Sheet;
  readonly given?: object;
}
const step = (actor: Actor, { action, sheet, given = {} }: Step): Promise<Answer> =>
  world.run(
    actor,
    `mutation ($a: ScoreAction!, $s: ID!, $e: [StepScore!]!) { row: takeScoreStep(action: $a, sheetId: $s, entries: $e) { entries { ${ENTRY} } } }`,
    { a: action, s: sheet.id, e: sheet.entries.map(({ id, version }) => ({ id, version, ...given })) },
  );
const rankingOf = (actor: Actor, yearId: string) =>
  world.run(
    actor,
    `query ($y: ID!) { ranking(emulationYearId: $y) { isFrozen openCount actions places { organisationId place isShared
      classification score figures previousPlace trail { kind figure } } } }`,
    { y: yearId },
  );
const freeze = (actor: Actor, yearId: string) =>
  world.run(actor, 'mutation ($y: ID!) { row: freezeRanking(emulationYearId: $y) { id } }', { y: yearId });

/** Every sheet of a year with one figure, on the path until it is final. */
async function finish(yearId: string, achievedOf: (sheet: Sheet, at: number) => number): Promise<void> {
  for (const [at, sheet] of (await sheetsOf(board, yearId)).entries()) {
    const achieved = achievedOf(sheet, at);
    await save(
      board,
      sheet.id,
      sheet.entries.map(({ id, version }) => ({ id, version, achieved })),
    );
    for (const action of ['SUBMIT', 'CHECK', 'AGREE']) {
      const answer = await step(board, { action, sheet: await sheetOf(board, yearId, sheet.organisationId) });
      if (answer.codes.length > 0) throw new Error(`${action} ${answer.codes} ${answer.violations}`);
    }
  }
}

const QUANTITY = { kind: 'QUANTITY', formula: 'PROPORTIONAL', maximum: 60, target: 100 };
const TICK = { kind: 'TICK', formula: 'ALL_OR_NOTHING', maximum: 40 };

it('an item goes from self score to final score, and an explanation changes it', async () => {
  const year = await aYear('C2');
  await anItem(year, { code: 'A', ...QUANTITY });
  await enter(year, 'SCORING');
  await open(leaderOf('C2'), year);
  const unit = world.membersOf('C2')[0] as string;
  const own = officer('C2', 0);
  const leader = leaderOf('C2');
  const now = (actor = own) => sheetOf(actor, year, unit);

  const first = await now();
  const [entry] = first.entries as [Entry];
  const saved = await save(own, first.id, [{ id: entry.id, version: entry.version, achieved: 80 }]);
  expect(saved.at('row.entries.0')).toMatchObject({ state: 'DRAFT', selfPoints: 48, figures: '60 × 80 ÷ 100 = 48' });
  expect(saved.at('row.total')).toEqual({ score: 80, figures: '48 ÷ 60 × 100 = 80' });
  expect((await step(leader, { action: 'SUBMIT', sheet: await now() })).codes).toEqual(['FORBIDDEN']);
  await step(own, { action: 'SUBMIT', sheet: await now() });
  expect((await save(own, first.id, [{ id: entry.id, version: 3, achieved: 99 }])).violations).toEqual(['WRONG_STATE']);

  expect((await step(leader, { action: 'CHECK', sheet: await now(leader), given: { points: 40 } })).violations).toEqual(
    ['REQUIRED'],
  );
  await step(leader, { action: 'CHECK', sheet: await now(leader), given: { points: 40, text: 'Thiếu minh chứng' } });
  expect((await step(leader, { action: 'FINALISE', sheet: await now(leader) })).violations).toEqual([
    'EXPLANATION_OPEN',
  ]);
  expect((await now()).entries[0]?.actions).toEqual(['AGREE', 'EXPLAIN']);
  await step(own, { action: 'EXPLAIN', sheet: await now(), given: { text: 'Đã bổ sung báo cáo quý IV' } });
  expect(
    (await step(leader, { action: 'RECHECK', sheet: await now(leader), given: { points: 61, text: 'Quá' } }))
      .violations,
  ).toEqual(['OUT_OF_RANGE']);
  await step(leader, {
    action: 'RECHECK',
    sheet: await now(leader),
    given: { points: 46.5, text: 'Chấp nhận một phần' },
  });
  const done = await step(leader, { action: 'FINALISE', sheet: await now(leader) });

  expect(done.at('row.entries.0')).toMatchObject({
    state: 'FINAL',
    selfPoints: 48,
    checkedPoints: 40,
    recheckedPoints: 46.5,
    finalPoints: 46.5,
  });
  expect((await now()).total).toEqual({ score: 77.5, figures: '46,5 ÷ 60 × 100 = 77,5' });
});

it('who changed what and why stands in the history of the item', async () => {
  const answer = await world.run(
    board,
    `{ scoreEntries(filter: {state: [FINAL]}) { items { history { items { action changes { field before after } } } } } }`,
  );
  const changes = answer
    .at<{ changes: { field: string; after: unknown }[] }[]>('scoreEntries.items.0.history.items')
    .flatMap((one) => one.changes);

  expect(changes).toContainEqual(expect.objectContaining({ field: 'recheckReason', after: 'Chấp nhận một phần' }));
  expect(changes).toContainEqual(expect.objectContaining({ field: 'explanation', after: 'Đã bổ sung báo cáo quý IV' }));
});

it('two people on one sheet: different cells never meet, the same cell is CONFLICT and nothing of the call is written', async () => {
  const year = await aYear('K3');
  await anItem(year, { code: 'A', ...QUANTITY });
  await anItem(year, { code: 'B', ...TICK });
  await enter(year, 'SCORING');
  await open(board, year);
  const own = officer('K3', 0);
  const sheet = await sheetOf(own, year, world.membersOf('K3')[0] as string);
  const [one, other] = sheet.entries as [Entry, Entry];

  const both = await Promise.all([
    save(own, sheet.id, [{ id: one.id, version: 1, achieved: 1 }]),
    save(own, sheet.id, [{ id: other.id, version: 1, achieved: 1 }]),
  ]);
  const late = await save(own, sheet.id, [
    { id: other.id, version: 2, achieved: 0 },
    { id: one.id, version: 1, achieved: 0 },
  ]);

  expect(both.map(({ codes }) => codes)).toEqual([[], []]);
  expect([late.codes, late.currentVersion]).toEqual([['CONFLICT'], 2]);
  expect((await sheetOf(own, year, sheet.organisationId)).entries.map(({ version }) => version)).toEqual([2, 2]);
});

it('items that a unit is not assigned are taken out of its ceiling, and the criteria are locked once scoring has begun', async () => {
  const year = await aYear('K4');
  const group = await anItem(year, { code: 'I', kind: 'GROUP' }, leaderOf('K4'));
  const tick = await anItem(year, { code: 'I.1', ...TICK, parentId: group }, leaderOf('K4'));
  const big = await anItem(year, { code: 'I.2', ...QUANTITY, target: null, parentId: group }, leaderOf('K4'));
  const [first, ...others] = world.membersOf('K4') as [string, ...string[]];
  const leader = leaderOf('K4');
  expect((await assign(leaderOf('K5'), year, [])).codes).toEqual(['FORBIDDEN']);
  await assign(leader, year, [{ criterionId: big, organisationId: first, isAssigned: false }]);
  await enter(year, 'SCORING');
  expect((await open(leader, year)).violations).toEqual(['TARGETS_MISSING']);
  await enter(year, 'RUNNING');
  await assign(
    leader,
    year,
    others.map((organisationId) => ({ criterionId: big, organisationId, isAssigned: true, target: 10 })),
  );
  await enter(year, 'SCORING');
  expect((await open(leader, year)).codes).toEqual([]);

  const sheet = await sheetOf(leader, year, first);
  expect(sheet.entries.map(({ criterionId }) => criterionId)).toEqual([tick]);
  await save(
    board,
    sheet.id,
    sheet.entries.map(({ id, version }) => ({ id, version, achieved: 1 })),
  );
  expect((await sheetOf(leader, year, first)).total).toEqual({ score: 100, figures: '40 ÷ 40 × 100 = 100' });
  const change = (actor: Actor, input: object) =>
    world.run(
      actor,
      'mutation ($id: ID!, $i: UpdateCriterion!) { row: updateCriterion(id: $id, version: 1, input: $i) { version } }',
      {
        id: tick,
        i: input,
      },
    );
  expect((await change(leader, { maximum: 50 })).violations).toEqual(['CRITERIA_LOCKED']);
  expect((await change(board, { maximum: 50 })).violations).toEqual(['CRITERIA_LOCKED']);
  expect((await change(board, { maximum: 50, amendReason: 'Theo văn bản điều chỉnh' })).violations).toEqual([]);
  expect((await sheetOf(leader, year, first)).total.figures).toBe('50 ÷ 50 × 100 = 100');
});

it('ranks with ties by the rule of the cluster, lets the leader decide with a reason, and freezes', async () => {
  const year = await aYear('K6', {
    tieBreakers: [{ kind: 'DECISION' }],
    bands: [
      { classification: 'Xuất sắc', from: 90 },
      { classification: 'Tốt', from: 70 },
    ],
  });
  await anItem(year, { code: 'A', ...QUANTITY });
  await enter(year, 'SCORING');
  const leader = leaderOf('K6');
  await open(leader, year);
  const simulated = await rankingOf(leader, year);
  expect(simulated.at('ranking')).toMatchObject({ isFrozen: false, actions: ['DECIDE_TIE', 'FREEZE'] });
  expect((await freeze(leader, year)).violations).toEqual(['SCORES_OPEN']);
  await finish(year, (_sheet, at) => (at < 2 ? 95 : 80 - at));
  const tied = await rankingOf(leader, year);
  const [one, two, three] = tied.at<{ organisationId: string; place: number }[]>('ranking.places');
  expect([one?.place, two?.place, three?.place]).toEqual([1, 1, 3]);
  const decide = (ids: readonly unknown[], reason: string) =>
    world.run(
      leader,
      'mutation ($y: ID!, $o: [ID!]!, $r: String!) { row: decideTie(emulationYearId: $y, organisationIds: $o, reason: $r) { id } }',
      {
        ...{ y: year, o: ids, r: reason },
      },
    );
  expect((await decide([two?.organisationId, three?.organisationId], 'Lý do')).violations).toEqual(['NOT_EQUAL']);
  expect((await decide([two?.organisationId, one?.organisationId], ' ')).violations).toEqual(['REQUIRED']);
  await decide([two?.organisationId, one?.organisationId], 'Có mô hình được nhân rộng');

  expect((await freeze(leader, year)).codes).toEqual([]);

  const frozen = await rankingOf(leader, year);
  expect(frozen.at('ranking')).toMatchObject({
    ...{ isFrozen: true, openCount: 0, actions: [] },
    places: expect.arrayContaining([
      expect.objectContaining({
        organisationId: two?.organisationId,
        place: 1,
        isShared: false,
        classification: 'Xuất sắc',
        trail: [{ kind: 'DECISION', figure: '1' }],
      }),
      expect.objectContaining({ organisationId: one?.organisationId, place: 2, isShared: false }),
    ]),
  });
  const [sheet] = await sheetsOf(board, year);
  expect(
    (await step(board, { action: 'REOPEN', sheet: sheet as Sheet, given: { text: 'Xem lại' } })).violations,
  ).toContain('RANKING_FROZEN');
  expect((await freeze(leader, year)).violations).toEqual(['RANKING_FROZEN']);
  await expect(world.system((tx) => tx.query('update campaigns.ranking_row set place = 1'))).rejects.toThrow();
});

describe('who sees a sheet', () => {
  let year = '';
  beforeAll(async () => {
    year = await aYear('K7', { disclosure: 'MEETING' });
    await anItem(year, { code: 'A', ...QUANTITY });
    await enter(year, 'SCORING');
    await open(board, year);
  });
  const counts = async (actor: Actor) => (await sheetsOf(actor, year)).length;
  /** What row-level security alone lets through. */
  const rows = (actor: Actor) =>
    world.system(async (tx) => {
      const setting = { all: false, roles: actor.roles, clusters: actor.clusterIds, terms: [], paths: actor.paths };
      await tx.query("select set_config('app.actor', $1, true)", [JSON.stringify(setting)]);
      const found = await tx.query('select 1 from campaigns.score_entry where emulation_year_id = $1', [year]);
      return found.length;
    });

  it.each([
    ['SCORING', 1],
    ['MEETING', Number.POSITIVE_INFINITY],
  ])('in state %s a member sees as many sheets as the rule opens', async (state, most) => {
    await enter(year, state);
    const members = world.membersOf('K7').length;
    const wanted = Math.min(most, members);

    expect(await counts(officer('K7', 0))).toBe(wanted);
    expect(await rows(officer('K7', 0))).toBe(wanted);
    expect(await counts(leaderOf('K7'))).toBe(members);
    expect(await rows(leaderOf('K7'))).toBe(members);
    expect([await counts(leaderOf('K8')), await rows(leaderOf('K8'))]).toEqual([0, 0]);
    expect([await counts(officer('K8', 0)), await rows(officer('K8', 0))]).toEqual([0, 0]);
    expect((await world.run(actorOf([Role.ANALYST]), SHEETS, { y: [year] })).codes).toEqual(['FORBIDDEN']);
  });

  it('nobody writes into a sheet that is opened to them', async () => {
    await enter(year, 'MEETING');
    const foreign = await sheetOf(officer('K7', 0), year, world.membersOf('K7')[1] as string);
    const [entry] = foreign.entries as [Entry];

    const answer = await save(officer('K7', 0), foreign.id, [{ id: entry.id, version: entry.version, achieved: 1 }]);

    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(answer.codes[0]);
    expect(entry.actions).toEqual([]);
  });
});

it('a unit that moves to another cluster keeps its sheet and its place where it was scored', async () => {
  const year = await aYear('K9');
  await anItem(year, { code: 'A', ...QUANTITY });
  await enter(year, 'SCORING');
  await open(board, year);
  await finish(year, (_sheet, at) => 100 - at);
  await freeze(board, year);
  const before = await rankingOf(board, year);
  const [unit] = world.membersOf('K9');
  await world.organise(
    "update organisations.cluster_membership set valid_to = '2021-12-31' where organisation_id = $1 and valid_to is null",
    [unit],
  );

  const after = await rankingOf(board, year);
  expect(after.at('ranking.places')).toEqual(before.at('ranking.places'));
  expect(after.at('ranking.places')).toHaveLength(world.membersOf('K9').length);
});

it('compares all clusters of a year in one statement, open to every role and without a figure of a unit', async () => {
  const before = world.campaigns.runtime.reader.statements;
  const answer = await world.run(
    actorOf([Role.ANALYST]),
    '{ scoreStatistics(year: 2021) { rows { clusterId sheetCount itemCount finalCount lateCount isFrozen leastScore medianScore mostScore } } }',
  );

  expect(world.campaigns.runtime.reader.statements - before).toBe(1);
  const row = answer
    .at<{ clusterId: string }[]>('scoreStatistics.rows')
    .find(({ clusterId }) => clusterId === world.clusterOf('K9'));
  const count = world.membersOf('K9').length;
  expect(row).toMatchObject({
    sheetCount: count,
    finalCount: count,
    isFrozen: true,
    mostScore: 100,
    leastScore: 101 - count,
  });
});

it('the common part is the Board’s, stands in every cluster, and the own part of a year is copied from the last', async () => {
  expect(
    (await create(leaderOf('K10'), { year: 2022, ordinal: 1, code: 'CHUNG', name: 'Chung', ...TICK })).violations,
  ).toEqual(['NOT_ALLOWED']);
  await create(board, { year: 2022, ordinal: 1, code: 'CHUNG', name: 'Chung', ...TICK });
  const last = await aYear('K10');
  const group = await anItem(last, { code: 'R', kind: 'GROUP' });
  await anItem(last, { code: 'R.1', ...QUANTITY, parentId: group });
  const next = await aYear('K10', {}, 2022);

  await world.run(leaderOf('K10'), 'mutation ($y: ID!) { row: copyCriteria(emulationYearId: $y) { id } }', { y: next });

  const answer = await world.run(
    board,
    'query ($y: ID!) { emulationYear(id: $y) { criteria { code parent { code } } } }',
    { y: next },
  );
  expect(answer.at('emulationYear.criteria')).toEqual([
    { code: 'CHUNG', parent: null },
    { code: 'R', parent: null },
    { code: 'R.1', parent: { code: 'R' } },
  ]);
});
