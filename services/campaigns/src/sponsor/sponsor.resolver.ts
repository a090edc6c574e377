import { type Context, ROW_READERS, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { checkNamed, mayActFor, placeToActIn } from '../place.facts.ts';
import { Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { knows, SPONSOR_WRITERS, sponsorScope } from './sponsor.access.ts';
import { CreateSponsor, Sponsor, UpdateSponsor } from './sponsor.entity.ts';
import { checkSponsor, displayNameOf, type SponsorFacts } from './sponsor.rules.ts';

/** Hidden text is not cleaned by the kernel. */
const tidy = (text: string | null | undefined) => text?.normalize('NFC').trim() || null;

function factsOf(values: Partial<Sponsor>, before: Sponsor | null): SponsorFacts {
  const { kind, naming, donorName, alias, personId, organisationId } = { ...before, ...values };
  const name = tidy(donorName);
  return {
    kind: kind!,
    naming: naming!,
    donorName: name,
    alias: alias ?? null,
    personId: personId ?? null,
    organisationId: organisationId ?? null,
  };
}

async function check(tx: Transaction, values: Partial<Sponsor>, before: Sponsor | null): Promise<Violation[]> {
  const { personId, organisationId } = values;
  return [...checkSponsor(factsOf(values, before)), ...(await checkNamed(tx, { personId, organisationId }))];
}

async function derive(tx: Transaction, values: Partial<Sponsor>, before: Sponsor | null): Promise<Partial<Sponsor>> {
  const facts = factsOf(values, before);
  const today = tx.ctx.runtime.clock.today();
  const { clusterId, managementPath } = before ?? (await placeToActIn(tx, values.registeredById as string, today));
  return {
    donorName: facts.donorName ?? null,
    displayName: displayNameOf(facts),
    clusterId: clusterId ?? null,
    managementPath,
  };
}

export const SponsorRegistry = registry<Sponsor, CreateSponsor, UpdateSponsor>(Sponsor, {
  names: { one: 'sponsor', many: 'sponsors' },
  rule: { scope: sponsorScope, searched: true, defaultSort: 'displayName', seesFull: knows },
  read: ROW_READERS,
  write: {
    roles: SPONSOR_WRITERS,
    create: CreateSponsor,
    update: UpdateSponsor,
    may: (actor, _action, row) => mayActFor(actor, row.managementPath),
  },
  hooks: { check, derive },
});

@Resolver(() => Sponsor)
export class SponsorResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The own name, for those who may know it.' })
  donorName(@Root() row: Sponsor, @Ctx() { actor }: Context) {
    return knows(actor, row) ? row.donorName : null;
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: Sponsor, @Ctx() ctx: Context) {
    return knows(ctx.actor, row) ? personOf(ctx, row.personId) : null;
  }
  @FieldResolver(() => Organisation, { nullable: true, description: 'The donor, where it is a registered unit.' })
  organisation(@Root() row: Sponsor, @Ctx() { actor }: Context) {
    return knows(actor, row) ? organisationStub(row.organisationId) : null;
  }
  @FieldResolver(() => Organisation)
  registeredBy(@Root() row: Sponsor) {
    return organisationStub(row.registeredById);
  }
}
