import { awards } from '@tdkt/awards';
import { campaigns } from '@tdkt/campaigns';
import { EVERYTHING, type ReadRule, readRuleOf, setReadRule } from '@tdkt/kernel';
import { organisations } from '@tdkt/organisations';
import { people } from '@tdkt/people';
import type { World } from '../world/world.ts';

export const LAYERS = ['both layers', 'the database alone', 'the application alone'] as const;
export type Layer = (typeof LAYERS)[number];

const ENTITIES = [organisations, people, campaigns, awards].flatMap(({ entities }) => entities) as { name: string }[];

function ruleOf(entity: { name: string }): ReadRule | null {
  try {
    return readRuleOf(entity);
  } catch {
    // A table that is only written, or read by SQL of its own, has none.
    return null;
  }
}
const RULES = ENTITIES.flatMap((entity) => {
  const rule = ruleOf(entity);
  return rule ? [{ entity, rule }] : [];
});

/** Which tables have row-level security is asked once, before any of it is off. */
const secured = new WeakMap<World, readonly string[]>();
async function securedTables(world: World): Promise<readonly string[]> {
  const known = secured.get(world);
  if (known) return known;
  const rows = await world.sql<{ name: string }>(
    'select oid::regclass::text as name from pg_class where relrowsecurity',
  );
  const names = rows.map(({ name }) => name);
  secured.set(world, names);
  return names;
}

/** Leaves the world with one of its two layers, or with both again: every scope of a register, and every policy of the database. */
export async function standOn(world: World, layer: Layer): Promise<void> {
  const isScoped = layer !== 'the database alone';
  for (const { entity, rule } of RULES) setReadRule(entity, isScoped ? rule : { ...rule, scope: () => EVERYTHING });
  const word = layer === 'the application alone' ? 'disable' : 'enable';
  for (const table of await securedTables(world)) await world.sql(`alter table ${table} ${word} row level security`);
}
