import { type Context, load } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ACCOUNT_READERS, accountScope } from '../account/account.access.ts';
import { Account } from '../account/account.entity.ts';
import { Person } from '../person/person.entity.ts';
import { SensitiveRead } from './sensitive-read.entity.ts';

/** Written by the kernel with every read (`noteRead`); read by those who watch over accounts. */
export const SensitiveReadRegistry = registry(SensitiveRead, {
  names: { one: 'sensitiveRead', many: 'sensitiveReads' },
  rule: { scope: accountScope, defaultSort: '-createdAt' },
  read: ACCOUNT_READERS,
  write: { roles: [] },
});

@Resolver(() => SensitiveRead)
export class SensitiveReadResolver {
  @FieldResolver(() => Account, { nullable: true, description: 'Null for a machine client.' })
  reader(@Root() read: SensitiveRead, @Ctx() ctx: Context) {
    return read.readerId ? load(ctx, Account, read.readerId) : null;
  }

  @FieldResolver(() => Person, { nullable: true })
  person(@Root() read: SensitiveRead, @Ctx() ctx: Context) {
    return read.personId ? load(ctx, Person, read.personId) : null;
  }
}
