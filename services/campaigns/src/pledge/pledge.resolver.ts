import { Allow, type Context, ROW_READERS, Role } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { isOfficerOf, YEAR_WRITERS, yearScope } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { openPledge, signPledge, startYear } from './pledge.commands.ts';
import { PledgeSignature, SignPledge } from './pledge.entity.ts';

export const PledgeSignatureRegistry = registry(PledgeSignature, {
  names: { one: 'pledgeSignature', many: 'pledgeSignatures' },
  rule: { scope: yearScope, defaultSort: 'signedOn' },
  read: ROW_READERS,
  write: {
    roles: [Role.UNIT_OFFICER],
    actions: ['SIGN'],
    may: (actor, _action, row) => isOfficerOf(actor, row.organisationId) && !row.signedOn,
  },
});

@Resolver(() => PledgeSignature)
export class PledgeSignatureResolver {
  @Allow([Role.UNIT_OFFICER])
  @Mutation(() => PledgeSignature, { description: 'A member signs the pledge of its cluster, once.' })
  signPledge(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => SignPledge) input: SignPledge,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return signPledge(ctx, { info, args: { id, version, input }, target: { id, version } }, input);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() row: PledgeSignature) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => EmulationYear, { nullable: true })
  emulationYear(@Root() row: PledgeSignature, @Ctx() ctx: Context) {
    return parentOf(ctx, EmulationYear, row.emulationYearId);
  }
}

@Resolver(() => EmulationYear)
export class YearPledgeResolver {
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, { description: 'Opens the pledge for signature by every member of the day.' })
  openPledge(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return openPledge(ctx, { info, args: { id, version }, target: { id, version } });
  }
  @Allow(YEAR_WRITERS)
  @Mutation(() => EmulationYear, {
    description: 'Starts the year once all have signed, or with a reason without some.',
  })
  startEmulationYear(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return startYear(ctx, { info, args: { id, version, reason }, target: { id, version } }, reason ?? null);
  }
  @FieldResolver(() => [PledgeSignature], { description: 'One line a member, signed or not; none for outsiders.' })
  signatures(@Root() row: EmulationYear, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: PledgeSignature, by: 'emulationYearId', orderBy: 'signedOn' }, row.id);
  }
}
