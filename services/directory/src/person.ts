import { type Context, isId, loaderOf, settingOf, statement } from '@tdkt/kernel';

/** All ids of the identities behind some ids: `award.person_id = any(<this>)` finds the rows of merged records too. */
export const identitiesOf = (ids: string): string => `directory.identities(${ids})`;

/**
 * The same for many persons at once, as rows of (asked, id) to be named in WITH: calling the function for each of thousands
 * takes longer than reading what they have.
 */
export const identityPairs = (ids: string): string => `
standing as (select k.id as asked, coalesce(p.merged_into_id, k.id) as id from unnest(${ids}) k(id) left join directory.person p on p.id = k.id),
identity as materialized (
  select asked, asked as id from standing union select asked, id from standing
  union select s.asked, p.id from standing s join directory.person p on p.merged_into_id = s.id
)`;

const KEPT =
  'select id, merged_into_id from directory.person where id = any($1::uuid[]) and merged_into_id is not null';

/** Who stands for a person: the one kept by a merge, else the person; one statement for all of a request, as far as the caller may see. */
export const standingFor = (ctx: Context, personId: string): Promise<string> =>
  loaderOf<string>(ctx, KEPT, async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(KEPT, [ids.filter(isId)]),
    );
    const kept = new Map(rows as [string, string][]);
    return ids.map((id) => kept.get(id) ?? id);
  }).load(personId);
