import { readFileSync } from 'node:fs';
import { awards } from '@tdkt/awards';
import { campaigns } from '@tdkt/campaigns';
import { Role } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { people } from '@tdkt/people';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Caller } from '../world/client.ts';
import { startWorld, type World } from '../world/world.ts';
import { anyCall } from './any-value.ts';
import { ALLOWED, GROUPS } from './root-fields.ts';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const rootFieldsOf = (schema: GraphQLSchema) =>
  (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  });
const FIELDS = rootFieldsOf(api);
const CALLERS: Readonly<Record<Role, string>> = {
  BOARD_ADMIN: 'board',
  BOARD_OFFICER: 'board.officer',
  DECIDER: 'decider',
  COUNCIL_MEMBER: 'council1',
  CLUSTER_LEADER: 'leader.c1',
  UNIT_OFFICER: 'officer.huyen-xuan-loc',
  ANALYST: 'analyst',
  AUDITOR: 'auditor',
};

describe('every root field is guarded', () => {
  it('and has an entry in the reviewed table, which names nothing else', () => {
    expect(FIELDS.map(({ field }) => field.name).sort()).toEqual([...ALLOWED.keys()].sort());
  });

  it.each(Object.entries(GROUPS))('in the file of its service and in one group: %s', (service, groups) => {
    const file = new URL(`../../schema/${service}.graphql`, import.meta.url);
    const own = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
    const named = groups.flatMap(({ fields }) => fields);

    expect(named.toSorted()).toEqual(
      rootFieldsOf(own)
        .map(({ field }) => field.name)
        .filter((name) => !name.startsWith('_'))
        .sort(),
    );
  });

  it('by a permission mark in the code that says the same as the table', () => {
    expect([organisations, people, campaigns, awards].map(({ name }) => name)).toHaveLength(4);
    const { queries, mutations, authorizedFields } = getMetadataStorage();

    for (const operation of [...queries, ...mutations]) {
      const mark = authorizedFields.find(
        (one) => one.target === operation.target && one.fieldName === operation.methodName,
      );
      const said = { field: operation.schemaName, roles: [...(mark?.roles ?? [])].sort() };
      expect(said).toEqual({
        field: operation.schemaName,
        roles: [...(ALLOWED.get(operation.schemaName) ?? [])].sort(),
      });
    }
  });
});

describe('through the gateway', () => {
  let world: World;
  const callers = new Map<Role, Caller>();
  beforeAll(async () => {
    world = await startWorld();
    for (const role of Object.values(Role)) callers.set(role, await world.as(CALLERS[role]));
  });
  afterAll(() => world.close());

  it.each(Object.values(Role))(
    '%s is refused with FORBIDDEN exactly where the table does not name it',
    async (role) => {
      const caller = callers.get(role) as Caller;
      const wrong: string[] = [];

      for (const { kind, field } of FIELDS) {
        const { document, variables } = anyCall(kind, field);
        const { errors } = await caller.ask(document, variables);
        const refused = errors?.[0]?.extensions.code === 'FORBIDDEN';
        if (refused === ALLOWED.get(field.name)?.includes(role))
          wrong.push(`${field.name}: ${JSON.stringify(errors?.[0]) ?? 'answered'}`);
      }

      expect(wrong).toEqual([]);
    },
  );

  it('nobody who is not signed in gets further than UNAUTHENTICATED', async () => {
    for (const { kind, field } of FIELDS) {
      const { document, variables } = anyCall(kind, field);
      const said = { field: field.name, code: await world.anonymous.refusal(document, variables) };
      expect(said).toEqual({ field: field.name, code: 'UNAUTHENTICATED' });
    }
  });
});
