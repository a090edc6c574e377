import { type Condition, conjunction, type Transaction } from '@tdkt/kernel';
import { groupBy } from '../groups.ts';
import type { Register } from '../register/register.ts';
import { type Candidate, choose, type Found, readReference, referenceText } from './reference.rules.ts';
import { type Target, targetOf } from './target.ts';

/** Names and codes of rows of other registers, looked up for a whole batch at once. */
export class References {
  readonly #tx: Transaction;
  readonly #registers: ReadonlyMap<string, Register>;
  readonly #day: string;
  readonly #targets = new Map<string, Promise<Target | null>>();

  constructor(tx: Transaction, registers: ReadonlyMap<string, Register>, day: string) {
    this.#tx = tx;
    this.#registers = registers;
    this.#day = day;
  }

  /** How each id is written in a file. */
  async textsOf(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const target = await this.#target(type);
    if (!target || ids.length === 0) return new Map();
    const rows = await this.#candidates(target, { sql: 'r.id = any(?::uuid[])', values: [ids] });
    const named = new Map<string, Candidate>();
    for (const row of rows) if (!named.has(row.id) || row.isValid) named.set(row.id, row);
    const codes = [...new Set([...named.values()].flatMap(({ code }) => (code === null ? [] : [code])))];
    const same =
      codes.length > 0
        ? await this.#candidates(target, { sql: `${target.code} = any(?::text[])`, values: [codes] })
        : [];
    const byCode = groupBy(same, ({ code }) => code);
    return new Map(
      ids.map((id) => {
        const row = named.get(id);
        return [id, referenceText(id, row, byCode.get(row?.code ?? null) ?? [])] as const;
      }),
    );
  }

  /** What each text of a file refers to, in the caller's scope. */
  async find(type: string, texts: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const target = await this.#target(type);
    const read = texts.map((text) => ({ text, means: readReference(text) }));
    const ids = read.flatMap(({ means }) => ('id' in means ? [means.id] : []));
    const names = read.flatMap(({ means }) => ('name' in means ? [means.name.normalize('NFC')] : []));
    if (!target) return new Map(read.map(({ text, means }) => [text, 'id' in means ? means : UNKNOWN] as const));
    const known = await this.#known(target, ids);
    const rows = names.length > 0 ? await this.#candidates(target, namedBy(target, names)) : [];
    return new Map(
      read.map(({ text, means }) => {
        if ('id' in means) return [text, known.has(means.id) ? means : UNKNOWN] as const;
        return [text, choose(means.name.normalize('NFC'), rows)] as const;
      }),
    );
  }

  async #known(target: Target, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#candidates(target, { sql: 'r.id = any(?::uuid[])', values: [ids] });
    return new Set(rows.map(({ id }) => id));
  }

  #target(type: string): Promise<Target | null> {
    const known = this.#targets.get(type) ?? targetOf(this.#tx, this.#registers, type);
    this.#targets.set(type, known);
    return known;
  }

  #candidates(target: Target, condition: Condition): Promise<Candidate[]> {
    const { text, values } = conjunction([condition, target.scope(this.#tx.ctx.actor)], 2);
    const valid = target.isDated
      ? '(r.valid_from <= $1::date and (r.valid_to is null or r.valid_to >= $1::date))'
      : '($1::date is not null)';
    return this.#tx.query<Candidate>(
      `select r.id, ${target.code} as code, ${target.label} as label, ${valid} as "isValid" from ${target.table} r where ${text}`,
      [this.#day, ...values],
    );
  }
}

const UNKNOWN: Found = { code: 'UNKNOWN_REFERENCE' };
const namedBy = ({ code, label }: Target, names: readonly string[]): Condition => ({
  sql: `(${code} = any(?::text[]) or ${label} = any(?::text[]))`,
  values: [names, names],
});
