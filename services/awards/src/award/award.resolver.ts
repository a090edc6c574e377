import { identitiesOf, predecessorsOf } from '@tdkt/directory';
import { Allow, type Context, load, ROW_READERS } from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Decision } from '../decision/decision.entity.ts';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { Proposal } from '../proposal/proposal.entity.ts';
import { Campaign, campaignStub, Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { Award } from './award.entity.ts';

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => AwardForm)
  async form(@Root() award: Award, @Ctx() ctx: Context) {
    return (await formsOf(ctx)).get(award.awardFormId);
  }
  @FieldResolver(() => Decision)
  decision(@Root() award: Award, @Ctx() ctx: Context) {
    return load(ctx, Decision, award.decisionId);
  }
  @FieldResolver(() => Proposal, { nullable: true, description: 'Null for a decision recorded from paper.' })
  proposal(@Root() award: Award, @Ctx() ctx: Context) {
    return award.proposalId ? load(ctx, Proposal, award.proposalId) : null;
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() award: Award, @Ctx() ctx: Context) {
    return personOf(ctx, award.personId);
  }
  @FieldResolver(() => Organisation)
  organisation(@Root() award: Award) {
    return organisationStub(award.organisationId);
  }
  @FieldResolver(() => Campaign, { nullable: true })
  campaign(@Root() award: Award) {
    return campaignStub(award.campaignId);
  }
}

const Page = pageTypeOf(Award);
const OWN_OR_INHERITED = `r.organisation_id = any(array(select k.id union all select id from ${predecessorsOf('k.id')} before))`;

@Resolver(() => Organisation)
export class OrganisationAwardsResolver {
  @Allow(ROW_READERS)
  @FieldResolver(() => Page, {
    description:
      'Awards of the organisation and of its people, latest first; old awards stay with the unit that got them.',
  })
  awards(
    @Root() organisation: Organisation,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Arg('includePredecessors', () => Boolean, { defaultValue: false }) includePredecessors: boolean,
    @Ctx() ctx: Context,
  ) {
    const match = { sql: includePredecessors ? OWN_OR_INHERITED : 'r.organisation_id = k.id', values: [] };
    return findChildren(ctx, Award, { of: organisation.id, page, match });
  }
}

@Resolver(() => Person)
export class PersonAwardsResolver {
  @Allow(ROW_READERS)
  @FieldResolver(() => Page, { description: 'Also those of records that were merged into this person; latest first.' })
  awards(
    @Root() person: Person,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    return findChildren(ctx, Award, {
      of: person.id,
      page,
      match: { sql: `r.person_id = any(${identitiesOf('array[k.id]')})`, values: [] },
    });
  }
}
