import { openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

/** A draft of one kind in the book of the race, with one line: of an award of its own, as two may not revoke one. */
async function listed(kind: string, title: string): Promise<Stored> {
  const decision = await steps.decision({ book: 'QĐ-R', title, kind });
  if (kind === 'COMMENDATION') return (await steps.record(decision, [steps.line()])).data.recordAwards;
  const [award] = await province.sql<{ id: string }>('select id from awards.award where decision_id = $1', [
    await steps.signed('2021-09-01', [steps.line()]),
  ]);
  const [name, type, item] =
    kind === 'REVOCATION'
      ? ['recordRevocations', 'RevocationItem', { ground: 'FRAUDULENT_DECLARATION', explanation: 'Kê khai sai' }]
      : ['recordCorrections', 'CorrectionItem', { field: 'SUBJECT_NAME', newText: 'Nguyễn Bách' }];
  const query = `mutation($id: ID!, $version: Int!, $items: [${type}!]!) { row: ${name}(decisionId: $id, version: $version, items: $items) { id version } }`;
  const { id, version } = decision;
  return (await province.ask(province.actors.board, query, { id, version, items: [{ ...item, awardId: award?.id }] }))
    .data.row;
}

const BREAKS = 'Hỏng giữa chừng';
const codeOf = async (draft: Stored): Promise<string> =>
  (await steps.sign(province.actors.admin, draft)).codes[0] ?? 'SIGNED';

it('50 decisions of all kinds that are signed at once have the numbers 1 to 50, though every third is rolled back first', async () => {
  const drafts: { draft: Stored; breaks: boolean }[] = [];
  for (let at = 0; at < 50; at += 1) {
    const kind = ['COMMENDATION', 'REVOCATION', 'CORRECTION'][at % 5] ?? 'COMMENDATION';
    const breaks = at % 3 === 0;
    drafts.push({ draft: await listed(kind, breaks ? BREAKS : 'Quyết định khen thưởng'), breaks });
  }
  await province.sql(`create function awards.break_off() returns trigger language plpgsql as $$
    begin raise exception 'broken off'; end $$`);
  await province.sql(`create trigger break_off before update on awards.decision for each row
    when (new.state = 'SIGNED' and new.title = '${BREAKS}') execute function awards.break_off()`);

  const first = await Promise.all(drafts.map(async (one) => ({ ...one, code: await codeOf(one.draft) })));
  // Whoever waits for a connection longer than a caller would is told to come again; nothing was begun for them.
  const allowed = (breaks: boolean) => [breaks ? 'INTERNAL' : 'SIGNED', 'UNAVAILABLE'];
  expect(first.filter(({ breaks, code }) => !allowed(breaks).includes(code))).toEqual([]);
  expect(first.map(({ code }) => code)).toEqual(expect.arrayContaining(['INTERNAL', 'SIGNED']));
  await province.sql('drop trigger break_off on awards.decision');
  let left = first.filter(({ code }) => code !== 'SIGNED');
  while (left.length > 0) {
    const again = await Promise.all(left.map(async (one) => ({ ...one, code: await codeOf(one.draft) })));
    left = again.filter(({ code }) => code === 'UNAVAILABLE');
    expect(again.filter(({ code }) => code !== 'SIGNED' && code !== 'UNAVAILABLE')).toEqual([]);
  }

  const rows = await province.sql<{ number: string }>("select number from awards.decision where book = 'QĐ-R'");
  const numbers = rows.map(({ number }) => Number.parseInt(number, 10)).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

it('a signing that is slow to put its list in force holds nobody up who signs another list in the same book', async () => {
  const [slow, quick] = [await listed('COMMENDATION', 'Chậm'), await listed('REVOCATION', 'Nhanh')];
  await province.sql(`create function awards.dawdle() returns trigger language plpgsql as $$
    begin perform pg_sleep(2); return new; end $$`);
  await province.sql(`create trigger dawdle before update on awards.award for each row
    when (new.decision_id = '${slow.id}' and new.is_signed) execute function awards.dawdle()`);

  const order: string[] = [];
  const sign = async (draft: Stored, name: string) => {
    expect(await codeOf(draft)).toBe('SIGNED');
    order.push(name);
  };
  await Promise.all([sign(slow, 'slow'), sign(quick, 'quick')]);

  expect(order).toEqual(['quick', 'slow']);
});
