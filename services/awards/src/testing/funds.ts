import type { Actor } from '@tdkt/kernel';
import type { Answered } from './ground.ts';
import type { Province } from './province.ts';

const CREATE = 'mutation($input: CreateEmulationFund!) { createEmulationFund(input: $input) { id balance actions } }';
const RECORD =
  'mutation($input: RecordFundEntry!) { recordFundEntry(input: $input) { id amount kind bookedOn actions fund { id balance } } }';
const REVERSE =
  'mutation($id: ID!, $reason: String!) { reverseFundEntry(id: $id, reason: $reason) { id amount kind enteredOn actions reversalReason reversalOf { id reversal { id } } fund { balance } } }';
const SUMS = 'query($id: ID!) { emulationFund(id: $id) { balance sums { balance deposited spent paid recalled } } }';

let funds = 0;

/** The steps of the fund that tests repeat. */
export class Funds {
  readonly province: Province;
  constructor(province: Province) {
    this.province = province;
  }

  create(actor: Actor, input: object = {}): Promise<Answered> {
    funds += 1;
    const given = { organisationId: this.province.committee.id, year: 2021, name: `Quỹ ${funds}`, ...input };
    return this.province.ask(actor, CREATE, { input: given });
  }
  record(actor: Actor, fundId: string, input: object = {}): Promise<Answered> {
    const given = { kind: 'DEPOSIT', source: 'BUDGET', amount: 10_000_000, enteredOn: '2021-09-01' };
    return this.province.ask(actor, RECORD, { input: { fundId, ...given, ...input } });
  }
  reverse(actor: Actor, id: string, reason = 'Ghi nhầm'): Promise<Answered> {
    return this.province.ask(actor, REVERSE, { id, reason });
  }
  /** A fund of the committee with money in it. */
  async filled(amount: number, input: object = {}): Promise<string> {
    const { board } = this.province.actors;
    const { id } = (await this.create(board, input)).data.createEmulationFund;
    await this.record(board, id, { amount });
    return id;
  }
  async sums(id: string) {
    const { data } = await this.province.ask(this.province.actors.board, SUMS, { id });
    return data.emulationFund.sums as {
      balance: number;
      deposited: number;
      spent: number;
      paid: number;
      recalled: number;
    };
  }
}
