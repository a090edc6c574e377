import {
  type Condition,
  type Context,
  conjunction,
  hydrate,
  loaderOf,
  type Row,
  selectList,
  settingOf,
  statement,
  tableOf,
} from '@tdkt/kernel';
import type { ClassType } from 'type-graphql';

/** Rows that belong to a dossier, and how they are asked for. */
interface OfProposal<T> {
  readonly entity: ClassType<T & Row>;
  readonly scope: Condition;
  /** The column that they stand in order of; ids tell the order of entry. */
  readonly order?: string;
}

/** Rows of each dossier of a request, as far as the caller sees them: one statement. */
export const rowsOfProposal = <T extends { readonly proposalId: string }>(
  ctx: Context,
  proposalId: string,
  { entity, scope, order = 'id' }: OfProposal<T>,
): Promise<T[]> =>
  loaderOf<T[]>(ctx, `${entity.name} of proposals`, async (ids) => {
    const { text, values } = conjunction([{ sql: 'r.proposal_id = any(?::uuid[])', values: [ids] }, scope]);
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(`select ${selectList(entity)} from ${tableOf(entity)} r where ${text} order by r.${order}`, values),
    );
    const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of hydrate(entity, rows)) groups.get(row.proposalId)?.push(row);
    return ids.map((id) => groups.get(id) ?? []);
  }).load(proposalId);
