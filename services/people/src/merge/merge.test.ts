import { Role } from '@tdkt/kernel';
import { refreshDuplicates } from '../duplicate/duplicate.commands.ts';
import { ENTERED } from '../person/person.entity.ts';
import { actorAs } from '../testing/ground.ts';
import { MERGE, type Merging, ONE, openMerging, UNDO } from '../testing/merging.ts';
import type { Offices } from '../testing/offices.ts';
import { PersonField } from './merge.entity.ts';
import { REFERENCES, STAYING } from './reference.ts';

let merging: Merging;
let ground: Offices['ground'];
let board: Offices['board'];
beforeAll(async () => {
  merging = await openMerging();
  ({ ground, board } = merging.offices);
});
afterAll(() => ground.close());

it('every foreign key to a person either moves or is named as staying, and what moves is redirected', async () => {
  const keys = await ground.sql<{ key: string }>(`
    select c.conrelid::regclass::text || '.' || a.attname as key from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people.person'::regclass order by 1`);
  const redirected = await ground.sql<{ key: string }>(`
    select tgrelid::regclass::text || '.' || replace(tgname, 'refer_to_kept_', '') as key from pg_trigger where tgname like 'refer_to_kept_%' order by 1`);
  const named = (list: readonly { table: string; column: string }[]) =>
    list.map(({ table, column }) => `people.${table}.${column}`);
  const plain = (rows: readonly { key: string }[]) =>
    rows.map(({ key }) => (key.startsWith('people.') ? key : `people.${key}`)).sort();

  expect(plain(keys)).toEqual(named([...REFERENCES, ...STAYING]).sort());
  expect(plain(redirected)).toEqual(named(REFERENCES.filter(({ table }) => table !== 'person')).sort());
});

it('every entered value can be taken from either record', () => {
  const fields = [...ENTERED].map((field) => field.toString());

  expect(Object.values(PersonField).map(String).sort()).toEqual(fields.sort());
});

