import { Allow, AllowPublic, type Context, hasRole, newId, Role, type Service, stubs, transact } from '@tdkt/kernel';
import { PageInput } from '@tdkt/registry';
import { GraphQLError } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { traceHeaders } from '../http/trace.ts';

/** What the tiny services saw, so that tests can count. */
export const seen = { slow: 0, bumps: 0, byIds: 0, callers: [] as string[] };

@Directive('@key(fields: "id")')
@ObjectType()
export class Thing {
  @Field(() => ID) id!: string;
}

@ObjectType()
class ThingPage {
  @Field(() => [Thing]) items!: Thing[];
  @Field(() => Int) totalCount!: number;
}

const thing = (id: string): Thing => Object.assign(new Thing(), { id });

@Resolver(() => Thing)
class ThingResolver {
  @AllowPublic()
  @Query(() => ThingPage)
  things(@Arg('page', () => PageInput, { nullable: true }) page: PageInput | null): ThingPage {
    const limit = page?.limit ?? 25;
    return { items: Array.from({ length: limit }, (_, at) => thing(String(at))), totalCount: 1000 };
  }

  @FieldResolver(() => ThingPage)
  parts(@Arg('page', () => PageInput, { nullable: true }) page: PageInput | null): ThingPage {
    return this.things(page);
  }

  @FieldResolver(() => Thing)
  parent(@Root() root: Thing): Thing {
    return root;
  }

  @AllowPublic()
  @Query(() => String)
  whoAmI(@Ctx() { actor, language, idempotencyKey }: Context): string {
    return [actor.kind, actor.accountId, actor.roles.join('+'), language, idempotencyKey].join(' ');
  }

  @AllowPublic()
  @Query(() => String, { description: 'The trace as this service was told of it.' })
  traced(@Ctx() { trace }: Context): string {
    return trace ? Object.values(traceHeaders(trace)).join(' ') : '';
  }

  @Allow([Role.BOARD_ADMIN, Role.UNIT_OFFICER])
  @Query(() => [Thing], { description: 'Those that are named like organisations of the caller; the Board sees all.' })
  thingsByIds(@Arg('ids', () => [ID]) ids: string[], @Ctx() { actor }: Context): Thing[] {
    if (ids.length > 0) seen.byIds += 1;
    const isVisible = (id: string) => hasRole(actor, [Role.BOARD_ADMIN]) || actor.organisationIds.includes(id);
    return ids.filter(isVisible).map(thing);
  }

  @AllowPublic()
  @Query(() => Int, { description: 'Reads the database as often as told, all at once.' })
  async stored(@Arg('times', () => Int) times: number, @Ctx() { runtime }: Context): Promise<number> {
    const sleep = { name: 'sleep', text: 'select pg_sleep(0.05)', values: [] };
    return (await Promise.all(Array.from({ length: times }, () => runtime.reader.read('', sleep)))).length;
  }

  @Allow([Role.BOARD_ADMIN])
  @Query(() => String)
  adminOnly(): string {
    return 'secret';
  }

  @AllowPublic()
  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('select password from account where id = 7');
  }

  @AllowPublic()
  @Query(() => [String], { nullable: 'itemsAndList' })
  allBroken(): Promise<string>[] {
    return Array.from({ length: 60 }, () => Promise.reject(new GraphQLError('hidden detail')));
  }

  @AllowPublic()
  @Query(() => Int)
  async slow(@Arg('ms', () => Int) ms: number): Promise<number> {
    seen.slow += 1;
    await new Promise((resolve) => setTimeout(resolve, ms));
    return seen.slow;
  }

  @AllowPublic()
  @Mutation(() => Int, { description: 'Three statements: the actor, the number, the commit.' })
  store(@Ctx() ctx: Context): Promise<number> {
    return transact(ctx, async (tx) => (await tx.query('select 1')).length);
  }

  @AllowPublic()
  @Mutation(() => Int)
  async bump(): Promise<number> {
    seen.bumps += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return seen.bumps;
  }
}

@Directive('@key(fields: "id")')
@ObjectType('Thing')
class ThingStub {
  @Field(() => ID) id!: string;
}

@Resolver(() => ThingStub)
class NoteResolver {
  @FieldResolver(() => String)
  note(@Root() { id }: ThingStub): string {
    return `note of ${id}`;
  }

  @AllowPublic()
  @Query(() => Int)
  noteCount(): number {
    return 7;
  }

  // Only types that a root field leads to are in the schema.
  @AllowPublic()
  @Query(() => ThingStub, { nullable: true })
  noted(): ThingStub {
    return Object.assign(new ThingStub(), { id: '1' });
  }
}

export const things: Service = {
  name: 'things',
  entities: [],
  resolvers: [ThingResolver],
  references: stubs(Thing),
  migrations: [],
  routes: () => [
    {
      prefix: '/auth',
      handle: async (request, response) => {
        seen.callers.push(`cookie=${request.headers.cookie ?? ''} role=${request.headers['x-role'] ?? ''}`);
        response.writeHead(302, { location: '/elsewhere', 'set-cookie': ['a=1; HttpOnly', 'b=2'] });
        response.end();
      },
    },
    {
      prefix: '/export',
      handle: async (request, response) => {
        const { callOf } = await import('@tdkt/kernel');
        seen.callers.push(`${callOf(request).actor.kind} cookie=${request.headers.cookie ?? ''}`);
        response.writeHead(200, { 'content-type': 'text/csv' });
        for await (const chunk of request) response.write(chunk);
        response.end(newId().length > 0 ? 'done' : '');
      },
    },
  ],
};

export const notes: Service = {
  name: 'notes',
  entities: [],
  resolvers: [NoteResolver],
  references: stubs(ThingStub),
  migrations: [],
};
