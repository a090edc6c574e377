import { validOn } from '@tdkt/directory';
import { type Context, load, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { rowsOf } from '../batch.ts';
import { PERSON_READERS, PERSON_WRITERS } from '../person/person.access.ts';
import { Person } from '../person/person.entity.ts';
import { checkKept, mayWriteAbout } from '../person/subject.access.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { householdScope } from './household.access.ts';
import { CreateHousehold, Household, HouseholdMember, UpdateHousehold } from './household.entity.ts';

async function checkLocality(tx: Transaction, localityId: string | undefined): Promise<Violation[]> {
  if (localityId === undefined) return [];
  const known = await tx.query(
    `select 1 from directory.organisation o where o.id = $1 and ${validOn('o', '$2::date')}`,
    [localityId, tx.ctx.runtime.clock.today()],
  );
  return known.length > 0 ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['localityId'] }];
}

const IN_HOUSEHOLD =
  '(r.head_id = any(?::uuid[]) or exists (select 1 from people.household_member m where m.household_id = r.id and m.person_id = any(?::uuid[])))';

export const HouseholdRegistry = registry(Household, {
  names: { one: 'household', many: 'households' },
  rule: {
    scope: householdScope,
    dated: true,
    defaultSort: 'validFrom',
    filters: {
      personId: { type: () => [ID], condition: (ids) => ({ sql: IN_HOUSEHOLD, values: [ids, ids] }) },
    },
  },
  read: PERSON_READERS,
  write: {
    ...{ roles: PERSON_WRITERS, create: CreateHousehold, update: UpdateHousehold, close: 'validTo' },
    may: (actor, _action, row, ctx) => mayWriteAbout(actor, row.headId, ctx),
  },
  hooks: {
    check: async (tx, { headId, localityId }) => [
      ...(headId === undefined ? [] : await checkKept(tx, [headId], ['headId'])),
      ...(await checkLocality(tx, localityId)),
    ],
  },
});

const MEMBERS = `select household_id, array_agg(id order by valid_from, id) from people.household_member
where household_id = any($1::uuid[]) group by household_id`;
const HOUSEHOLDS = `select k.id, array_agg(h.id order by h.valid_from desc, h.id) from unnest($1::uuid[]) as k(id)
join people.household h on h.head_id = k.id
  or h.id in (select m.household_id from people.household_member m where m.person_id = k.id)
group by k.id`;

@Resolver(() => Household)
export class HouseholdResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The name of the head, where the caller may see it.' })
  async name(@Root() household: Household, @Ctx() ctx: Context) {
    return (await load(ctx, Person, household.headId))?.fullName ?? null;
  }

  @FieldResolver(() => Person, { nullable: true })
  head(@Root() household: Household, @Ctx() ctx: Context) {
    return load(ctx, Person, household.headId);
  }

  @FieldResolver(() => Organisation)
  locality(@Root() household: Household) {
    return organisationStub(household.localityId);
  }

  @FieldResolver(() => [HouseholdMember], { description: 'Present and past, beside the head.' })
  members(@Root() household: Household, @Ctx() ctx: Context) {
    return rowsOf(ctx, HouseholdMember, { text: MEMBERS, key: household.id });
  }
}

@Resolver(() => Person)
export class HouseholdsOfPersonResolver {
  @FieldResolver(() => [Household], { description: 'Headed or lived in, the latest first.' })
  households(@Root() person: Person, @Ctx() ctx: Context) {
    return rowsOf(ctx, Household, { text: HOUSEHOLDS, key: person.id });
  }
}
