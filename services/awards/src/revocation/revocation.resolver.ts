import { FileRef } from '@tdkt/files';
import { type Context, load, ROW_READERS, seesAll } from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf, registry } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Award } from '../award/award.entity.ts';
import { mayDecision, RECORDERS } from '../decision/decision.access.ts';
import { Decision } from '../decision/decision.entity.ts';
import { files } from '../files.ts';
import { Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { REVOCATION_RULE } from './revocation.access.ts';
import { Revocation } from './revocation.entity.ts';

const isInForce = ({ revokedOn, restoredOn }: Revocation) => revokedOn != null && restoredOn == null;

export const RevocationRegistry = registry(Revocation, {
  names: { one: 'revocation', many: 'revocations' },
  rule: REVOCATION_RULE,
  read: ROW_READERS,
  write: {
    roles: RECORDERS,
    actions: ['RECORD_RETURN'],
    may: (actor, _action, row) => isInForce(row) && mayDecision(actor, 'UPDATE'),
  },
});

const isOutstanding = (row: Revocation): boolean =>
  isInForce(row) &&
  ((row.isItemRecalled && row.itemReturnedOn == null) || (row.bonusRecalled != null && row.bonusReturnedOn == null));

const seesRestoration = (ctx: Context, { restoredOn }: Revocation) => restoredOn != null || seesAll(ctx.actor);

@Resolver(() => Revocation)
export class RevocationResolver {
  @FieldResolver(() => Award)
  award(@Root() row: Revocation, @Ctx() ctx: Context) {
    return load(ctx, Award, row.awardId);
  }
  @FieldResolver(() => Decision, { description: 'The decision that revokes.' })
  decision(@Root() row: Revocation, @Ctx() ctx: Context) {
    return load(ctx, Decision, row.decisionId);
  }
  @FieldResolver(() => Decision, { nullable: true, description: 'The decision that lets the award stand again.' })
  restorationDecision(@Root() row: Revocation, @Ctx() ctx: Context) {
    const id = row.restorationDecisionId;
    return id && seesRestoration(ctx, row) ? load(ctx, Decision, id) : null;
  }
  @FieldResolver(() => String, { nullable: true, description: 'The judgment or document of the restoration.' })
  restorationBasis(@Root() row: Revocation, @Ctx() ctx: Context) {
    return seesRestoration(ctx, row) ? (row.restorationBasis ?? null) : null;
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: Revocation, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Revocation) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => FileRef, { nullable: true })
  conclusionFile(@Root() row: Revocation, @Ctx() ctx: Context) {
    return files.of(ctx, row.conclusionFileId);
  }
  @FieldResolver(() => Boolean, { description: 'Item or money that was recalled has not come back.' })
  isOutstanding(@Root() row: Revocation) {
    return isOutstanding(row);
  }
  @FieldResolver(() => Boolean, { description: 'It has not come back in time.' })
  isLate(@Root() row: Revocation, @Ctx() ctx: Context) {
    return isOutstanding(row) && row.dueOn != null && row.dueOn < ctx.runtime.clock.today();
  }
}

const Page = pageTypeOf(Revocation);

@Resolver(() => Decision)
export class DecisionRevocationsResolver {
  @FieldResolver(() => Page, { description: 'Awards that the decision revokes.' })
  revocations(
    @Root() decision: Decision,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    return findChildren(ctx, Revocation, { of: decision.id, page, match: { sql: 'r.decision_id = k.id', values: [] } });
  }
  @FieldResolver(() => Page, { description: 'Revocations that the decision ends.' })
  restorations(
    @Root() decision: Decision,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    const sql = 'r.restoration_decision_id = k.id and (r.restored_on is not null or ?::boolean)';
    return findChildren(ctx, Revocation, { of: decision.id, page, match: { sql, values: [seesAll(ctx.actor)] } });
  }
}
