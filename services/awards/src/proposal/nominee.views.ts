import { identitiesOf } from '@tdkt/directory';
import { type Context, JsonScalar, loaderOf, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { standsIn } from '../revocation/revocation.facts.ts';

export enum FindingResult {
  PASS = 'PASS',
  FAIL = 'FAIL',
  NEEDS_REVIEW = 'NEEDS_REVIEW',
}
registerEnumType(FindingResult, { name: 'FindingResult' });

@ObjectType({ description: 'What the rules say of a nominee; texts belong to the label key `finding.<code>`.' })
export class Finding {
  @Field(() => String) code!: string;
  @Field(() => FindingResult) result!: FindingResult;
  @Field(() => String, { nullable: true }) clause!: string | null;
  @Field(() => JsonScalar, { nullable: true }) params!: Record<string, string> | null;
}

/** Awards of the same subject in the same campaign for a period that overlaps the nominee's. */
const OVERLAPS = `
select n.id, f.code, a.decided_on, d.number
from awards.nominee n
join awards.proposal p on p.id = n.proposal_id
join awards.award a on a.campaign_id is not distinct from p.campaign_id and a.nominee_id is distinct from n.id and a.is_signed and ${standsIn('a.id')}
  and (n.person_id is not null and a.person_id = any(${identitiesOf('array[n.person_id]')})
    or n.organisation_id is not null and a.person_id is null and a.organisation_id = n.organisation_id)
  and daterange(a.achievement_from, a.achievement_to, '[]') && daterange(n.achievement_from, n.achievement_to, '[]')
  and not exists (select 1 from awards.distinct_achievement x
    where x.nominee_id = n.id and x.other_id in (a.id, a.nominee_id) or x.nominee_id = a.nominee_id and x.other_id = n.id)
join awards.award_form f on f.id = a.award_form_id
join awards.decision d on d.id = a.decision_id
where n.id = any($1::uuid[]) order by n.id, a.decided_on, a.id`;

/** As SYSTEM: an award that another unit proposed counts too, and only its form, day and number are told. */
async function findingsOf(ctx: Context, ids: readonly string[]): Promise<Finding[][]> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(OVERLAPS, [ids]));
  return ids.map((id) =>
    rows
      .filter((row) => row[0] === id)
      .map(([, form, decidedOn, number]) =>
        Object.assign(new Finding(), {
          code: 'ACHIEVEMENT_ALREADY_AWARDED',
          result: FindingResult.NEEDS_REVIEW,
          clause: 'Law 2022, art. 5; Decree 91/2017, art. 3',
          params: { form, decidedOn, number },
        }),
      ),
  );
}

export const loadFindings = (ctx: Context, nomineeId: string): Promise<Finding[]> =>
  loaderOf<Finding[]>(ctx, Finding, (ids) => findingsOf(ctx, ids)).load(nomineeId);
