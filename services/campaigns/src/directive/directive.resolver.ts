import { BOARD, type Context, EVERYTHING, SIGNED_IN, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Campaign } from '../campaign/campaign.entity.ts';
import { checkOpen } from '../campaign/campaign.facts.ts';
import { childrenOf, parentOf } from '../campaign/children.facts.ts';
import { checkNamed } from '../place.facts.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { checkUrl } from '../url.rules.ts';
import { countsOf } from './compliance.facts.ts';
import {
  CreateDirective,
  CreateLocalityStatus,
  Directive,
  LocalityStatus,
  UpdateDirective,
  UpdateLocalityStatus,
} from './directive.entity.ts';

async function checkDirective(
  tx: Transaction,
  values: Partial<Directive>,
  before: Directive | null,
): Promise<Violation[]> {
  return [...(await checkOpen(tx, values, before)), ...checkUrl('url', values.url)];
}

export const DirectiveRegistry = registry(Directive, {
  names: { one: 'directive', many: 'directives' },
  rule: { scope: () => EVERYTHING, searched: true, defaultSort: '-issuedOn' },
  read: SIGNED_IN,
  write: { roles: BOARD, create: CreateDirective, update: UpdateDirective },
  hooks: { check: checkDirective },
});

/** Which localities were restricted is public: it was announced to everybody there. */
export const LocalityStatusRegistry = registry<LocalityStatus, CreateLocalityStatus, UpdateLocalityStatus>(
  LocalityStatus,
  {
    names: { one: 'localityStatus', many: 'localityStatuses' },
    rule: { scope: () => EVERYTHING, dated: true, defaultSort: '-validFrom' },
    read: SIGNED_IN,
    write: { roles: BOARD, create: CreateLocalityStatus, update: UpdateLocalityStatus, close: 'validTo' },
    hooks: { check: (tx, { organisationId }) => checkNamed(tx, { organisationId }) },
  },
);

@Resolver(() => Directive)
export class DirectiveResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() row: Directive, @Ctx() ctx: Context) {
    return parentOf(ctx, Campaign, row.campaignId);
  }
  @FieldResolver(() => Organisation, { nullable: true })
  issuer(@Root() row: Directive) {
    return organisationStub(row.issuerId);
  }
  @FieldResolver(() => Int, { description: 'Units that say they keep it in full; open like all figures.' })
  async fullComplianceCount(@Root() row: Directive, @Ctx() ctx: Context) {
    return (await countsOf(ctx, row.id)).full;
  }
  @FieldResolver(() => Int, { description: 'Units that have reported on it.' })
  async complianceCount(@Root() row: Directive, @Ctx() ctx: Context) {
    return (await countsOf(ctx, row.id)).all;
  }
}

@Resolver(() => LocalityStatus)
export class LocalityStatusResolver {
  @FieldResolver(() => Organisation, { description: 'The locality.' })
  organisation(@Root() row: LocalityStatus) {
    return organisationStub(row.organisationId);
  }
}

@Resolver(() => Campaign)
export class CampaignDirectiveResolver {
  @FieldResolver(() => [Directive])
  directives(@Root() row: Campaign, @Ctx() ctx: Context) {
    return childrenOf(ctx, { entity: Directive, by: 'campaignId', orderBy: 'issuedOn' }, row.id);
  }
}
