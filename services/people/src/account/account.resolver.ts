import { Allow, type Context, DateScalar, load, loaderOf, setReadRule } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { idsByKey, present } from '../batch.ts';
import { Person } from '../person/person.entity.ts';
import { Cluster, clusterStub, Organisation, organisationStub } from '../remote.ts';
import { ACCOUNT_READERS, ACCOUNT_WRITERS, accountScope } from './account.access.ts';
import * as commands from './account.commands.ts';
import {
  Account,
  AccountGrant,
  AccountWithPassword,
  CreateAccount,
  GrantRole,
  UpdateAccount,
} from './account.entity.ts';

setReadRule(AccountGrant, { scope: accountScope });

export const AccountRegistry = registry(Account, {
  names: { one: 'account', many: 'accounts' },
  rule: { scope: accountScope, searched: true, defaultSort: 'username' },
  read: ACCOUNT_READERS,
  write: { roles: ACCOUNT_WRITERS, update: UpdateAccount },
  history: [{ entity: Account }, { entity: AccountGrant }],
});

const GRANTS =
  'select account_id, array_agg(id order by valid_from, id) from people.account_grant where account_id = any($1::uuid[]) group by account_id';

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => [AccountGrant])
  async grants(@Root() account: Account, @Ctx() ctx: Context) {
    const ids = await loaderOf<string[]>(ctx, 'account.grants', (keys) => idsByKey(ctx, GRANTS, [keys], keys)).load(
      account.id,
    );
    return present(ids.map((id) => load(ctx, AccountGrant, id)));
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() account: Account, @Ctx() ctx: Context) {
    return account.personId ? load(ctx, Person, account.personId) : null;
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => AccountWithPassword, { description: 'A new account without any role, and its first password.' })
  createAccount(
    @Arg('input', () => CreateAccount) input: CreateAccount,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.createAccount(ctx, { info, args: { input } }, input);
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => AccountWithPassword, {
    description: 'A new password; ends all sessions and the second factor of the account.',
  })
  resetAccountPassword(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.resetPassword(ctx, { info, args: { id, version } }, { id, version });
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => Account, { description: 'Blocks the account: its sessions and tokens end, the record stays.' })
  closeAccount(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.closeAccount(ctx, { info, args: { id, version } }, { id, version });
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => Account)
  reopenAccount(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.reopenAccount(ctx, { info, args: { id, version } }, { id, version });
  }
}

@Resolver(() => AccountGrant)
export class AccountGrantResolver {
  @FieldResolver(() => Cluster, { nullable: true })
  cluster(@Root() grant: AccountGrant) {
    return grant.clusterId ? clusterStub(grant.clusterId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() grant: AccountGrant) {
    return grant.organisationId ? organisationStub(grant.organisationId) : null;
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => AccountGrant)
  grantRole(@Arg('input', () => GrantRole) input: GrantRole, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return commands.grantRole(ctx, { info, args: { input } }, input);
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => AccountGrant, { description: '`on` is the first day without the role (default: the business date).' })
  revokeRole(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return commands.revokeRole(ctx, { info, args: { id, version, on } }, { id, version, on: on ?? null });
  }
}
