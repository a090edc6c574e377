import type { Actor } from '@tdkt/kernel';
import { REGIMES } from '../standard/regimes.ts';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.close());

interface Told {
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly isVerified: boolean;
  readonly actions: readonly string[];
}
const FIELDS = 'id version value validFrom validTo isVerified actions';
async function on(code: string, day: string, actor: Actor = province.actors.admin): Promise<Told> {
  const list = `query ($c: [String!], $d: Date) { lawSettings(filter: {code: $c}, asOf: $d) { items { ${FIELDS} } } }`;
  return (await province.ask(actor, list, { c: [code], d: day })).data.lawSettings.items[0];
}
const codesOf = ({ violations }: { violations: readonly { code: string }[] }) => violations.map(({ code }) => code);

const CONFIRM = `mutation ($id: ID!, $v: Int!, $n: String!, $d: Date!, $value: JSON) {
  confirmLawSetting(id: $id, version: $v, documentNumber: $n, documentDate: $d, value: $value) { ${FIELDS} history { items { action } } } }`;
const confirm = (actor: Actor, { id, version }: Told, given: { n?: string; d?: string; value?: unknown } = {}) =>
  province.ask(actor, CONFIRM, { id, v: version, n: '7/2021/QĐ-UBND', d: '2021-03-01', ...given });

describe('a value that law leaves to the province', () => {
  it.each(['board', 'decider', 'auditor', 'northOfficer'] as const)(
    'is read, but not confirmed, by %s',
    async (who) => {
      const setting = await on('COUNCIL_QUORUM', '2021-09-20', province.actors[who]);
      expect(setting).toMatchObject({ value: 66.6, isVerified: false, actions: [] });
      expect((await confirm(province.actors[who], setting)).codes).toEqual(['FORBIDDEN']);
    },
  );

  it('is confirmed by a document, never without one, at its present version and once', async () => {
    const { admin } = province.actors;
    const setting = await on('COUNCIL_QUORUM', '2021-09-20');
    expect(setting.actions).toEqual(['CONFIRM', 'CHANGE']);
    expect(codesOf(await confirm(admin, setting, { n: ' ' }))).toEqual(['DOCUMENT_REQUIRED']);
    expect(codesOf(await confirm(admin, setting, { d: '2999-01-01' }))).toEqual(['IN_FUTURE']);
    expect(codesOf(await confirm(admin, setting, { value: 'hai phần ba' }))).toEqual(['WRONG_VALUE']);
    expect((await confirm(admin, { ...setting, version: 9 })).codes).toEqual(['CONFLICT']);

    const { data } = await confirm(admin, setting, { value: 70 });

    expect(data.confirmLawSetting).toMatchObject({ value: 70, isVerified: true, actions: ['CHANGE'] });
    expect(data.confirmLawSetting.history.items[0]).toEqual({ action: 'CHANGED' });
    expect(codesOf(await confirm(admin, { ...setting, version: 2 }))).toEqual(['ALREADY_CONFIRMED']);
  });

  it('is not confirmed as long as nothing is set', async () => {
    const setting = await on('NOTICE_DAYS_PROVINCE', '2021-09-20');
    expect(codesOf(await confirm(province.actors.admin, setting))).toEqual(['REQUIRED']);
  });

  it('changes from a day on, and stays what it was before that day', async () => {
    const CHANGE = `mutation ($i: ChangeLawSetting!) { changeLawSetting(input: $i) { ${FIELDS} } }`;
    const change = (actor: Actor, validFrom: string, value: unknown) =>
      province.ask(actor, CHANGE, { i: { code: 'DOSSIER_COPIES_PROVINCE', value, clause: 'QĐ 9, điều 4', validFrom } });
    const { admin, board } = province.actors;
    expect((await change(board, '2021-06-01', 2)).codes).toEqual(['FORBIDDEN']);
    expect(codesOf(await change(admin, '2017-10-01', 2))).toEqual(['BEFORE_START']);
    expect(codesOf(await change(admin, '2021-06-01', 1.5))).toEqual(['WRONG_VALUE']);

    await change(admin, '2021-06-01', 2);

    expect(await on('DOSSIER_COPIES_PROVINCE', '2021-05-31')).toMatchObject({ value: 1, validTo: '2021-05-31' });
    expect(await on('DOSSIER_COPIES_PROVINCE', '2021-06-01')).toMatchObject({ value: 2, isVerified: false });
  });

  it('is kept by the database from being verified without a document, or twice on a day', async () => {
    const row = (columns: string, values: string) =>
      province.sql(`insert into awards.law_setting (id, title, title_en, kind, clause, valid_from, code${columns})
        values (gen_random_uuid(), 'T', 'T', 'COUNT', 'K', '2021-01-01', ${values})`);
    await expect(row(', value, is_verified', "'NEW', '1', true")).rejects.toThrow('document_number__required');
    await expect(row('', "'COUNCIL_QUORUM'")).rejects.toThrow('valid_from__overlap');
  });
});

