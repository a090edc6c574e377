import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Actor, attachSender, newId, PUBLIC } from '@tdkt/kernel';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps, type Stored } from '../testing/steps.ts';
import { nominationFiles } from './nomination-files.ts';

let province: Province;
let steps: Steps;
let server: Server;
let caller: Actor;
let origin = '';
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  const route = nominationFiles(province.runtime);
  server = createServer((request, response) => {
    const call = { actor: caller, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    attachSender(request, { call, address: '127.0.0.1' });
    void route.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/proposals`;
});
afterAll(async () => {
  server.close();
  await province.close();
});

const HEADINGS =
  'Loại đối tượng,Mã số người,Họ và tên (cá nhân, chủ hộ),Ngày sinh,Đơn vị (mã hoặc tên),Hình thức khen thưởng,Thành tích từ ngày,Thành tích đến ngày,Tóm tắt thành tích,Căn cứ đề nghị';
const PERIOD = { from: '20/8/2021', to: '10/9/2021' };
interface Given {
  readonly kind?: string;
  readonly key?: string;
  readonly name?: string;
  readonly born?: string;
  readonly unit?: string;
  readonly form?: string;
  readonly from?: string;
  readonly to?: string;
  readonly summary?: string;
}
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lineOf = ({ kind = 'Cá nhân', key = '', name = '', born = '', unit = '', form = 'BKT', ...rest }: Given) => {
  const { from, to, summary = 'Trực chốt' } = { ...PERIOD, ...rest };
  return [kind, key, name, born, unit, form, from, to, summary, ''].map(quoted).join(',');
};
const heads = HEADINGS.replace('Họ và tên (cá nhân, chủ hộ)', '"Họ và tên (cá nhân, chủ hộ)"');
const list = (...lines: Given[]) => [heads, ...lines.map(lineOf)].join('\n');

async function ask(actor: Actor, path: string, body?: string) {
  caller = actor;
  const response = await fetch(`${origin}/${path}`, body === undefined ? {} : { method: 'POST', body });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}
interface Told {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly severity: string;
  readonly text: string;
  readonly clause: string | null;
  readonly candidates: readonly string[];
}
interface Checked {
  readonly rowCount: number;
  readonly newCount: number;
  readonly sameCount: number;
  readonly errorCount: number;
  readonly findings: readonly Told[];
}
const check = async (actor: Actor, id: string, body: string): Promise<Checked> =>
  JSON.parse((await ask(actor, `${id}/nominees/check`, body)).bytes.toString()) as Checked;
const errorsIn = ({ findings }: Checked) =>
  findings.filter(({ severity }) => severity === 'ERROR').map(({ row, column, code }) => `${row} ${column} ${code}`);
const aDraft = async (): Promise<string> =>
  ((await steps.create(province.actors.northOfficer)).data.createProposal as Stored).id;
const countOf = async (id: string): Promise<number> => {
  const [row] = await province.sql<{ count: number }>(
    'select count(*)::integer as count from awards.nominee where proposal_id = $1',
    [id],
  );
  return row?.count ?? 0;
};

it('takes a whole list over, and the same list again adds nobody', async () => {
  const { northOfficer } = province.actors;
  const id = await aDraft();
  const [unit] = await province.sql<{ code: string }>('select code from directory.organisation where id = $1', [
    province.branch.id,
  ]);
  const keyed = await aPerson(province, 'Khóa', province.branch);
  const body = list(
    { name: 'Nguyễn Bắc' },
    { key: `Nguyễn Khóa [${keyed}]`, form: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh [BKT]' },
    { kind: 'Hộ gia đình', name: 'nguyễn nhánh' },
    { kind: 'Tập thể', unit: String(unit?.code) },
  );

  const trial = await check(northOfficer, id, body);
  expect(errorsIn(trial)).toEqual([]);
  expect(trial).toMatchObject({ rowCount: 4, newCount: 4, sameCount: 0 });
  expect(await countOf(id)).toBe(0);
  const applied = await ask(northOfficer, `${id}/nominees`, body);
  expect(JSON.parse(applied.bytes.toString())).toEqual({ addedCount: 4, sameCount: 0 });
  const again = await ask(northOfficer, `${id}/nominees`, body);
  expect(JSON.parse(again.bytes.toString())).toEqual({ addedCount: 0, sameCount: 4 });
  expect(await countOf(id)).toBe(4);
});

it('names row, column and reason of every error, and takes nothing while there is one', async () => {
  const { northOfficer } = province.actors;
  const id = await aDraft();
  const body = list(
    { name: 'Nguyễn Bắc' },
    { name: 'Không Có' },
    { key: newId() },
    { key: province.people.south },
    { kind: 'Tập thể', unit: 'Chưa có đơn vị này' },
    { kind: 'Người lạ', name: 'Nguyễn Bắc' },
    { name: 'Nguyễn Nhánh', form: 'XYZ' },
    { name: 'Nguyễn Nhánh', form: 'CTDT' },
    { name: 'Nguyễn Nhánh', from: '10/9/2021', to: '1/9/2021' },
    { name: 'Nguyễn Nhánh', to: '1/1/2022' },
    { name: 'Nguyễn Nhánh', from: 'hôm qua', summary: '' },
    { name: 'Nguyễn Bắc', summary: 'Lần nữa' },
  );

  const trial = await check(northOfficer, id, body);
  const applied = await ask(northOfficer, `${id}/nominees`, body);

  expect(errorsIn(trial)).toEqual([
    '3 Họ và tên (cá nhân, chủ hộ) UNKNOWN_PERSON',
    '4 Mã số người UNKNOWN_PERSON',
    '5 Mã số người UNKNOWN_PERSON',
    '6 Đơn vị (mã hoặc tên) UNKNOWN_UNIT',
    '7 Loại đối tượng UNKNOWN_CHOICE',
    '8 Hình thức khen thưởng UNKNOWN_CHOICE',
    '9 Hình thức khen thưởng FORM_NOT_FOR_SUBJECT',
    '10 Thành tích đến ngày BEFORE_START',
    '11 Thành tích đến ngày IN_FUTURE',
    '12 Thành tích từ ngày MALFORMED',
    '12 Tóm tắt thành tích REQUIRED',
    '13  DOUBLED_RECORD',
  ]);
  expect(trial.findings.every(({ text, code }) => text.length > 0 && text !== code)).toBe(true);
  expect(applied.status).toBe(422);
  expect(await countOf(id)).toBe(0);
  // The Board sees the southerner, who still is not of the proposing unit.
  expect(errorsIn(await check(province.actors.board, id, list({ key: province.people.south })))).toEqual([
    '2 Mã số người NOT_IN_UNIT',
  ]);
});

it('tells namesakes with what sets them apart, and finds the one by birth date, unit or key', async () => {
  const { northOfficer } = province.actors;
  const id = await aDraft();
  const first = await aPerson(province, 'Trùng', province.north);
  const second = await aPerson(province, 'Trùng', province.branch);
  await province.sql("update directory.person set birth_date = '1980-03-12' where id = $1", [first]);
  await province.sql("update directory.person set birth_date = '1990-03-12' where id = $1", [second]);
  const [unit] = await province.sql<{ code: string }>('select code from directory.organisation where id = $1', [
    province.branch.id,
  ]);
  const found = async (line: Given) => {
    const { findings, newCount } = await check(northOfficer, id, list({ name: 'Nguyễn Trùng', ...line }));
    return findings.find(({ severity }) => severity === 'ERROR') ?? newCount;
  };

  const told = (await found({})) as Told;
  expect(told.code).toBe('AMBIGUOUS_PERSON');
  expect(told.candidates).toHaveLength(2);
  expect(told.candidates.join()).toContain(`[${first}] · 1980-03-12`);
  expect(await found({ born: '12/3/1990' })).toBe(1);
  expect(await found({ unit: String(unit?.code) })).toBe(1);
  expect(await found({ key: first })).toBe(1);
  expect(((await found({ born: '1/1/1970' })) as Told).code).toBe('UNKNOWN_PERSON');
});

it('warns of holds, of awards and nominations for the same, and of missing papers, each with its clause', async () => {
  const { northOfficer, southOfficer } = province.actors;
  const held = await aPerson(province, 'Giữ', province.north);
  const honoured = await aPerson(province, 'Thưởng', province.north);
  const waiting = await aPerson(province, 'Chờ', province.north);
  await province.sql(
    `insert into directory.merit_fact (id, kind, person_id, level, from_on, source) values ($1, 'HOLD', $2, 'COMPLAINT', '2021-09-01', 'Đơn')`,
    [newId(), held],
  );
  await steps.signed('2021-09-15', [
    steps.line({ personId: honoured, achievementFrom: '2021-08-20', achievementTo: '2021-09-10' }),
  ]);
  const other = await aDraft();
  await steps.nominate(northOfficer, other, { personId: waiting });
  const id = await aDraft();
  const body = list({ name: 'Nguyễn Giữ' }, { name: 'Nguyễn Thưởng' }, { name: 'Nguyễn Chờ' });

  const { findings, errorCount, newCount } = await check(northOfficer, id, body);

  expect([errorCount, newCount]).toEqual([0, 3]);
  const codes = (row: number) => findings.filter((one) => one.row === row).map(({ code }) => code);
  expect(codes(2)).toContain('HOLD_OPEN');
  expect(codes(3)).toContain('ACHIEVEMENT_ALREADY_AWARDED');
  expect(codes(4)).toContain('NOMINATED_ELSEWHERE');
  expect(codes(4)).not.toContain('HOLD_OPEN');
  expect(codes(2)).toContain('LACKS_ACHIEVEMENT_REPORT');
  expect(findings.find(({ code }) => code === 'LACKS_ACHIEVEMENT_REPORT')?.clause).toMatch(/^L2003 84\./);
  await steps.papers(northOfficer, id);
  const papered = await check(northOfficer, id, body);
  expect(papered.findings.map(({ code }) => code)).not.toContain('LACKS_ACHIEVEMENT_REPORT');
  expect((await ask(southOfficer, `${id}/nominees/check`, body)).status).toBe(404);
});

it('refuses a line that differs from what the dossier holds', async () => {
  const { northOfficer } = province.actors;
  const id = await aDraft();
  await ask(northOfficer, `${id}/nominees`, list({ name: 'Nguyễn Bắc' }));

  const trial = await check(northOfficer, id, list({ name: 'Nguyễn Bắc', summary: 'Khác' }));

  expect(errorsIn(trial)).toEqual(['2  ALREADY_NOMINATED']);
});

it('gives the findings as a file, and a template that is taken back as it is but for the lack of lines', async () => {
  const { northOfficer } = province.actors;
  const id = await aDraft();
  const findings = await ask(northOfficer, `${id}/nominees/findings`, list({ name: 'Không Có' }));
  expect([findings.status, findings.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  // Every line that something was found about can be sent again as it came.
  const again = await ask(northOfficer, `${id}/nominees/check`, findings.bytes as unknown as string);
  expect(errorsIn(JSON.parse(again.bytes.toString()) as Checked)).toEqual([
    '2 Họ và tên (cá nhân, chủ hộ) UNKNOWN_PERSON',
  ]);

  const template = await ask(northOfficer, `${id}/nominees/template`);
  expect(template.status).toBe(200);
  const back = await ask(northOfficer, `${id}/nominees/check`, template.bytes as unknown as string);
  expect(JSON.parse(back.bytes.toString()).errors[0].extensions.violations[0].code).toBe('EMPTY_FILE');
});

it.each([
  ['without a column that is asked for', () => 'Họ và tên\nA', 'UNKNOWN_HEADING'],
  ['with a heading twice', () => `${heads},Ngày sinh\n`, 'DOUBLED_HEADING'],
  ['that lacks the form', () => 'Loại đối tượng\nCá nhân', 'MISSING_COLUMN'],
  ['with too many lines', () => list(...Array.from({ length: 5001 }, () => ({ name: 'A' }))), 'TOO_MANY_ROWS'],
  ['of nothing', () => heads, 'EMPTY_FILE'],
])('refuses a list %s as a whole', async (_what, body, code) => {
  const { status, bytes } = await ask(province.actors.northOfficer, `${await aDraft()}/nominees/check`, body());
  expect(status).toBe(422);
  expect(JSON.parse(bytes.toString()).errors[0].extensions.violations[0].code).toBe(code);
});

it('is open to those who propose, for their own dossiers, while nominees may be added', async () => {
  const { northOfficer, southOfficer, northLeader, auditor, analyst, board } = province.actors;
  const id = await steps.proposal('SUBMITTED');
  const draft = await aDraft();
  const body = list({ name: 'Nguyễn Bắc' });
  const status = async (actor: Actor, path: string, sent?: string) => (await ask(actor, path, sent)).status;

  for (const actor of [northLeader, auditor, analyst]) {
    expect(await status(actor, `${draft}/nominees`, body)).toBe(403);
    expect(await status(actor, `${draft}/nominees/template`)).toBe(403);
  }
  expect(await status(PUBLIC, `${draft}/nominees`, body)).toBe(401);
  expect(await status(southOfficer, `${draft}/nominees`, body)).toBe(404);
  expect(await status(southOfficer, `${draft}/nominees/template`)).toBe(404);
  expect(await status(northOfficer, `${newId()}/nominees`, body)).toBe(404);
  expect(await status(northOfficer, `${id}/nominees`, body)).toBe(422);
  expect(await status(northOfficer, `${draft}/nominees/template`, body)).toBe(422);
  expect(await status(board, `${draft}/nominees`, body)).toBe(200);
});

it('takes 5,000 lines with as many statements for each batch', async () => {
  const { northOfficer } = province.actors;
  await province.sql(
    `insert into directory.person (id, family_name, given_name, full_name, organisation_id, management_paths)
     select gen_random_uuid(), 'Lê', n::text, 'Lê ' || n, $1, array[$2::ltree] from generate_series(1, 5000) n`,
    [province.north.id, province.north.path],
  );
  const many = (count: number) => list(...Array.from({ length: count }, (_, at) => ({ name: `Lê ${at + 1}` })));
  const { dataSource, reader } = province.runtime;
  let queries = 0;
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as typeof runner.query;
    runner.query = ((...given: Parameters<typeof query>) => {
      queries += 1;
      return query(...given);
    }) as typeof runner.query;
    return runner;
  };
  const cost = async (count: number): Promise<number> => {
    const id = await aDraft();
    const before = reader.statements + queries;
    const { bytes } = await ask(northOfficer, `${id}/nominees`, many(count));
    expect(JSON.parse(bytes.toString())).toEqual({ addedCount: count, sameCount: 0 });
    return reader.statements + queries - before;
  };

  const [one, full, two, ten] = [await cost(1), await cost(500), await cost(1000), await cost(5000)];

  dataSource.createQueryRunner = create;
  expect(full).toBe(one);
  expect(ten - full).toBe(9 * (two - full));
  expect(two - full).toBeLessThanOrEqual(12);
});
