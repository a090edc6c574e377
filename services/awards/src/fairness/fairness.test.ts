import { aCampaign, aPerson, openProvince, type Province, type Unit } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
let large: string;
let small: string;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  large = await aCampaign(province, 'TD-LON', '2021-01-01');
  small = await aCampaign(province, 'TD-NHO', '2021-01-01');
  const { north, south } = province;
  await awarded('2021-06-01', large, [...(await people(south, 14, 6)), ...(await people(north, 3, 1))]);
  await awarded('2021-07-01', small, await people(south, 4, 3));
  await awarded('2020-07-01', large, await people(south, 2, 1));
});
afterAll(() => province.close());

/** So many people of a unit, of them so many women on the front line. */
async function people(at: Unit, count: number, women: number): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < count; turn += 1) ids.push(await aPerson(province, `Số ${turn}`, at));
  await province.sql("update directory.person set gender = 'MALE' where id = any($1::uuid[])", [ids]);
  await province.sql("update directory.person set gender = 'FEMALE', is_frontline = true where id = any($1::uuid[])", [
    ids.slice(0, women),
  ]);
  return ids;
}
const awarded = (decidedOn: string, campaignId: string, ids: readonly string[]) =>
  steps.signed(
    decidedOn,
    ids.map((personId) => steps.line({ personId, campaignId })),
  );

const SHARES = 'awardCount women { known count } frontline { known count } directWorker { known count }';
const QUERY = `query($year: Int!, $campaignId: ID) { commendationFairness(year: $year, campaignId: $campaignId) {
  province { form { code } ${SHARES} } clusters { cluster { id } form { code } ${SHARES} } } }`;
type Asked = { year?: number; campaignId?: string | null };
const ask = (actor = province.actors.board, asked: Asked = {}) => province.ask(actor, QUERY, { year: 2021, ...asked });
const women = async (actor: typeof province.actors.board, asked: Asked = {}) =>
  (await ask(actor, asked)).data.commendationFairness.province[0].women;

describe('to whom awards went', () => {
  it('is told exactly to the Board, by cluster and form', async () => {
    const { province: whole, clusters } = (await ask()).data.commendationFairness;

    expect(whole).toEqual([
      expect.objectContaining({ form: null, awardCount: 21, women: { known: 21, count: 10 } }),
      expect.objectContaining({ form: { code: 'BKT' }, frontline: { known: 21, count: 10 } }),
    ]);
    expect(clusters.map((row: { cluster: { id: string }; form: object | null }) => row.cluster.id)).toEqual([
      ...[province.clusters.north, province.clusters.north, province.clusters.south, province.clusters.south],
    ]);
    expect(clusters[0]).toMatchObject({ awardCount: 3, women: { known: 3, count: 1 }, directWorker: { count: 0 } });
  });

  it('is told exactly to a leader of the own cluster, and of no other', async () => {
    const { clusters } = (await ask(province.actors.northLeader)).data.commendationFairness;

    expect(clusters.map((row: { cluster: { id: string } }) => row.cluster.id)).toEqual([
      ...[province.clusters.north, province.clusters.north],
    ]);
    expect(clusters[0].women).toEqual({ known: 3, count: 1 });
  });

  it('does not give a leader the few of another campaign as what is left of the year', async () => {
    const { northLeader, southLeader } = province.actors;
    const [year, first, second] = [
      await women(northLeader),
      await women(northLeader, { campaignId: large }),
      await women(northLeader, { campaignId: small }),
    ];

    expect([year.known, first.known, second.known]).toEqual([21, 17, 4]);
    expect(second.count).toBeNull();
    expect(year.count === null || first.count === null).toBe(true);
    // Of all but the three of the north the leader of the south knows already.
    expect((await women(southLeader, { campaignId: large })).count).toBeNull();
    expect((await women(province.actors.auditor, { campaignId: small })).count).toBe(3);
  });

  it('is of one whole year, in one statement', async () => {
    await ask();
    const start = province.runtime.reader.statements;
    expect((await women(province.actors.board, { year: 2020 })).known).toBe(2);
    expect(province.runtime.reader.statements - start).toBe(1);
    expect((await ask(province.actors.board, { year: 2022 })).violations).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect((await ask(province.actors.board, { campaignId: 'x' })).codes).toEqual(['NOT_FOUND']);
    expect((await ask(province.actors.board, { campaignId: province.committee.id })).codes).toEqual(['NOT_FOUND']);
  });

  it('is nothing for analysts and officers of units', async () => {
    for (const actor of [province.actors.analyst, province.actors.northOfficer, province.actors.council]) {
      expect((await ask(actor)).codes).toEqual(['FORBIDDEN']);
    }
  });
});
