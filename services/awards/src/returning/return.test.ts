import { newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const ITEMS = 'returnItems { round code nomineeId evidenceKind note returnedOn reason { title mend mendEn clause } }';
const RETURN = `mutation($id: ID!, $version: Int!, $reason: String!, $items: [AddReturnItem!]) {
  returnProposal(id: $id, version: $version, reason: $reason, items: $items) { id version state returnReason ${ITEMS} } }`;
const ASK = `query($id: ID!) { proposal(id: $id) { returnReason ${ITEMS} } }`;
const COUNTS =
  '{ returnStatistics(from: "2021-09-01", to: "2021-09-30") { items { organisation { id } form { code } reason { code } count } } }';

type Who = Parameters<Steps['create']>[0];
const back = (actor: Who, id: string, items: readonly object[]) =>
  steps.versioned(actor, RETURN, { table: 'proposal', id }, { reason: 'Bổ sung hồ sơ', items });

it('tells the unit each reason with what to mend and its clause, for the dossier, a nominee or a paper', async () => {
  const { northLeader, northOfficer } = province.actors;
  const id = await steps.proposal('SUBMITTED');
  const nomineeId = await steps.nomineeOf(id);

  await back(northLeader, id, [
    { code: 'INCOMPLETE_MINUTES', evidenceKind: 'MINUTES', note: ' Thiếu tỷ lệ phiếu ' },
    { code: 'WRONG_FORM', nomineeId },
  ]);

  const { returnReason, returnItems } = (await province.ask(northOfficer, ASK, { id })).data.proposal;
  expect(returnReason).toBe('Bổ sung hồ sơ');
  expect(returnItems).toMatchObject([
    {
      ...{ round: 1, code: 'INCOMPLETE_MINUTES', nomineeId: null, evidenceKind: 'MINUTES', note: 'Thiếu tỷ lệ phiếu' },
      ...{ returnedOn: '2021-09-20', reason: { clause: 'L2022 84.1c; L2022 84.2c' } },
    },
    { code: 'WRONG_FORM', nomineeId, reason: { clause: null } },
  ]);
  expect(returnItems.every(({ reason }: { reason: { mend: string } }) => reason.mend.length > 0)).toBe(true);
});

it('shows the reasons of the last return alone, and none once the dossier is handed in again', async () => {
  const { northLeader, northOfficer } = province.actors;
  const id = await steps.proposal('SUBMITTED');
  await back(northLeader, id, [{ code: 'LATE' }]);
  const again = (await steps.act(northOfficer, 'submit', id)).data.submitProposal;
  expect(again.state).toBe('SUBMITTED');
  expect((await province.ask(northOfficer, ASK, { id })).data.proposal.returnItems).toEqual([]);

  await back(northLeader, id, [{ code: 'OTHER', note: 'Xem công văn' }]);

  const { returnItems } = (await province.ask(northOfficer, ASK, { id })).data.proposal;
  expect(returnItems).toMatchObject([{ round: 2, code: 'OTHER' }]);
});

it('keeps a return in free text alone readable, and goes on counting for a nominee who is taken off', async () => {
  const { northLeader, northOfficer } = province.actors;
  const plain = await steps.proposal('SUBMITTED');
  await steps.act(northLeader, 'return', plain, 'Thiếu biên bản');
  expect((await province.ask(northOfficer, ASK, { id: plain })).data.proposal).toMatchObject({
    ...{ returnReason: 'Thiếu biên bản', returnItems: [] },
  });

  const id = await steps.proposal('SUBMITTED');
  const nomineeId = await steps.nomineeOf(id);
  await back(northLeader, id, [{ code: 'INELIGIBLE', nomineeId }]);
  const remove = 'mutation($id: ID!, $version: Int!) { removeNominee(id: $id, version: $version) { id } }';
  expect((await steps.versioned(northOfficer, remove, { table: 'nominee', id: nomineeId })).codes).toEqual([]);
  expect((await province.ask(northOfficer, ASK, { id })).data.proposal.returnItems).toMatchObject([
    { code: 'INELIGIBLE', nomineeId: null },
  ]);
});

it('refuses a reason for somebody of another dossier, and sends nothing back then', async () => {
  const { northLeader, northOfficer } = province.actors;
  const id = await steps.proposal('SUBMITTED');
  const foreign = await steps.nomineeOf(await steps.proposal('SUBMITTED'));

  for (const nomineeId of [foreign, newId(), 'x']) {
    const answer = await back(northLeader, id, [{ code: 'LATE' }, { code: 'WRONG_FORM', nomineeId }]);
    expect(answer.paths).toEqual(['items.1.nomineeId']);
  }
  expect((await back(northOfficer, id, [{ code: 'LATE' }])).codes).toEqual(['FORBIDDEN']);
  const [row] = await province.sql<{ state: string }>('select state from awards.proposal where id = $1', [id]);
  expect(row?.state).toBe('SUBMITTED');
});

it('counts reasons by unit over a time, for whoever sees the dossiers', async () => {
  const { board, northOfficer, southOfficer, northLeader, analyst } = province.actors;
  const before = async (actor: Who): Promise<number> =>
    ((await province.ask(actor, COUNTS)).data.returnStatistics.items as { reason: { code: string }; count: number }[])
      .filter(({ reason }) => reason.code === 'WRONG_DATA')
      .reduce((sum, { count }) => sum + count, 0);
  const id = await steps.proposal('SUBMITTED');
  expect(await before(board)).toBe(0);

  await back(northLeader, id, [{ code: 'WRONG_DATA' }, { code: 'WRONG_DATA', note: 'Ngày sinh' }]);

  expect(await before(board)).toBe(2);
  await back(northLeader, await steps.proposal('SUBMITTED'), []);
  const named = await steps.proposal('SUBMITTED');
  await back(northLeader, named, [{ code: 'WEAK_REPORT', nomineeId: await steps.nomineeOf(named) }]);
  const { items } = (await province.ask(northLeader, COUNTS)).data.returnStatistics;
  expect(items).toContainEqual({
    ...{ organisation: { id: province.north.id }, form: { code: 'BKT' }, count: 1 },
    reason: { code: 'WEAK_REPORT' },
  });
  expect(items.find(({ reason }: { reason: { code: string } }) => reason.code === 'WRONG_DATA').form).toBeNull();
  const others = (await province.ask(province.actors.southLeader, COUNTS)).data.returnStatistics.items;
  expect(others.map(({ organisation }: { organisation: { id: string } }) => organisation.id)).not.toContain(
    province.north.id,
  );
  expect(await before(northOfficer)).toBe(2);
  expect(await before(southOfficer)).toBe(0);
  expect((await province.ask(analyst, COUNTS)).codes).toEqual(['FORBIDDEN']);
  const { reader } = province.runtime;
  const start = reader.statements;
  await province.ask(board, COUNTS);
  expect(reader.statements - start).toBe(1);
});

it('names each reason once, in both languages, with what to do', async () => {
  const { data } = await province.ask(
    province.actors.analyst,
    '{ returnReasons { items { code title titleEn mend mendEn } } }',
  );
  const codes = data.returnReasons.items.map(({ code }: { code: string }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const reason of data.returnReasons.items) expect(Object.values(reason).every(Boolean)).toBe(true);
});
