import { type Actor, newId } from '@tdkt/kernel';
import { openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

const DELIVER = `mutation($id: ID!, $ids: [ID!]!) { deliverDecision(decisionId: $id, organisationIds: $ids) {
  deliverBy deliveries { items { id organisation { id } reason deliveredOn dueOn acknowledgedOn } } } }`;
const RECEIVED =
  'query($f: DecisionDeliveryFilter) { decisionDeliveries(filter: $f) { items { id version decisionId openedAt acknowledgedOn toldOn isLate actions decision { id title } } } }';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const deliver = (actor: Actor, id: string, ids: readonly string[] = []) => province.ask(actor, DELIVER, { id, ids });
const received = async (actor: Actor, decision: string, filter: object = {}) =>
  (await province.ask(actor, RECEIVED, { f: { decisionId: [decision], ...filter } })).data.decisionDeliveries.items;
const call = (actor: Actor, name: string, id: string) =>
  province.ask(actor, `mutation($id: ID!) { ${name}(id: $id) { id openedAt acknowledgedOn } }`, { id });
const mixed = () => steps.signed('2021-09-15', [steps.line(), steps.line({ personId: province.people.south })]);

describe('a signed decision', () => {
  it('goes to the units of those on its list and to those named, each once, with the days for telling people', async () => {
    const { board, admin } = province.actors;
    const id = await mixed();
    const both = await Promise.all([deliver(board, id, [province.loner.id]), deliver(admin, id, [province.loner.id])]);
    expect(both.flatMap(({ codes }) => codes)).toEqual([]);
    const { data } = await deliver(board, id, [province.north.id]);

    const sent = data.deliverDecision.deliveries.items.map(
      (one: { organisation: { id: string }; reason: string; dueOn: string | null }) => [
        one.organisation.id,
        one.reason,
        one.dueOn,
      ],
    );
    // 7 working days from 20/9/2021.
    expect(sent.sort()).toEqual(
      [
        [province.north.id, 'HONOUREES', '2021-09-29'],
        [province.south.id, 'HONOUREES', '2021-09-29'],
        [province.loner.id, 'INFORMED', null],
      ].sort(),
    );
    // 10 working days from 15/9/2021.
    expect(data.deliverDecision.deliverBy).toBe('2021-09-29');
  });

  it('goes out only once it is signed, by who records, to units that exist', async () => {
    const { board, northOfficer } = province.actors;
    const id = await mixed();

    expect((await deliver(board, (await steps.decision()).id)).violations).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect((await deliver(northOfficer, id)).codes).toEqual(['FORBIDDEN']);
    expect((await deliver(board, id, [newId()])).violations).toMatchObject([{ path: ['organisationIds'] }]);
    expect((await deliver(board, newId())).codes).toEqual(['NOT_FOUND']);
  });

  it('is in the list of the unit that has it, and a unit that was only informed sees that decision too', async () => {
    const { board, northOfficer, southOfficer, neighbourOfficer } = province.actors;
    const id = await steps.signed('2021-09-15', [steps.line()]);
    const one = 'query($id: ID!) { decision(id: $id) { id awards { totalCount } } }';
    expect((await province.ask(southOfficer, one, { id })).codes).toEqual(['NOT_FOUND']);
    await deliver(board, id, [province.south.id]);

    expect(await received(northOfficer, id)).toHaveLength(1);
    expect(await received(southOfficer, id)).toMatchObject([{ decision: { id } }]);
    expect((await province.ask(southOfficer, one, { id })).data.decision).toEqual({ id, awards: { totalCount: 0 } });
    expect(await received(neighbourOfficer, id)).toEqual([]);
    expect((await province.ask(neighbourOfficer, one, { id })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a unit', () => {
  it('opens and acknowledges its own once, and nobody else does it', async () => {
    const { board, northOfficer, southOfficer, northLeader, auditor } = province.actors;
    const id = await steps.signed('2021-09-15', [steps.line()]);
    await deliver(board, id);
    const [row] = await received(northOfficer, id);
    expect(row).toMatchObject({ openedAt: null, acknowledgedOn: null, actions: ['ACKNOWLEDGE', 'RECORD_TOLD'] });

    const { openedAt } = (await call(northOfficer, 'openDecision', row.id)).data.openDecision;
    expect((await call(northOfficer, 'openDecision', row.id)).data.openDecision.openedAt).toEqual(openedAt);
    for (const name of ['openDecision', 'acknowledgeDecision']) {
      expect((await call(southOfficer, name, row.id)).codes).toEqual(['NOT_FOUND']);
      for (const actor of [northLeader, auditor])
        expect((await call(actor, name, row.id)).codes).toEqual(['FORBIDDEN']);
    }
    for (let at = 0; at < 2; at += 1) await call(northOfficer, 'acknowledgeDecision', row.id);
    expect(await received(northOfficer, id, { isAcknowledged: [true] })).toMatchObject([
      { acknowledgedOn: '2021-09-20', actions: ['RECORD_TOLD'] },
    ]);
  });

  it('that has not told its people in time is late until it says when it did', async () => {
    const { board, northOfficer } = province.actors;
    const id = await steps.signed('2021-08-02', [steps.line()]);
    await deliver(board, id);
    await province.sql(
      "update awards.decision_delivery set delivered_on = '2021-09-01', due_on = '2021-09-14' where decision_id = $1",
      [id],
    );
    const tell = async (toldOn: string) => {
      const [{ id: row, version }] = await received(northOfficer, id);
      const query =
        'mutation($id: ID!, $v: Int!, $on: Date!) { recordHonoureesTold(id: $id, version: $v, toldOn: $on) { isLate toldOn } }';
      return province.ask(northOfficer, query, { id: row, v: version, on: toldOn });
    };

    expect(await received(board, id, { isLate: [true] })).toHaveLength(1);
    expect((await tell('2021-09-21')).violations).toMatchObject([{ code: 'IN_FUTURE' }]);
    expect((await tell('2021-08-31')).violations).toMatchObject([{ code: 'BEFORE_START' }]);
    expect((await tell('2021-09-17')).data.recordHonoureesTold).toEqual({ isLate: false, toldOn: '2021-09-17' });
    expect(await received(board, id, { isLate: [true] })).toEqual([]);
  });
});
