import { type Actor, newId } from '@tdkt/kernel';
import { workOffRuns } from '../run/runs.ts';
import { aPerson, openProvince, type Province } from '../testing/province.ts';

/** A draft from the result of a search. */
let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.close());

const PROPOSE = `mutation ($sweepId: ID!, $input: ProposeSwept!) { proposeSwept(sweepId: $sweepId, input: $input) {
  id state commendationType proposingOrganisation { id } nominees { subjectName subjectKind achievementFrom achievementTo isFrontline isDirectWorker outcome person { id } form { code } } } }`;
const START = 'mutation ($input: StartEligibilitySweep!) { startEligibilitySweep(input: $input) { id } }';

async function swept(actor: Actor, asOf = '2020-12-31'): Promise<string> {
  const input = { awardFormId: province.form('CSTDCS'), asOf, withReview: true };
  const { data } = await province.ask(actor, START, { input });
  await workOffRuns(province.runtime);
  return data.startEligibilitySweep.id;
}
const propose = (actor: Actor, sweepId: string, personIds: readonly string[], more: object = {}) => {
  const input = {
    summary: 'Đề nghị',
    achievementSummary: 'Hoàn thành tốt',
    proposingOrganisationId: province.north.id,
  };
  return province.ask(actor, PROPOSE, { sweepId, input: { ...input, personIds, ...more } });
};
const drafts = async () =>
  (await province.sql<{ count: number }>('select count(*)::integer as count from awards.proposal'))[0]?.count;

describe('a proposal from a search', () => {
  it('is one draft with all who were chosen, for the form and the year of the search, as the registers know them', async () => {
    const { northOfficer } = province.actors;
    const { north, branch } = province.people;
    await province.sql('update directory.person set is_frontline = true where id = $1', [branch]);
    const sweepId = await swept(northOfficer);

    const { data } = await propose(northOfficer, sweepId, [north, branch, north]);

    const { nominees, ...draft } = data.proposeSwept;
    expect(draft).toMatchObject({ state: 'DRAFT', commendationType: 'MERIT' });
    expect(nominees).toHaveLength(2);
    const year = { achievementFrom: '2020-01-01', achievementTo: '2020-12-31' };
    expect(nominees[1]).toMatchObject({ ...year, isFrontline: true, isDirectWorker: false, form: { code: 'CSTDCS' } });
    expect(nominees[0]).toMatchObject({ ...year, subjectKind: 'INDIVIDUAL', isFrontline: false, outcome: 'PENDING' });
  });

  it('of a year that is not over goes as far as the day', async () => {
    const { northOfficer } = province.actors;
    const { data } = await propose(northOfficer, await swept(northOfficer, '2021-12-31'), [province.people.north]);
    expect(data.proposeSwept.nominees[0]).toMatchObject({ achievementTo: '2021-09-20' });
  });

  it('that is asked for twice under one key is made once', async () => {
    const { northOfficer } = province.actors;
    const sweepId = await swept(northOfficer);
    const idempotencyKey = newId();
    const twice = async () => {
      const input = { summary: 'Đề nghị', achievementSummary: 'Tốt', proposingOrganisationId: province.north.id };
      const variables = { sweepId, input: { ...input, personIds: [province.people.north] } };
      return (await province.ask(northOfficer, PROPOSE, variables, { idempotencyKey })).data.proposeSwept.id;
    };
    const before = await drafts();

    expect(await twice()).toBe(await twice());

    expect(await drafts()).toBe((before ?? 0) + 1);
  });

  it('with somebody who was not found, or of another unit, is refused as a whole, naming who', async () => {
    const { board } = province.actors;
    const sweepId = await swept(board);
    const late = await aPerson(province, 'Muộn', province.north);
    const before = await drafts();

    const unknown = await propose(board, sweepId, [province.people.north, late, 'x']);
    expect(unknown.violations.map(({ code }) => code)).toEqual(['UNKNOWN_REFERENCE', 'UNKNOWN_REFERENCE']);
    expect(unknown.paths).toEqual(['personIds.1', 'personIds.2']);
    const foreign = await propose(board, sweepId, [province.people.north, province.people.south]);
    expect(foreign.violations).toMatchObject([{ code: 'NOT_IN_UNIT', path: ['personIds', 1] }]);
    expect((await propose(board, sweepId, [])).violations.map(({ code }) => code)).toEqual(['OUT_OF_RANGE']);

    expect(await drafts()).toBe(before);
  });

  it('comes from an own search only, for an own unit, and from those who may propose', async () => {
    const { northOfficer, southOfficer, auditor } = province.actors;
    const sweepId = await swept(northOfficer);
    const codes = async (actor: Actor, more: object = {}, id = sweepId) =>
      (await propose(actor, id, [province.people.north], more)).codes;

    expect(await codes(southOfficer)).toEqual(['NOT_FOUND']);
    expect(await codes(auditor)).toEqual(['FORBIDDEN']);
    expect(await codes(northOfficer, { proposingOrganisationId: province.south.id })).toEqual(['NOT_FOUND']);
    expect(await codes(northOfficer, {}, newId())).toEqual(['NOT_FOUND']);
  });

  it('costs the same number of statements for any number of persons', async () => {
    const { board } = province.actors;
    const ids = await Promise.all(
      ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name) => aPerson(province, name, province.north)),
    );
    const sweepId = await swept(board);
    const runner = Object.getPrototypeOf(province.runtime.dataSource.createQueryRunner()) as { query: () => unknown };
    const spy = import.meta.jest.spyOn(runner, 'query');
    const count = async (chosen: readonly string[]): Promise<number> => {
      const before = spy.mock.calls.length;
      const { data } = await propose(board, sweepId, chosen);
      expect(data.proposeSwept.nominees).toHaveLength(chosen.length);
      return spy.mock.calls.length - before;
    };
    const one = await count(ids.slice(0, 1));
    expect(one).toBeGreaterThan(5);
    expect(await count(ids)).toBe(one);
    spy.mockRestore();
  });
});
