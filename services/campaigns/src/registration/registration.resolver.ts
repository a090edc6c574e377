import { Allow, type Context, placeScope, ROW_READERS } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { parentOf } from '../campaign/children.facts.ts';
import { mayActFor } from '../place.facts.ts';
import { createPlaced, updatePlaced } from '../placed.commands.ts';
import {
  AwardForm,
  awardFormStub,
  Cluster,
  clusterStub,
  Organisation,
  organisationStub,
  Person,
  personOf,
} from '../remote.ts';
import { REGISTRATION_WRITERS, REGISTRATIONS, withdrawRegistration } from './registration.commands.ts';
import { CreateRegistration, Registration, UpdateRegistration } from './registration.entity.ts';

export const RegistrationRegistry = registry(Registration, {
  names: { one: 'registration', many: 'registrations' },
  rule: { scope: placeScope, defaultSort: '-registeredOn' },
  read: ROW_READERS,
  write: {
    roles: REGISTRATION_WRITERS,
    actions: ['UPDATE', 'WITHDRAW'],
    may: (actor, action, row) =>
      mayActFor(actor, row.managementPath) && (action === 'UPDATE' || row.withdrawnOn == null),
  },
});

@Resolver(() => Registration)
export class RegistrationResolver {
  @Allow(REGISTRATION_WRITERS)
  @Mutation(() => Registration)
  createRegistration(
    @Arg('input', () => CreateRegistration) input: CreateRegistration,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return createPlaced(ctx, info, REGISTRATIONS, input);
  }
  @Allow(REGISTRATION_WRITERS)
  @Mutation(() => Registration)
  updateRegistration(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateRegistration) input: UpdateRegistration,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return updatePlaced(ctx, { info, args: { id, version, input }, target: { id, version } }, REGISTRATIONS, input);
  }
  @Allow(REGISTRATION_WRITERS)
  @Mutation(() => Registration, { description: 'It stays on record and counts no more.' })
  withdrawRegistration(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return withdrawRegistration(ctx, { info, args: { id, version, reason }, target: { id, version } }, reason);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Registration, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Registration) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() row: Registration) {
    return clusterStub(row.clusterId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: Registration, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
  @FieldResolver(() => [AwardForm])
  targetForms(@Root() row: Registration) {
    return row.targetFormIds.map(awardFormStub);
  }
}
