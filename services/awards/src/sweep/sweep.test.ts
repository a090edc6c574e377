import { type Actor, newId } from '@tdkt/kernel';
import { workOffRuns } from '../run/runs.ts';
import { aPerson, openProvince, type Province } from '../testing/province.ts';

/** Who is eligible now: a search through everybody in sight, in the background. */
let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.close());

const SWEEP =
  'id asOf run { id version state actions } progress { totalCount examinedCount passCount reviewCount failCount }';
const START = `mutation ($input: StartEligibilitySweep!) { startEligibilitySweep(input: $input) { ${SWEEP} } }`;
const ONE = `query ($id: ID!) { eligibilitySweep(id: $id) { ${SWEEP} form { code } organisation { id } } }`;
const CANCEL =
  'mutation ($id: ID!, $version: Int!) { cancelBackgroundRun(id: $id, version: $version) { id version state actions } }';
const FOUND =
  'query ($id: ID!, $r: [FindingResult!], $page: PageInput) { sweptPersons(sweepId: $id, results: $r, page: $page) { totalCount items { result person { id } organisation { id } } } }';

interface Sweep {
  readonly id: string;
  readonly run: { readonly version: number; readonly state: string };
}
const ask = (actor: Actor, query: string, variables: object) => province.ask(actor, query, { ...variables });
const start = async (actor: Actor, more: object = {}) =>
  (
    await ask(actor, START, {
      input: { awardFormId: province.form('CSTDCS'), asOf: '2021-12-31', withReview: true, ...more },
    })
  ).data.startEligibilitySweep as Sweep;
const finished = async (actor: Actor, more: object = {}) => {
  const { id } = await start(actor, more);
  await workOffRuns(province.runtime);
  return (await ask(actor, ONE, { id })).data.eligibilitySweep;
};
const found = async (actor: Actor, id: string, more: object = {}) =>
  (await ask(actor, FOUND, { id, ...more })).data.sweptPersons as {
    totalCount: number;
    items: { result: string; person: { id: string } }[];
  };
const rate = (personId: string, year: number, level: string) =>
  province.sql(
    `insert into directory.merit_fact (id, kind, person_id, year, level, source) values ($1, 'COMPLETION', $2, $3, $4, 'QĐ 5')`,
    [newId(), personId, year, level],
  );

