import type { Actor } from '@tdkt/kernel';
import type { Answered } from './ground.ts';
import type { Province } from './province.ts';

const PAY = `mutation($decisionId: ID!, $input: PayBonuses!) { payBonuses(decisionId: $decisionId, input: $input) { id
  bonuses { count amount paidCount paidAmount } awards(page: {limit: 100}) { items { id bonusState } } } }`;
const STATE =
  'query($id: ID!) { award(id: $id) { bonusState fundEntries { kind amount enteredOn receipt { receiverName } } } }';

interface Given {
  readonly fundId: string;
  readonly ids: readonly string[];
  readonly paidOn?: string;
  readonly items?: readonly object[];
}

/** The steps of paying that tests repeat. */
export class Payments {
  readonly province: Province;
  constructor(province: Province) {
    this.province = province;
  }
  pay(actor: Actor, decisionId: string, given: Given): Promise<Answered> {
    const { fundId, ids, ...more } = given;
    const items = ids.map((awardId) => ({ awardId }));
    return this.province.ask(actor, PAY, { decisionId, input: { fundId, paidOn: '2021-09-19', items, ...more } });
  }
  state(actor: Actor, id: string): Promise<Answered> {
    return this.province.ask(actor, STATE, { id });
  }
  async awardsOf(decisionId: string): Promise<string[]> {
    const rows = await this.province.sql<{ id: string }>(
      'select id from awards.award where decision_id = $1 order by id',
      [decisionId],
    );
    return rows.map(({ id }) => id);
  }
}