describe('a merge', () => {
  it('keeps one person, who answers for both ids and has the values that were chosen', async () => {
    const [keep, drop] = await merging.twoRecords({}, { nationalId: '075071000001', givenName: 'Khác' });

    const { data, codes } = await merging.merge(keep, drop, ['NATIONAL_ID']);

    expect(codes).toEqual([]);
    expect(data.mergePersons).toMatchObject({
      state: 'DONE',
      taken: ['NATIONAL_ID'],
      actions: ['UNDO'],
      droppedName: 'Tạ Gộp Khác',
    });
    expect(data.mergePersons).toMatchObject({ kept: { id: keep.id }, dropped: { id: keep.id } });
    expect(await merging.one(drop.id)).toEqual(await merging.one(keep.id));
    expect(await merging.one(drop.id)).toMatchObject({ id: keep.id, nationalId: '075071000001' });
  });

  it('hides the dropped record from lists and from writes', async () => {
    const [keep, drop] = await merging.twoRecords();
    await merging.merge(keep, drop);

    const list = await ground.ask(board, 'query($f: PersonFilter) { people(filter: $f) { totalCount items { id } } }', {
      f: { ids: [keep.id, drop.id] },
    });
    const write = await ground.ask(
      board,
      'mutation($id: ID!, $v: Int!) { updatePerson(id: $id, version: $v, input: {isFrontline: true}) { id } }',
      { id: drop.id, v: 2 },
    );
    const candidates = await ground.ask(
      board,
      'query($id: ID) { duplicateCandidates(personId: $id) { items { score } } }',
      {
        id: keep.id,
      },
    );

    expect(list.data.people).toEqual({ totalCount: 1, items: [{ id: keep.id }] });
    expect(write.codes).toEqual(['NOT_FOUND']);
    expect(candidates.data.duplicateCandidates.items).toEqual([]);
  });

  it('joins careers without losing a day, and both units see the person', async () => {
    const [keep, drop] = await merging.twoRecords();
    const { north, south } = ground.province;
    await merging.offices.affiliate(board, {
      personId: keep.id,
      organisationId: north.id,
      validFrom: '2021-03-01',
      validTo: '2021-06-30',
    });
    await merging.offices.affiliate(board, {
      personId: drop.id,
      organisationId: north.id,
      validFrom: '2021-01-01',
      position: 'Trưởng phòng',
    });
    await merging.offices.affiliate(board, { personId: drop.id, organisationId: south.id, validFrom: '2021-05-01' });

    await merging.merge(keep, drop);

    const { affiliations } = await merging.one(keep.id);
    expect(affiliations).toEqual([
      { validFrom: '2021-07-01', validTo: null, position: 'Trưởng phòng' },
      { validFrom: '2021-05-01', validTo: null, position: 'Chuyên viên' },
      { validFrom: '2021-03-01', validTo: '2021-06-30', position: 'Chuyên viên' },
      { validFrom: '2021-01-01', validTo: '2021-02-28', position: 'Trưởng phòng' },
    ]);
    for (const actor of [merging.offices.north, merging.offices.south])
      for (const { id } of [keep, drop]) expect(await merging.one(id, actor)).toMatchObject({ id: keep.id });
    expect((await ground.ask(merging.offices.quiet, ONE, { id: drop.id })).codes).toEqual(['NOT_FOUND']);
  });

  it('moves accounts, and what is written with the old id afterwards refers to the kept person', async () => {
    const [keep, drop] = await merging.twoRecords();
    const account = (
      await ground.ask(
        actorAs(Role.BOARD_ADMIN),
        'mutation($input: CreateAccount!) { createAccount(input: $input) { account { id } } }',
        {
          input: { username: 'gop.nguoi', displayName: 'Gộp', personId: drop.id },
        },
      )
    ).data.createAccount.account;
    await merging.merge(keep, drop);
    const late = await merging.offices.affiliate(board, {
      personId: drop.id,
      organisationId: ground.province.south.id,
    });

    const [row] = await ground.sql<{ person_id: string }>('select person_id from people.account where id = $1', [
      account.id,
    ]);
    expect(row?.person_id).toBe(keep.id);
    expect(late.data.createAffiliation.person.id).toBe(keep.id);
  });

  it('follows the kept person to other units, and a kept person who is merged takes the others along', async () => {
    const [first, second] = await merging.twoRecords();
    const [third] = await merging.twoRecords();
    await merging.merge(first, second);
    await merging.merge(third, first);
    await merging.offices.affiliate(board, { personId: third.id, organisationId: ground.province.quiet.id });

    const published = await ground.sql(
      'select distinct management_paths::text[] as paths from directory.person where id = any($1)',
      [[first.id, second.id, third.id]],
    );
    const [identity] = await ground.sql<{ ids: string[] }>('select directory.identities(array[$1::uuid]) as ids', [
      second.id,
    ]);

    expect(published).toEqual([{ paths: [ground.province.quiet.path] }]);
    expect(identity?.ids.toSorted()).toEqual([first.id, second.id, third.id].toSorted());
    for (const { id } of [first, second, third])
      expect(await merging.one(id, merging.offices.quiet)).toMatchObject({ id: third.id });
  });

  it('settles the pair and compares the kept person anew', async () => {
    const [keep, drop] = await merging.twoRecords();
    const state = async () => {
      await refreshDuplicates(ground.runtime);
      const { data } = await ground.ask(
        board,
        'query($f: DuplicatePairFilter) { duplicatePairs(filter: $f) { items { state } } }',
        { f: { personId: [keep.id] } },
      );
      return data.duplicatePairs.items;
    };
    expect(await state()).toEqual([{ state: 'OPEN' }]);

    const { data } = await merging.merge(keep, drop);
    expect(await state()).toEqual([{ state: 'MERGED' }]);

    await ground.ask(board, UNDO, data.mergePersons);
    expect(await state()).toEqual([{ state: 'OPEN' }]);
  });

  it('is done once, of the versions seen, by the Board', async () => {
    const [keep, drop] = await merging.twoRecords();
    const variables = { keep: keep.id, kv: 1, drop: drop.id, dv: 1, take: [] };

    expect((await ground.ask(board, MERGE, { ...variables, dv: 7 })).codes).toEqual(['CONFLICT']);
    expect((await ground.ask(board, MERGE, { ...variables, drop: keep.id })).codes).toEqual(['INVALID']);
    for (const actor of [merging.offices.north, actorAs(Role.AUDITOR)])
      expect((await ground.ask(actor, MERGE, variables)).codes).toEqual(['FORBIDDEN']);
    const call = { idempotencyKey: 'merge-once' };
    const first = await ground.ask(board, MERGE, variables, call);
    expect((await ground.ask(board, MERGE, variables, call)).data.mergePersons.id).toBe(first.data.mergePersons.id);
    expect((await merging.merge(keep, drop)).codes).toEqual(['NOT_FOUND']);
  });

  it('is in the audit without the national id', async () => {
    const [keep, drop] = await merging.twoRecords({ nationalId: '075071000002' }, { nationalId: '075071000003' });
    const { data } = await merging.merge(keep, drop, ['NATIONAL_ID']);

    const entries = await ground.sql<{ text: string; account: string }>(
      'select account, concat(before, after) as text from people.audit where row_id = any($1)',
      [[data.mergePersons.id, keep.id, drop.id]],
    );

    expect(entries.filter(({ account }) => account === board.accountId).length).toBeGreaterThanOrEqual(4);
    expect(entries.map(({ text }) => text).join()).not.toMatch(/07507100000[23]/);
  });
});
