import {
  type Actor,
  BOARD,
  type Condition,
  type Context,
  EVERYTHING,
  hasRole,
  isId,
  load,
  NOTHING,
  Role,
  seesAll,
  type Transaction,
} from '@tdkt/kernel';
import { findChildren, PageInput, pageTypeOf, registry } from '@tdkt/registry';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationStub, Person, personOf } from '../remote.ts';
import { SESSION_READERS } from '../session/session.access.ts';
import {
  Council,
  CouncilMember,
  CreateCouncil,
  CreateCouncilMember,
  UpdateCouncil,
  UpdateCouncilMember,
} from './council.entity.ts';

/** All members for whoever reads everything, the own membership for a member. */
function memberScope(actor: Actor): Condition {
  if (seesAll(actor)) return EVERYTHING;
  const isMember = hasRole(actor, [Role.COUNCIL_MEMBER]) && actor.personId !== null;
  return isMember ? { sql: 'r.person_id = ?', values: [actor.personId] } : NOTHING;
}
const nameOf = async (tx: Transaction, personId: string | undefined): Promise<string | null> => {
  const found = isId(personId ?? '')
    ? await tx.query<{ name: string }>('select full_name as name from directory.person where id = $1', [personId])
    : [];
  return found[0]?.name ?? null;
};

export const CouncilRegistry = registry(Council, {
  names: { one: 'council', many: 'councils' },
  rule: { scope: () => EVERYTHING, defaultSort: '-validFrom' },
  read: SESSION_READERS,
  write: { roles: BOARD, create: CreateCouncil, update: UpdateCouncil },
});
export const CouncilMemberRegistry = registry(CouncilMember, {
  names: { one: 'councilMember', many: 'councilMembers' },
  rule: { scope: memberScope, defaultSort: 'fullName' },
  read: SESSION_READERS,
  write: { roles: BOARD, create: CreateCouncilMember, update: UpdateCouncilMember },
  hooks: {
    check: async (tx, { personId }, before) =>
      before || (await nameOf(tx, personId)) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['personId'] }],
    derive: async (tx, { personId }, before) => (before ? {} : { fullName: (await nameOf(tx, personId)) ?? '' }),
  },
});

const MemberPage = pageTypeOf(CouncilMember);

@Resolver(() => Council)
export class CouncilResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() row: Council) {
    return organisationStub(row.organisationId);
  }
  @FieldResolver(() => MemberPage, { description: 'All members for the Board; the own membership for a member.' })
  members(
    @Root() row: Council,
    @Arg('page', () => PageInput, { nullable: true }) page: PageInput | null,
    @Ctx() ctx: Context,
  ) {
    return findChildren(ctx, CouncilMember, { of: row.id, page, match: { sql: 'r.council_id = k.id', values: [] } });
  }
}
@Resolver(() => CouncilMember)
export class CouncilMemberResolver {
  @FieldResolver(() => Council)
  council(@Root() row: CouncilMember, @Ctx() ctx: Context) {
    return load(ctx, Council, row.councilId);
  }
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() row: CouncilMember, @Ctx() ctx: Context) {
    return personOf(ctx, row.personId);
  }
}
