import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { Answer, Caller } from '../world/client.ts';
import { CAMPAIGN, idOf } from '../world/factories/movement.ts';
import { startWorld, type World } from '../world/world.ts';
import { type Edge, edgesOf, isProtected, type Register, registersOf } from './edges.ts';
import { LAYERS, standOn } from './layers.ts';
import { KINDS, type Kind, PLACES, threeUnits } from './three-units.ts';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
/** Roles that do not read every row; what they see on an edge must be among what their own lists show. */
const NARROW = ['leader.c1', 'leader.c2', 'officer.huyen-long-thanh', 'officer.huyen-xuan-loc', 'council1', 'analyst'];
const PAGE = 100;
const REFUSALS = new Set(['FORBIDDEN', 'NOT_FOUND']);

let world: World;
let board: Caller;
let edges: readonly Edge[];
/** Ids of every register, as the Board sees them: where the edges are asked from. */
const known = new Map<string, readonly string[]>();
/** Ids that a caller's own list shows, with both layers in place. */
const seen = new Map<string, ReadonlySet<string>>();

interface Row {
  readonly id: string;
}
interface Listed {
  readonly page: {
    readonly items: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function idsOf(caller: Caller, { many }: Register, most: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: Answer<Listed> = await caller.ask<Listed>(
      `query($page: PageInput) { page: ${many}(page: $page) { items { id } pageInfo { hasNextPage endCursor } } }`,
      { page: { limit: PAGE, ...(after ? { after } : {}) } },
    );
    if (errors?.[0]?.extensions.code === 'FORBIDDEN') return [];
    if (!data) throw new Error(`${many}: ${JSON.stringify(errors)}`);
    ids.push(...data.page.items.map(({ id }) => id));
    after = data.page.pageInfo.hasNextPage ? data.page.pageInfo.endCursor : null;
  } while (after !== null && ids.length < most);
  return ids;
}

beforeAll(async () => {
  world = await startWorld();
  const { rows } = await threeUnits(world);
  board = await world.as('board');
  const units = await Promise.all(Object.values(PLACES).map((code) => idOf(board, 'organisations', code)));
  const written = (one: string) => (one in KINDS ? [...rows.values()].map((row) => row[one as Kind]) : []);
  edges = edgesOf(api, await idOf(board, 'campaigns', CAMPAIGN));
  for (const register of registersOf(api)) {
    const first = register.type === 'Organisation' ? units : written(register.one);
    known.set(register.type, [...new Set([...first, ...(await idsOf(board, register, 4 * PAGE))])]);
    if (!isProtected(register)) continue;
    for (const username of NARROW)
      seen.set(`${username} ${register.type}`, new Set(await idsOf(await world.as(username), register, 5_000)));
  }
}, 300_000);
afterAll(() => world.close());

type Under = Row | readonly Row[] | { readonly totalCount: number; readonly items: readonly Row[] } | null;

function idsUnder(edge: Under): string[] {
  if (edge === null) return [];
  if ('items' in edge) return edge.items.map(({ id }) => id);
  return (Array.isArray(edge) ? edge : [edge as Row]).map(({ id }) => id);
}

/** Rows on an edge that the caller's own list does not show. */
async function foreignOn(caller: Caller, { from, selection }: Edge, allowed: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  const ids = known.get(from.type) ?? [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const { data, errors } = await caller.ask<{ rows: { edge: Under }[] | null }>(
      `query($ids: [ID!]!) { rows: ${from.byIds}(ids: $ids) { id ${selection} } }`,
      { ids: ids.slice(at, at + PAGE) },
    );
    // A question that was not understood or was too dear has shown nothing.
    const other = errors?.find(({ extensions }) => !REFUSALS.has(String(extensions.code)));
    if (other) throw new Error(`${from.type} ${selection}: ${JSON.stringify(other)}`);
    found.push(...(data?.rows ?? []).flatMap(({ edge }) => idsUnder(edge)).filter((id) => !allowed.has(id)));
  }
  return found;
}

it('the graph has edges that lead to protected registers, and rows to ask them from', () => {
  expect(edges.length).toBeGreaterThan(90);
  expect([...known.values()].filter((ids) => ids.length > 0).length).toBeGreaterThan(30);
});

it('the Board finds rows on many of them, so that an empty answer of others says something', async () => {
  const filled: string[] = [];
  for (const edge of edges)
    if ((await foreignOn(board, edge, new Set())).length > 0) filled.push(`${edge.from.type}.${edge.field}`);

  expect(filled.length).toBeGreaterThan(15);
}, 120_000);

describe.each(LAYERS)('by %s', (layer) => {
  beforeAll(() => standOn(world, layer));
  afterAll(() => standOn(world, 'both layers'));

  it.each(NARROW)(
    '%s reaches no row on any edge that the own list does not show',
    async (username) => {
      const caller = await world.as(username);
      const holes: string[] = [];

      for (const edge of edges) {
        const allowed = seen.get(`${username} ${edge.to.type}`) ?? new Set<string>();
        const foreign = await foreignOn(caller, edge, allowed);
        if (foreign.length > 0) holes.push(`${edge.from.type}.${edge.field}: ${foreign.length} of ${edge.to.type}`);
      }

      expect(holes).toEqual([]);
    },
    120_000,
  );
});
