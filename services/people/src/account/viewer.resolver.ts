import { Allow, type Context, load, Role, SIGNED_IN } from '@tdkt/kernel';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { readStanding } from '../auth/standing.facts.ts';
import { Person } from '../person/person.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { permissionsOf } from './permission.ts';

@ObjectType()
export class ViewerAccount {
  @Field(() => ID) id!: string;
  @Field(() => String) username!: string;
  @Field(() => String) displayName!: string;
  @Field(() => ID, { nullable: true }) personId!: string | null;
}

@ObjectType({ description: 'Who is asking, and what the console may offer them.' })
export class Viewer {
  @Field(() => ViewerAccount, { nullable: true, description: 'Empty for a machine client.' })
  account!: ViewerAccount | null;
  @Field(() => [Role]) roles!: readonly Role[];
  @Field(() => [ID], { description: 'Clusters led in the business year.' }) clusterIds!: readonly string[];
  @Field(() => [Organisation], { description: 'Tops of the management subtrees worked for.' })
  organisations!: readonly Organisation[];
  @Field(() => [String], { description: '`<area>:read` or `<area>:write`.' }) permissions!: readonly string[];
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Allow(SIGNED_IN)
  @Query(() => Viewer)
  async viewer(@Ctx() { actor, runtime }: Context): Promise<Viewer> {
    const standing = actor.kind === 'ACCOUNT' && actor.accountId ? await readStanding(runtime, actor.accountId) : null;
    const account = standing && Object.assign(new ViewerAccount(), { ...standing });
    const { roles, clusterIds } = actor;
    return {
      account,
      roles,
      clusterIds,
      organisations: actor.organisationIds.map(organisationStub),
      permissions: permissionsOf(roles),
    };
  }
}

@Resolver(() => ViewerAccount)
export class ViewerAccountResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() account: ViewerAccount, @Ctx() ctx: Context) {
    return account.personId ? load(ctx, Person, account.personId) : null;
  }
}
