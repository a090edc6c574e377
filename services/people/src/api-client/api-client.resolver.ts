import { Allow, type Context, clean, hasRole, insert, perform, refuse, write } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { ACCOUNT_READERS, ACCOUNT_WRITERS, accountScope } from '../account/account.access.ts';
import { hashPassword, randomPassword } from '../auth/password.ts';
import { ApiClient, ApiClientWithSecret, CreateApiClient, UpdateApiClient } from './api-client.entity.ts';

const CLIENT_ID = /^[a-z0-9._-]{1,100}$/;

export const ApiClientRegistry = registry(ApiClient, {
  names: { one: 'apiClient', many: 'apiClients' },
  rule: { scope: accountScope, defaultSort: 'clientId' },
  read: ACCOUNT_READERS,
  write: { roles: ACCOUNT_WRITERS, update: UpdateApiClient },
});

@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => ApiClientWithSecret, { description: 'A new machine client, and its secret.' })
  async createApiClient(
    @Arg('input', () => CreateApiClient) input: CreateApiClient,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    refuse([
      ...(CLIENT_ID.test(input.clientId) ? [] : [{ code: 'MALFORMED', path: ['clientId'] }]),
      ...(input.scopes.length > 0 ? [] : [{ code: 'REQUIRED', path: ['scopes'] }]),
    ]);
    let secret: string | null = null;
    const apiClient = await write(ctx, { info, args: { input }, entity: ApiClient }, async (tx) => {
      secret = randomPassword();
      return insert(tx, ApiClient, { ...clean(ApiClient, input), secretHash: await hashPassword(secret) });
    });
    return { apiClient, secret };
  }

  @Allow(ACCOUNT_WRITERS)
  @Mutation(() => ApiClient, { description: 'Ends the client and its tokens for good.' })
  revokeApiClient(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return perform(
      ctx,
      { info, args: { id, version }, target: { id, version } },
      {
        entity: ApiClient,
        may: () => hasRole(ctx.actor, ACCOUNT_WRITERS),
        apply: (row) => ({ revokedAt: row.revokedAt ?? ctx.runtime.clock.now() }),
      },
    );
  }
}
