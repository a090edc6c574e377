import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { type Attack, ask, every, send, type Target, told, type Verdict } from './target.ts';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

/** Payloads that end a literal, wait, or join another table. */
const INJECTIONS = [
  `' or '1'='1`,
  `'; select pg_sleep(5); --`,
  `') or pg_sleep(5) is null --`,
  `" union select password from auth.account --`,
  `\\'; drop table people.person; --`,
  `%' or 1=1 --`,
  `1; copy (select 1) to program 'id' --`,
  `$$ ; select pg_sleep(5); $$`,
  `\u0000' or 1=1`,
  `ʼ or 1=1 --`,
];

const filterOf = (field: GraphQLField<unknown, unknown>): GraphQLNamedType | null => {
  const argument = field.args.find(({ name }) => name === 'filter');
  return argument ? getNamedType(argument.type) : null;
};

/** Every text that a list filters by, each with every payload; one document for a list. */
function* filters(): Generator<{ list: string; query: string; payloads: readonly string[] }> {
  for (const field of Object.values(api.getQueryType()?.getFields() ?? {})) {
    const filter = filterOf(field);
    if (!isInputObjectType(filter)) continue;
    const texts = Object.values(filter.getFields()).filter(({ type }) => getNamedType(type).name === 'String');
    for (const { name, type } of texts) {
      const declared = `$value: ${String(type)}`;
      const query = `query(${declared}) { page: ${field.name}(filter: {${name}: $value}) { totalCount } }`;
      yield { list: `${field.name}.${name}`, query, payloads: INJECTIONS };
    }
  }
}

async function injections(target: Target): Promise<Verdict> {
  const { token } = await target.as('board');
  let asked = 0;
  let slowest = 0;
  for (const { list, query, payloads } of filters()) {
    const isList = query.includes('[String');
    for (const payload of payloads) {
      const seen = await ask(target, query, { token, variables: { value: isList ? [payload] : payload } });
      asked += 1;
      slowest = Math.max(slowest, seen.milliseconds);
      const found = /"totalCount":[1-9]/.test(seen.text) && payload !== `ʼ or 1=1 --`;
      if (seen.status >= 500 || seen.code === 'INTERNAL' || seen.milliseconds > 4_000 || found)
        return { holds: false, measured: `${list}: ${told(seen)} for ${payload}` };
    }
  }
  return { holds: asked > 500, measured: `${asked} payloads, slowest ${Math.round(slowest)} ms` };
}

/** Sort keys come from enums, so a text never reaches an `order by`. */
function sortsAreEnums(): Verdict {
  const lists = Object.values(api.getQueryType()?.getFields() ?? {}).flatMap(({ args }) =>
    args.filter(({ name }) => name === 'sort'),
  );
  const open = lists.filter(({ type }) => {
    const sort = getNamedType(type);
    return !isInputObjectType(sort) || !isEnumType(getNamedType(sort.getFields().field?.type as never));
  });
  return { holds: lists.length > 0 && open.length === 0, measured: `${lists.length} sorts, ${open.length} by text` };
}

const MARKUP = '<img src=x onerror=alert(1)>';

/** What was stored comes back as data, in a type that no browser runs. */
async function markup(target: Target): Promise<Verdict> {
  const board = await target.as('board');
  const made = await board.get<{ created: { account: { id: string; displayName: string } } }>(
    'mutation($input: CreateAccount!) { created: createAccount(input: $input) { account { id displayName } } }',
    { input: { username: `xss.${randomUUID().slice(0, 8)}`, displayName: MARKUP } },
  );
  const seen = await ask(target, 'query($id: ID!) { account(id: $id) { displayName } }', {
    ...{ token: board.token, variables: { id: made.created.account.id } },
  });
  const type = seen.headers.get('content-type') ?? '';
  return {
    holds: type.startsWith('application/json'),
    measured: `${type}, ${seen.headers.get('x-content-type-options')}`,
  };
}

async function formulas(target: Target): Promise<Verdict> {
  const board = await target.as('board');
  const names = ['=HYPERLINK("http://evil")', '+1+1', '-1+1', '@SUM(1)', '\t=1', '=cmd|x'];
  const code = `ATT${Date.now() % 1_000_000}`;
  for (const [at, name] of names.entries())
    await board.ask('mutation($input: CreateCluster!) { createCluster(input: $input) { id } }', {
      input: { code: `${code}-${at}`, name, kind: 'BLOC', ordinal: 300 + at, validFrom: '2021-02-01' },
    });
  const seen = await send(target, '/exchange/organisations/Cluster/export', {
    ...{ method: 'POST', token: board.token, headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ format: 'csv' }),
  });
  const rows = seen.text.split('\n').filter((line) => line.includes(code));
  const live = rows.filter((line) => /(^|[,;])"?[=+\-@\t]/.test(line));
  return {
    holds: rows.length >= 4 && live.length === 0,
    measured: `${rows.length} rows, ${live.length} begin as formulas`,
  };
}

/** A body that would change every object of the process. */
async function pollution(target: Target): Promise<Verdict> {
  const { token } = await target.as('board');
  const bodies = [
    '{"query":"{ viewer { roles } }","variables":{"__proto__":{"polluted":true}}}',
    '{"query":"{ viewer { roles } }","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    '{"query":"query($f: PersonFilter) { people(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"q":"x"}}}}',
    '{"query":"query($f: PersonFilter) { people(filter: $f) { totalCount } }","variables":{"f":{"constructor":{"q":"x"}}}}',
  ];
  const verdicts: Verdict[] = [];
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json' };
    const seen = await send(target, '/graphql', { method: 'POST', token, headers, body });
    verdicts.push({ holds: seen.status < 500 && seen.code !== 'INTERNAL', measured: told(seen) });
  }
  const alive = await ask(target, '{ viewer { roles } }', { token });
  return every(
    [...verdicts, { holds: alive.hasData && !alive.text.includes('polluted'), measured: told(alive) }],
    'bodies',
  );
}

export const INPUT: readonly Attack[] = [
  { row: 'I1', what: '10 payloads in every text filter', expected: 'no fault, no delay, no row', run: injections },
  { row: 'I1', what: 'sort keys', expected: 'enums only', run: async () => sortsAreEnums() },
  { row: 'I2', what: 'markup in a name', expected: 'JSON and nosniff', run: markup },
  { row: 'I3', what: 'formulas in a CSV', expected: 'no cell begins as one', run: formulas },
  { row: 'I5', what: '__proto__ and constructor in bodies', expected: 'no fault, nothing changed', run: pollution },
];
