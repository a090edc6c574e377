import { Allow, type Context, loaderOf, ROW_READERS } from '@tdkt/kernel';
import { PageInput, pageOf } from '@tdkt/registry';
import { Arg, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { AwardQuota } from './quota.entity.ts';
import { readAsked } from './quota.facts.ts';
import { claimsOf, type Use, usesOfYear } from './use.facts.ts';

@ObjectType({
  description: 'How much of a limit is used: awards that stand, and nominees in dossiers that were handed in.',
})
export class QuotaUse {
  @Field(() => Organisation, { nullable: true, description: 'With all below it; null: the whole province.' })
  organisation!: Organisation | null;
  @Field(() => AwardForm) form!: AwardForm;
  @Field(() => Int) year!: number;
  @Field(() => Int) placeCount!: number;
  @Field(() => Int) awardCount!: number;
  @Field(() => Int) nomineeCount!: number;
  @Field(() => Int, { description: 'Below zero: so many too many.' }) leftCount!: number;
  @Field(() => Float, { nullable: true, description: 'Of a ratio.' }) percent!: number | null;
  @Field(() => Int, { nullable: true, description: 'What the ratio is of.' }) baseCount!: number | null;
  @Field(() => Boolean, { description: 'False: no document confirms the limit, so nobody is ruled out by it.' })
  isVerified!: boolean;
  @Field(() => Boolean, { description: 'False: no document says how to round, so the last place is for people.' })
  isRounded!: boolean;
  @Field(() => String, { description: 'The document or clause of the limit.' }) source!: string;
}

@ObjectType({ description: 'Some limits of a year.' })
export class QuotaUsePage {
  @Field(() => [QuotaUse]) items!: readonly QuotaUse[];
  @Field(() => Int) totalCount!: number;
}

/** The last part of a path is the id of its unit, without hyphens. */
const unitOf = (path: string): string =>
  (path.split('.').at(-1) ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

async function viewsOf(ctx: Context, uses: readonly Use[]): Promise<QuotaUse[]> {
  const forms = await formsOf(ctx);
  return uses.map(({ path, formId, limit, ...use }) =>
    Object.assign(new QuotaUse(), {
      ...use,
      organisation: path === null ? null : organisationStub(unitOf(path)),
      form: forms.get(formId),
      leftCount: use.placeCount - use.awardCount - use.nomineeCount,
      ...{ isVerified: limit.isVerified, isRounded: limit.floor === limit.ceiling },
    }),
  );
}

/** The limits of all dossiers of a request, their own nominees counted whether or not they were handed in. */
async function usesOfProposals(ctx: Context, proposalIds: readonly string[]): Promise<QuotaUse[][]> {
  const asked = await readAsked(ctx, { proposalIds });
  const claims = await claimsOf(ctx, asked);
  return Promise.all(
    proposalIds.map((id) => {
      const mine = asked.filter(({ proposalId }) => proposalId === id).flatMap((one) => claims.get(one.id) ?? []);
      const uses = new Map(mine.map(({ use }) => [`${use.path} ${use.formId} ${use.year}`, use]));
      return viewsOf(ctx, [...uses.values()]);
    }),
  );
}

@Resolver()
export class QuotaUseResolver {
  @Allow(ROW_READERS)
  @Query(() => QuotaUsePage, {
    description:
      'Every limit of a year with what is used of it, those with the least left first; a unit: only its own.',
  })
  async quotaUses(
    @Arg('year', () => Int) year: number,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId: string | null,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    const { limit, offset } = pageOf(page ?? undefined);
    const all = await viewsOf(ctx, await usesOfYear(ctx, year));
    const asked = organisationId == null ? all : all.filter(({ organisation }) => organisation?.id === organisationId);
    const sorted = asked.sort((one, other) => one.leftCount - other.leftCount);
    return Object.assign(new QuotaUsePage(), {
      items: sorted.slice(offset, offset + limit),
      totalCount: sorted.length,
    });
  }
}

@Resolver(() => Proposal)
export class ProposalQuotaResolver {
  @FieldResolver(() => [QuotaUse], { description: 'The limits that its waiting nominees compete for.' })
  quotaUses(@Root() { id }: Proposal, @Ctx() ctx: Context) {
    return loaderOf<QuotaUse[]>(ctx, QuotaUse, (ids) => usesOfProposals(ctx, ids)).load(id);
  }
}

@Resolver(() => AwardQuota)
export class AwardQuotaResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() { organisationId }: AwardQuota) {
    return organisationStub(organisationId);
  }
  @FieldResolver(() => AwardForm)
  async form(@Root() { awardFormId }: AwardQuota, @Ctx() ctx: Context) {
    return (await formsOf(ctx)).get(awardFormId);
  }
}