describe.each([
  ['Holiday', '{day: "2030-01-01", name: "Tết Dương lịch", isWorkingDay: false, isVerified: true', 'documentDate'],
  ['BaseSalary', '{validFrom: "2030-07-01", amount: 3000000, clause: "Nghị định", isVerified: true', 'documentDate'],
  ['LegalInstrument', '{code: "X1", title: "Nghị định", kind: DECREE, isVerified: true', 'issuedOn'],
])('a row of %s', (type, input, date) => {
  const number = type === 'LegalInstrument' ? 'number' : 'documentNumber';
  const make = (actor: Actor, more: string) =>
    province.ask(actor, `mutation { create${type}(input: ${input}${more}}) { isVerified } }`);

  it('is verified by its document and by the administrator of the Board alone', async () => {
    const { admin, board } = province.actors;
    const document = `, ${number}: "1/2029/NĐ-CP", ${date}: "2021-01-01"`;
    expect(codesOf(await make(admin, ''))).toEqual(['DOCUMENT_REQUIRED', 'DOCUMENT_REQUIRED']);
    expect((await make(board, document)).codes).toEqual(['FORBIDDEN']);
    expect((await make(admin, document)).data[`create${type}`]).toEqual({ isVerified: true });
  });
});

it('what the province set answers a requirement, with its document, only when it is confirmed', async () => {
  const { admin, board } = province.actors;
  const WHY = `query ($r: [_Any!]!, $f: ID!) { _entities(representations: $r) { ... on Person { eligibility(formId: $f, asOf: "2025-12-31") {
    cases { findings { code result params sources } } } } } }`;
  const asked = { r: [{ __typename: 'Person', id: province.people.north }], f: province.form('GK') };
  const finding = async () => {
    const { data } = await province.ask(board, WHY, asked);
    return data._entities[0].eligibility.cases[0].findings[0];
  };
  expect(await finding()).toMatchObject({ code: 'SETTING', result: 'NEEDS_REVIEW', params: { isVerified: false } });

  await confirm(admin, await on('STANDARD_GK', '2025-12-31'), { value: 'Điều 12 Quy chế' });

  expect(await finding()).toMatchObject({
    params: { value: 'Điều 12 Quy chế', isVerified: true },
    sources: ['7/2021/QĐ-UBND'],
  });
});

it('regimes are told with their days, their transition and their forms, also to a unit', async () => {
  const { data } = await province.ask(
    province.actors.northOfficer,
    '{ regimes { items { code inForceFrom inForceTo transitionText formCodes } totalCount } }',
  );
  expect(data.regimes.items.map(({ code }: { code: string }) => code)).toEqual([
    'RS_2021',
    'RS_2024',
    'RS_2025',
    'RS_2026',
  ]);
  expect(data.regimes.items[0]).toMatchObject({
    inForceFrom: REGIMES[0]?.inForce[0],
    formCodes: expect.arrayContaining(['BKT']),
  });
});
