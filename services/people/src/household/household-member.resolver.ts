import { type Context, load, type Transaction, type Violation } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PERSON_READERS, PERSON_WRITERS } from '../person/person.access.ts';
import { Person } from '../person/person.entity.ts';
import { checkKept, mayWriteAbout } from '../person/subject.access.ts';
import { householdMemberScope } from './household.access.ts';
import { CreateHouseholdMember, Household, HouseholdMember, UpdateHouseholdMember } from './household.entity.ts';

/** Whoever keeps the head keeps the household; the head is no member beside themselves. */
async function checkNew(tx: Transaction, { householdId, personId }: Partial<HouseholdMember>): Promise<Violation[]> {
  const [household] = await tx.query<{ head_id: string }>('select head_id from people.household where id = $1', [
    householdId,
  ]);
  if (!household) return [{ code: 'UNKNOWN_REFERENCE', path: ['householdId'] }];
  if (household.head_id === personId) return [{ code: 'DUPLICATE', path: ['personId'] }];
  return [
    ...(await checkKept(tx, [household.head_id], ['householdId'])),
    ...(await checkKept(tx, [personId as string])),
  ];
}

async function mayWriteMember(ctx: Context, member: HouseholdMember): Promise<boolean> {
  const household = await load(ctx, Household, member.householdId);
  return mayWriteAbout(ctx.actor, household?.headId, ctx);
}

export const HouseholdMemberRegistry = registry(HouseholdMember, {
  names: { one: 'householdMember', many: 'householdMembers' },
  rule: { scope: householdMemberScope, dated: true, defaultSort: 'validFrom' },
  read: PERSON_READERS,
  write: {
    ...{ roles: PERSON_WRITERS, create: CreateHouseholdMember, update: UpdateHouseholdMember, close: 'validTo' },
    may: (_actor, _action, row, ctx) => mayWriteMember(ctx, row),
  },
  hooks: { check: async (tx, values, before) => (before === null ? checkNew(tx, values) : []) },
});

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @FieldResolver(() => Household, { nullable: true })
  household(@Root() member: HouseholdMember, @Ctx() ctx: Context) {
    return load(ctx, Household, member.householdId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Where the caller may see them.' })
  person(@Root() member: HouseholdMember, @Ctx() ctx: Context) {
    return load(ctx, Person, member.personId);
  }
}
