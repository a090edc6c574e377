import { SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';
import { questionOf } from './repetition.facts.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const WORDS = 'Thiết kế buồng lấy mẫu xét nghiệm di động, giảm tiếp xúc cho nhân viên y tế tại các chốt kiểm soát';
const MET =
  'otherId isAward basis overlapDays similarity isInSight isDistinct distinctReason subjectName proposalId achievementFrom form { code } clause { instrument clause }';
const ASK = `query($id: ID!) { nominee(id: $id) { version findings { code clause result params } repetitions { ${MET} } } }`;
const MARK = `mutation($id: ID!, $version: Int!, $otherId: ID!, $reason: String!) {
  markDistinctAchievement(nomineeId: $id, version: $version, otherId: $otherId, reason: $reason) { id version repetitions { isDistinct } findings { code } } }`;

/** Somebody nominated by a unit of the province, by the Board where the unit has no officer. */
async function nominated(unit: 'north' | 'south', input: { personId: string; [field: string]: unknown }) {
  const { board } = province.actors;
  const made = await steps.create(board, { proposingOrganisationId: province[unit].id });
  const proposal = (made.data.createProposal as Stored).id;
  const { data } = await steps.nominate(board, proposal, input);
  return (data.addNominee as Stored).id;
}
const told = async (actor: Parameters<Steps['create']>[0], id: string) =>
  (await province.ask(actor, ASK, { id })).data.nominee;
const mark = (
  actor: Parameters<Steps['create']>[0],
  id: string,
  version: number,
  otherId: string,
  reason = 'Hai đợt khác nhau',
) => province.ask(actor, MARK, { id, version, otherId, reason });

it('finds the same person in another proposal by time or by words, and tells why with the clause', async () => {
  const { board } = province.actors;
  const person = await aPerson(province, 'Lặp', province.north);
  const one = await nominated('north', { personId: person, achievementSummary: WORDS });
  const other = await nominated('north', { personId: person, achievementSummary: 'Việc khác hẳn' });
  const later = { achievementFrom: '2021-01-01', achievementTo: '2021-02-01' };
  const alike = await nominated('north', { personId: person, achievementSummary: `${WORDS}.`, ...later });
  const apart = await nominated('north', { personId: person, achievementSummary: 'Hiến máu cứu người', ...later });

  const { repetitions, findings } = await told(board, one);

  const ids = repetitions.map(({ otherId }: { otherId: string }) => otherId);
  expect(ids.sort()).toEqual([other, alike].sort());
  expect(ids).not.toContain(apart);
  expect(repetitions.find(({ otherId }: { otherId: string }) => otherId === other)).toMatchObject({
    ...{ basis: 'SAME_SUBJECT', isAward: false, isInSight: true, overlapDays: 22, isDistinct: false },
    clause: { instrument: 'L2003' },
  });
  expect(repetitions.find(({ otherId }: { otherId: string }) => otherId === alike).similarity).toBeGreaterThan(80);
  expect(findings).toEqual([
    expect.objectContaining({ code: 'REPEATED_ACHIEVEMENT', result: 'NEEDS_REVIEW', params: { count: 2 } }),
  ]);
});

it('finds a namesake of another unit who tells the same, and shows a unit only that there is one', async () => {
  const { board, northOfficer, southOfficer } = province.actors;
  const here = await aPerson(province, 'Trùng Tên', province.north);
  const there = await aPerson(province, 'Trùng Tên', province.south);
  const one = await nominated('north', { personId: here, achievementSummary: WORDS });
  const copy = await nominated('south', { personId: there, achievementSummary: WORDS });
  const innocent = await nominated('south', {
    personId: await aPerson(province, 'Trùng Tên', province.south),
    achievementSummary: 'Khác',
  });

  expect((await told(board, one)).repetitions).toMatchObject([{ otherId: copy, basis: 'SAME_NAME', similarity: 100 }]);
  const seen = (await told(northOfficer, one)).repetitions;
  expect(seen).toEqual([
    expect.objectContaining({
      basis: 'SAME_NAME',
      isInSight: false,
      otherId: null,
      subjectName: null,
      proposalId: null,
      form: null,
    }),
  ]);
  expect((await told(southOfficer, innocent)).repetitions).toEqual([]);
});

it('finds awards of the same subject, and leaves titles beside forms of commendation', async () => {
  const { board } = province.actors;
  const person = await aPerson(province, 'Đã Khen', province.north);
  const period = { achievementFrom: '2021-08-20', achievementTo: '2021-09-10' };
  await steps.signed('2021-09-15', [
    steps.line({ personId: person, ...period, campaignId: province.otherCampaign }),
    steps.line({ personId: person, ...period, awardFormId: province.form('CSTDCS') }),
  ]);
  const one = await nominated('north', { personId: person });

  const { repetitions } = await told(board, one);

  expect(repetitions).toMatchObject([
    { isAward: true, basis: 'SAME_SUBJECT', form: { code: 'BKT' }, similarity: null },
  ]);
});

it('grows quiet on both sides when the Board tells them apart, with the reason in the audit', async () => {
  const { board, northOfficer } = province.actors;
  const person = await aPerson(province, 'Khác Nhau', province.north);
  const one = await nominated('north', { personId: person });
  const other = await nominated('north', { personId: person });
  const { version } = await told(board, one);

  expect((await mark(northOfficer, one, version, other)).codes).toEqual(['FORBIDDEN']);
  expect((await mark(board, one, version, other, '  ')).paths).toEqual(['reason']);
  expect((await mark(board, one, version, one)).violations).toMatchObject([{ code: 'UNKNOWN_REFERENCE' }]);
  const both = await Promise.all([mark(board, one, version, other), mark(board, one, version, other)]);

  // Two officers at once: one word stands, the other is told of it.
  expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
  const quiet = await told(board, other);
  expect(quiet.findings).toEqual([]);
  expect(quiet.repetitions).toMatchObject([{ isDistinct: true, distinctReason: 'Hai đợt khác nhau' }]);
  const marked = await told(board, one);
  expect((await mark(board, one, marked.version, other)).violations).toMatchObject([{ code: 'ALREADY_DISTINCT' }]);
  const audit = await province.sql("select action from awards.audit where table_name = 'distinct_achievement'");
  expect(audit).toEqual([{ action: 'INSERT' }]);
});

it('costs the same statements for any number of nominees, and asks indexes among 100,000', async () => {
  const { board } = province.actors;
  const proposal = (await steps.create(board)).data.createProposal as Stored;
  await province.sql(
    `insert into awards.nominee (id, proposal_id, subject_kind, person_id, subject_name, award_form_id, achievement_summary, achievement_from, achievement_to, management_path)
     select gen_random_uuid(), $1, 'INDIVIDUAL', gen_random_uuid(), 'Lê Văn ' || n, $2, 'Trực chốt ' || n, '2021-08-20', '2021-09-10', $3::ltree
     from generate_series(1, 100000) n`,
    [proposal.id, province.form('BKT'), province.north.path],
  );
  await province.sql('analyze awards.nominee');
  const some = await province.sql<{ id: string }>('select id from awards.nominee where proposal_id = $1 limit 100', [
    proposal.id,
  ]);
  const { reader } = province.runtime;
  const cost = async (ids: readonly string[]) => {
    const before = reader.statements;
    const { data } = await province.ask(
      board,
      `query($ids: [ID!]!) { nomineesByIds(ids: $ids) { repetitions { otherId } } }`,
      { ids },
    );
    expect(data.nomineesByIds).toHaveLength(ids.length);
    return reader.statements - before;
  };

  expect(await cost(some.map(({ id }) => id))).toBe(await cost([some[0]?.id as string]));
  const question = questionOf(
    board,
    some.slice(0, 5).map(({ id }) => id),
  );
  const { rows } = await reader.read(settingOf(SYSTEM, null), statement(`explain ${question.text}`, question.values));
  const plan = rows.flat().join('\n');
  expect(plan).toContain('nominee_subject_fold_idx');
  expect(plan).toContain('nominee_subject_id_idx');
  expect(plan).not.toContain('Seq Scan on nominee');
});
