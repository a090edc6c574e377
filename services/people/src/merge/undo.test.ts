import { type Merging, openMerging, UNDO } from '../testing/merging.ts';
import type { Offices } from '../testing/offices.ts';

let merging: Merging;
let ground: Offices['ground'];
let board: Offices['board'];
beforeAll(async () => {
  merging = await openMerging();
  ({ ground, board } = merging.offices);
});
afterAll(() => ground.close());

describe('an undo', () => {
  it('puts everything back as it was', async () => {
    const [keep, drop] = await merging.twoRecords(
      { nationalId: '075071000004' },
      { nationalId: '075071000005', middleName: null },
    );
    const { north, south } = ground.province;
    await merging.offices.affiliate(board, {
      personId: keep.id,
      organisationId: north.id,
      validFrom: '2021-03-01',
      validTo: '2021-06-30',
    });
    for (const [organisationId, validFrom, validTo] of [
      [north.id, '2021-01-01', '2021-08-31'],
      [south.id, '2021-01-01', null],
    ])
      await merging.offices.affiliate(board, { personId: drop.id, organisationId, validFrom, validTo });
    const before = await merging.picture([keep.id, drop.id]);

    const { data } = await merging.merge(keep, drop, ['NATIONAL_ID', 'MIDDLE_NAME', 'CATEGORIES']);
    const undone = await ground.ask(board, UNDO, data.mergePersons);

    expect(undone.data.undoMerge).toMatchObject({
      state: 'UNDONE',
      actions: [],
      kept: { id: keep.id },
      dropped: { id: drop.id },
    });
    expect(await merging.picture([keep.id, drop.id])).toEqual(before);
    expect((await ground.ask(board, UNDO, data.mergePersons)).codes).toEqual(['CONFLICT']);
  });

  it('brings an affiliation back that said nothing of its own', async () => {
    const [keep, drop] = await merging.twoRecords();
    for (const { id } of [keep, drop])
      await merging.offices.affiliate(board, { personId: id, organisationId: ground.province.north.id });
    const before = await merging.picture([keep.id, drop.id]);

    const { data } = await merging.merge(keep, drop);
    expect((await merging.one(keep.id)).affiliations).toHaveLength(1);
    await ground.ask(board, UNDO, data.mergePersons);

    expect(await merging.picture([keep.id, drop.id])).toEqual(before);
  });

  it.each([
    ['the person', 'people.person where id = $1'],
    ['an affiliation', 'people.affiliation where person_id = $1'],
  ])('is refused when %s was changed since, and says so', async (_what, where) => {
    const [keep, drop] = await merging.twoRecords();
    await merging.offices.affiliate(board, { personId: drop.id, organisationId: ground.province.south.id });
    const { data } = await merging.merge(keep, drop);
    const [table] = where.split(' ');
    await ground.sql(`update ${where.replace(' where', ' set version = version + 1 where')}`, [keep.id]);

    const undone = await ground.ask(board, UNDO, data.mergePersons);

    expect(undone).toMatchObject({ codes: ['INVALID'], paths: [table?.replace('people.', '')] });
  });

  it('goes from the last merge to the first', async () => {
    const [first, second] = await merging.twoRecords();
    const [third] = await merging.twoRecords();
    await merging.offices.affiliate(board, { personId: second.id, organisationId: ground.province.north.id });
    const before = await merging.picture([first.id, second.id, third.id]);
    const inner = (await merging.merge(first, second)).data.mergePersons;
    const outer = (await merging.merge(third, first)).data.mergePersons;

    expect((await ground.ask(board, UNDO, inner)).codes).toEqual(['INVALID']);
    await ground.ask(board, UNDO, outer);
    expect(await merging.one(second.id)).toMatchObject({ id: first.id });
    const undone = await ground.ask(board, UNDO, { ...inner, version: inner.version });

    expect(undone.codes).toEqual([]);
    expect(await merging.picture([first.id, second.id, third.id])).toEqual(before);
  });
});
