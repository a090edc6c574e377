import { Allow, BOARD, type Context, DateScalar, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { createPlaced, updatePlaced } from '../placed.commands.ts';
import {
  Cluster,
  clusterStub,
  Initiative,
  initiativeStub,
  Organisation,
  organisationStub,
  Person,
  personOf,
} from '../remote.ts';
import { ProposalSuggestion } from '../suggestion.views.ts';
import { EXEMPLAR_WRITERS, exemplarScope, standingOf } from './exemplar.access.ts';
import { EXEMPLARS, stepExemplar } from './exemplar.commands.ts';
import { CreateExemplar, Exemplar, Replication, UpdateExemplar } from './exemplar.entity.ts';
import { EXEMPLAR_FLOW, type ExemplarAction } from './exemplar.flow.ts';
import { actionsFor } from './exemplar.rules.ts';
import { suggestionFor } from './suggestion.rules.ts';

export const ExemplarRegistry = registry(Exemplar, {
  names: { one: 'exemplar', many: 'exemplars' },
  rule: { scope: exemplarScope, searched: true, defaultSort: '-foundOn' },
  read: ROW_READERS,
  write: {
    roles: EXEMPLAR_WRITERS,
    actions: Object.keys(EXEMPLAR_FLOW),
    may: (actor, action, row) =>
      actionsFor(row.state, standingOf(actor, row)).includes(action as ExemplarAction) &&
      (action !== 'PUBLISH' || !row.isPublic) &&
      (action !== 'UNPUBLISH' || row.isPublic),
  },
});

const idType = () => ID;
const wholeType = () => Int;

@Resolver(() => Exemplar)
export class ExemplarStepResolver {
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Exemplar)
  createExemplar(
    @Arg('input', () => CreateExemplar) input: CreateExemplar,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createPlaced(ctx, info, EXEMPLARS, input);
  }
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Exemplar)
  updateExemplar(
    @Arg('id', idType) id: string,
    @Arg('version', wholeType) version: number,
    @Arg('input', () => UpdateExemplar) input: UpdateExemplar,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, EXEMPLARS, input);
  }
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Exemplar, { description: 'The unit fosters what was found (bồi dưỡng).' })
  nurtureExemplar(
    @Arg('id', idType) id: string,
    @Arg('version', wholeType) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stepExemplar(ctx, { info, args: { id, version }, target: { id, version } }, 'NURTURE');
  }
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Exemplar, { description: 'Records the decision that commended it; all units may read it then.' })
  commendExemplar(
    @Arg('id', idType) id: string,
    @Arg('version', wholeType) version: number,
    @Arg('decisionNumber', () => String) decisionNumber: string,
    @Arg('commendedOn', () => DateScalar) commendedOn: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { decisionNumber, commendedOn };
    return stepExemplar(ctx, { info, args: { id, version, ...given }, target: { id, version } }, 'COMMEND', given);
  }
  @Allow(EXEMPLAR_WRITERS)
  @Mutation(() => Exemplar, { description: 'Other units have taken it up with results (nhân rộng).' })
  replicateExemplar(
    @Arg('id', idType) id: string,
    @Arg('version', wholeType) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return stepExemplar(ctx, { info, args: { id, version }, target: { id, version } }, 'REPLICATE');
  }
  @Allow(BOARD)
  @Mutation(() => Exemplar, { description: 'The commendation no longer stands; the exemplar is shared no more.' })
  withdrawExemplar(
    @Arg('id', idType) id: string,
    @Arg('version', wholeType) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const call = { info, args: { id, version, reason }, target: { id, version } };
    return stepExemplar(ctx, call, 'WITHDRAW', {
      ...{ withdrawalReason: reason, decisionNumber: null, commendedOn: null, isPublic: false },
    });
  }
}

@Resolver(() => Exemplar)
export class ExemplarResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Exemplar, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { description: 'Its unit, or the collective itself.' })
  organisation(@Root() row: Exemplar) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Exemplar) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: Exemplar, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  foundBy(@Root() row: Exemplar) {
    return organisationStub(row.foundById);
  }
  @FieldResolver(() => Initiative, { nullable: true })
  initiative(@Root() row: Exemplar) {
    return initiativeStub(row.initiativeId);
  }
  @FieldResolver(() => [Replication], { description: 'By other units, at most 200.' })
  replications(@Root() row: Exemplar, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Replication, by: 'exemplarId', orderBy: 'startedOn' }, row.id);
  }
  @FieldResolver(() => ProposalSuggestion, {
    nullable: true,
    description: 'For those who may open a proposal, until it is commended.',
  })
  proposalSuggestion(@Root() row: Exemplar, @Ctx() { actor, runtime }: Context) {
    const mayPropose = actionsFor(row.state, standingOf(actor, row)).includes('PROPOSE');
    return mayPropose ? Object.assign(new ProposalSuggestion(), suggestionFor(row, runtime.clock.today())) : null;
  }
}

@Resolver(() => Organisation)
export class OrganisationExemplarResolver {
  @FieldResolver(() => [Exemplar], { nullable: true, description: 'As far as the viewer may see them, at most 200.' })
  exemplars(@Root() organisation: Organisation, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Exemplar, by: 'organisationId', orderBy: 'foundOn' }, organisation.id);
  }
}

@Resolver(() => Person)
export class PersonExemplarResolver {
  @FieldResolver(() => [Exemplar], { nullable: true, description: 'As far as the viewer may see them, at most 200.' })
  exemplars(@Root() person: Person, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Exemplar, by: 'personId', orderBy: 'foundOn' }, person.id);
  }
}
