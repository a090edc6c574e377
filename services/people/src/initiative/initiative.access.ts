import {
  type Actor,
  BOARD,
  type Condition,
  type Context,
  conjunction,
  EVERYTHING,
  hasRole,
  seesAll,
  type Transaction,
} from '@tdkt/kernel';
import { rowsOf } from '../batch.ts';
import { personScope } from '../person/person.access.ts';
import { mayWriteAbout } from '../person/subject.access.ts';
import { type Initiative, InitiativeAuthor, type InitiativeAuthorInput, InitiativeLevel } from './initiative.entity.ts';

const AUTHORS = `select initiative_id, array_agg(id order by share desc nulls last, id) from people.initiative_author
where initiative_id = any($1::uuid[]) group by initiative_id`;

export const authorScope = (actor: Actor): Condition => personScope(actor, 'r.person_id');

/** An initiative is seen with any of its authors. */
export function initiativeScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const { sql, values } = personScope(actor, 'a.person_id');
  return { sql: `exists (select 1 from people.initiative_author a where a.initiative_id = r.id and ${sql})`, values };
}

/** Those whom the caller may see, the largest share first. */
export const authorsOf = (ctx: Context, { id }: Pick<Initiative, 'id'>): Promise<InitiativeAuthor[]> =>
  rowsOf(ctx, InitiativeAuthor, { text: AUTHORS, key: id });

/** The same of many initiatives, as they are entered. */
export async function authorsByInitiative(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly InitiativeAuthorInput[]>> {
  const condition: Condition = { sql: 'r.initiative_id = any(?::uuid[])', values: [ids] };
  const { text, values } = conjunction([condition, authorScope(tx.ctx.actor)]);
  const rows = await tx.query<{ id: string; authors: InitiativeAuthorInput[] }>(
    `select r.initiative_id as id,
       jsonb_agg(jsonb_build_object('personId', r.person_id, 'share', r.share) order by r.share desc nulls last, r.id) as authors
     from people.initiative_author r where ${text} group by r.initiative_id`,
    values,
  );
  return new Map(rows.map(({ id, authors }) => [id, authors]));
}

/** The officer who keeps one of the authors, as long as the unit itself recognised it. */
export async function mayWriteInitiative(ctx: Context, initiative: Initiative): Promise<boolean> {
  if (hasRole(ctx.actor, BOARD)) return true;
  if (initiative.level !== InitiativeLevel.UNIT) return false;
  const authors = await authorsOf(ctx, initiative);
  const kept = await Promise.all(authors.map(({ personId }) => mayWriteAbout(ctx.actor, personId, ctx)));
  return kept.some(Boolean);
}