describe('a search', () => {
  it('waits until it is worked off, then has looked at everybody in sight and keeps whom it found', async () => {
    const { board } = province.actors;
    await rate(province.people.south, 2021, 'NOT_COMPLETED');

    const begun = await start(board);
    expect(begun).toMatchObject({
      run: { state: 'RUNNING', actions: ['CANCEL'] },
      progress: { totalCount: 4, examinedCount: 0 },
    });
    await workOffRuns(province.runtime);

    const done = (await ask(board, ONE, { id: begun.id })).data.eligibilitySweep;
    expect(done).toMatchObject({ run: { state: 'DONE', actions: [] }, form: { code: 'CSTDCS' } });
    expect(done.progress).toEqual({ totalCount: 4, examinedCount: 4, passCount: 0, reviewCount: 3, failCount: 1 });
    const { totalCount, items } = await found(board, begun.id);
    expect(totalCount).toBe(3);
    expect(items.map(({ person }) => person.id)).not.toContain(province.people.south);
  });

  it.each([
    ['an officer of a unit', 'northOfficer', 2],
    ['one of another unit', 'southOfficer', 1],
    ['one without people', 'neighbourOfficer', 0],
  ] as const)('of %s looks at what they see', async (_who, actor, count) => {
    expect((await finished(province.actors[actor])).progress).toMatchObject({
      totalCount: count,
      examinedCount: count,
    });
  });

  it('of a unit looks at all below it', async () => {
    const sweep = await finished(province.actors.board, { organisationId: province.north.id });
    expect(sweep).toMatchObject({ organisation: { id: province.north.id }, progress: { examinedCount: 2 } });
  });

  it('answers for a day that has passed by what was known then', async () => {
    const { board } = province.actors;
    await rate(province.people.loner, 2018, 'GOOD');
    await rate(province.people.loner, 2019, 'NOT_COMPLETED');

    const before = await finished(board, { asOf: '2018-12-31' });
    const after = await finished(board, { asOf: '2019-12-31' });

    const of = async (id: string) =>
      (await found(board, id)).items.some(({ person }) => person.id === province.people.loner);
    expect([await of(before.id), await of(after.id)]).toEqual([true, false]);
  });

  it('gives what it found page by page, and by result', async () => {
    const { board } = province.actors;
    const { id } = await finished(board);

    const [first, second] = [{ limit: 2 }, { limit: 2, offset: 2 }].map((page) => found(board, id, { page }));
    const ids = [...((await first)?.items ?? []), ...((await second)?.items ?? [])].map(({ person }) => person.id);
    expect(new Set(ids).size).toBe((await found(board, id)).totalCount);
    expect((await found(board, id, { r: ['PASS'] })).totalCount).toBe(0);
  });

  it('counts whom people have to judge without keeping them, unless they are asked for', async () => {
    const { board } = province.actors;
    const { id, progress } = await finished(board, { withReview: false });
    expect(progress.reviewCount).toBeGreaterThan(0);
    expect((await found(board, id)).totalCount).toBe(0);
  });

  it('is seen by whoever began it and by nobody else, the Board included', async () => {
    const { northOfficer, board, admin } = province.actors;
    const { id, run } = await finished(northOfficer);

    for (const other of [board, admin]) {
      expect((await ask(other, ONE, { id })).codes).toEqual(['NOT_FOUND']);
      expect((await ask(other, FOUND, { id })).codes).toEqual(['NOT_FOUND']);
      expect((await ask(other, CANCEL, { id, version: run.version })).codes).toEqual(['NOT_FOUND']);
    }
    const past = await province.runtime.reader.read('', {
      ...{ name: 'swept', text: 'select 1 from awards.eligibility_sweep_row', values: [] },
    });
    expect(past.rows).toEqual([]);
  });

  it('shows nobody who has left the sight of whoever began it', async () => {
    const { northOfficer } = province.actors;
    const gone = await aPerson(province, 'Đi', province.north);
    const { id } = await finished(northOfficer);
    expect((await found(northOfficer, id)).items.map(({ person }) => person.id)).toContain(gone);

    await province.sql('update directory.person set management_paths = array[$2::ltree] where id = $1', [
      ...[gone, province.south.path],
    ]);

    expect((await found(northOfficer, id)).items.map(({ person }) => person.id)).not.toContain(gone);
  });

  it('ends when it is given up, at its version, and once', async () => {
    const { board } = province.actors;
    const {
      id,
      run: { version },
    } = await start(board);

    expect((await ask(board, CANCEL, { id, version: 7 })).codes).toEqual(['CONFLICT']);
    const { data } = await ask(board, CANCEL, { id, version });
    expect(data.cancelBackgroundRun).toMatchObject({ state: 'CANCELLED', actions: [] });
    await workOffRuns(province.runtime);

    const after = (await ask(board, ONE, { id })).data.eligibilitySweep;
    expect(after).toMatchObject({ run: { state: 'CANCELLED' }, progress: { examinedCount: 0 } });
    const again = await ask(board, CANCEL, { id, version: after.run.version });
    expect(again.violations.map(({ code }) => code)).toEqual(['WRONG_STATE']);
  });

  it('gives way to the next one of the same account', async () => {
    const { board } = province.actors;
    const first = await start(board);
    const second = await start(board, { asOf: '2022-12-31' });

    const stateOf = async (id: string) => (await ask(board, ONE, { id })).data.eligibilitySweep.run.state;
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['CANCELLED', 'RUNNING']);
    await workOffRuns(province.runtime);
    expect(await stateOf(second.id)).toBe('DONE');
  });

  it('that a process left behind is taken up where it was, and nobody is looked at twice', async () => {
    const { board } = province.actors;
    const { id } = await start(board);
    await province.sql(
      `update awards.background_run_progress set is_claimed = true, done_count = 1,
         after_id = (select min(id::text)::uuid from directory.person), beat_at = clock_timestamp() - $2::interval where run_id = $1`,
      [id, '10 seconds'],
    );
    await workOffRuns(province.runtime);
    expect((await ask(board, ONE, { id })).data.eligibilitySweep.run.state).toBe('RUNNING');

    await province.sql(
      `update awards.background_run_progress set beat_at = clock_timestamp() - interval '5 minutes' where run_id = $1`,
      [id],
    );
    await workOffRuns(province.runtime);

    const { run, progress } = (await ask(board, ONE, { id })).data.eligibilitySweep;
    expect(run.state).toBe('DONE');
    expect(progress.examinedCount).toBe(progress.totalCount);
  });

  it('is forgotten after thirty days with all that it found', async () => {
    const { board } = province.actors;
    const { id } = await finished(board);
    await province.sql(`update awards.background_run set updated_at = '2021-08-20' where id = $1`, [id]);

    await workOffRuns(province.runtime);

    expect((await ask(board, ONE, { id })).codes).toEqual(['NOT_FOUND']);
    const kept = await province.sql('select 1 from awards.eligibility_sweep_row where sweep_id = $1', [id]);
    expect(kept).toEqual([]);
  });

  it('is not begun without a standard, in an unknown unit, or by an analyst', async () => {
    const { board, analyst } = province.actors;
    const codes = async (input: object) => (await ask(board, START, { input })).violations.map(({ code }) => code);
    expect(await codes({ awardFormId: province.form('HCSV') })).toEqual(['NO_STANDARD']);
    expect(await codes({ awardFormId: province.form('CSTDCS'), organisationId: 'x' })).toEqual(['UNKNOWN_CHOICE']);
    expect((await ask(analyst, START, { input: { awardFormId: province.form('CSTDCS') } })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});
