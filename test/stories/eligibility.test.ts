import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';

let world: World;
let board: Caller;
let person: string;
let form: string;
beforeAll(async () => {
  world = await startWorld();
  board = await world.as('board');
  const [row] = await world.sql<{ person: string; form: string }>(
    `select (select p.id from people.person p join directory.organisation o on o.id = p.organisation_id
         where o.code = 'huyen-long-thanh' limit 1) as person,
       (select id from awards.award_form where code = 'CSTDCS') as form`,
  );
  [person, form] = [row?.person as string, row?.form as string];
});
afterAll(() => world.close());

const ASKED = `query ($id: ID!, $form: ID!, $asOf: Date) { person(id: $id) { eligibility(formId: $form, asOf: $asOf) {
  result general { code result sources } cases { clause { clause } result findings { code result sources } } } } }`;
interface Told {
  readonly result: string;
  readonly general: readonly { code: string; result: string; sources: readonly string[] }[];
  readonly cases: readonly { findings: readonly { code: string; result: string; sources: readonly string[] }[] }[];
}
const ask = async (caller: Caller, asOf = '2021-12-31') =>
  (await caller.get<{ person: { eligibility: Told | null } | null }>(ASKED, { id: person, form, asOf })).person
    ?.eligibility;
const findingOf = (told: Told | null | undefined, code: string) =>
  told?.cases.flatMap(({ findings }) => findings).find((one) => one.code === code);
const write = (mutation: string, input: object) =>
  board.get<{ row: { id: string; version: number } }>(
    `mutation ($i: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}!) {
    row: ${mutation}(input: $i) { id version } }`,
    { i: input },
  );

it('what the registers of people gain is what eligibility rests on, in the same moment', async () => {
  expect(findingOf(await ask(board), 'COMPLETION_STREAK')?.result).toBe('NEEDS_REVIEW');
  await write('createPersonRating', { personId: person, year: 2021, level: 'GOOD', document: '15/QĐ-UBND' });
  expect(findingOf(await ask(board), 'COMPLETION_STREAK')).toMatchObject({ result: 'PASS', sources: ['15/QĐ-UBND'] });
  const authors = [{ personId: person }];
  const found = { title: 'Khai báo y tế trực tuyến', level: 'UNIT', document: '7/QĐ-SKCN', recognisedOn: '2021-09-10' };
  await write('createInitiative', { ...found, kind: 'DIGITAL', authors });
  const told = await ask(board);
  expect(findingOf(told, 'INITIATIVE')).toMatchObject({ result: 'PASS', sources: ['7/QĐ-SKCN'] });
  expect(told?.result).toBe('PASS');
});

it('an inspection holds everything up, and its conclusion lets go', async () => {
  const opened = { personId: person, ground: 'INSPECTION', basis: 'Thanh tra 3/TTr', openedOn: '2021-09-15' };
  const { row } = await write('createIntegrityHold', opened);
  expect(await ask(board)).toMatchObject({ result: 'FAIL', general: [{ code: 'INTEGRITY_HOLD', result: 'FAIL' }, {}] });
  await board.get(
    'mutation ($id: ID!, $v: Int!) { clearIntegrityHold(id: $id, version: $v, on: "2021-09-18", document: "9/KL-TTr") { id } }',
    { id: row.id, v: row.version },
  );
  expect((await ask(board))?.result).toBe('PASS');
});

it('under the law of 2022 the same year asks for other things', async () => {
  world.moveTo('2025-12-31');
  await write('createPersonRating', { personId: person, year: 2025, level: 'EXCELLENT', document: '2/QĐ-UBND' });
  const told = await ask(board, '2025-12-31');
  world.moveTo('2021-09-20');
  expect(told?.cases[0]?.findings[0]).toMatchObject({ code: 'ANY_OF', result: 'PASS' });
});

it('neither another unit nor an analyst learns anything of it', async () => {
  expect(await ask(await world.as('officer.huyen-xuan-loc')).catch(() => null)).toBeFalsy();
  expect(await (await world.as('analyst')).refusal(ASKED, { id: person, form })).toBe('FORBIDDEN');
});
