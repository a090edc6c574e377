import { type Job, type Runtime, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import type { EntityManager } from 'typeorm';
import { DIMENSIONS, MONTHS } from './dimensions.ts';
import { FACTS } from './facts.ts';
import { DIFFERENCES, REMEMBER, SNAPSHOT } from './sources.ts';

interface Difference {
  readonly source: string;
  readonly part: string;
  readonly row_count: string | null;
  readonly stamp: string | null;
}

/** State of the database in which a process found nothing to do. */
const quiet = new WeakMap<Runtime, unknown>();

/**
 * Brings schema bi up to date, in one transaction that sees one state of the sources, so a reader never sees half of a change.
 * Answers the tables that were filled anew.
 */
export async function refresh(runtime: Runtime): Promise<readonly string[]> {
  const { rows } = await runtime.reader.read(settingOf(SYSTEM, null), statement(SNAPSHOT));
  const before = rows[0]?.[0];
  if (quiet.get(runtime) === before) return [];
  const filled = await runtime.dataSource.transaction('REPEATABLE READ', fill);
  // Only a pass that wrote nothing may be remembered: its own number would count as a change.
  if (filled === null) quiet.set(runtime, before);
  return filled ?? [];
}

async function fill(manager: EntityManager): Promise<string[] | null> {
  // Two refreshers take turns. The lock comes before the first statement with a snapshot, so the later sees the earlier's work.
  await manager.query('lock table bi.source in share row exclusive mode');
  await manager.query("select set_config('app.actor', $1, true)", [settingOf(SYSTEM, null)]);
  const differences: Difference[] = await manager.query(DIFFERENCES);
  if (differences.length === 0) return null;
  await manager.query(REMEMBER, [JSON.stringify(differences)]);
  const filled = [...(await fillDimensions(manager, differences)), ...(await fillFacts(manager, differences))];
  await manager.query(MONTHS);
  await manager.query('update bi.refresh set refreshed_at = now()');
  return filled;
}

async function fillDimensions(manager: EntityManager, differences: readonly Difference[]): Promise<string[]> {
  const changed = new Set(differences.map(({ source }) => source));
  const filled = DIMENSIONS.filter(({ sources }) => sources.some((source) => changed.has(source)));
  for (const { table, rows } of filled) {
    await manager.query(`delete from ${table}`);
    await manager.query(`insert into ${table} ${rows}`);
  }
  return filled.map(({ table }) => table);
}

/** Campaign by campaign; a unit that moved between clusters touches all of them. */
async function fillFacts(manager: EntityManager, differences: readonly Difference[]): Promise<string[]> {
  const moved = differences.some(({ source }) => source === 'directory.cluster_membership');
  const filled: string[] = [];
  for (const { table, source, rows } of FACTS) {
    const changed = differences.filter((one) => one.source === source).map(({ part }) => part);
    const parts = moved ? await partsOf(manager, source) : changed;
    if (parts.length + changed.length === 0) continue;
    const campaigns = [[...new Set([...parts, ...changed])]];
    await manager.query(`delete from ${table} where campaign_id = any ($1::uuid[])`, campaigns);
    await manager.query(`insert into ${table} ${rows}`, campaigns);
    filled.push(table);
  }
  return filled;
}

async function partsOf(manager: EntityManager, source: string): Promise<string[]> {
  const rows: { part: string }[] = await manager.query('select part from bi.source where source = $1', [source]);
  return rows.map(({ part }) => part);
}

/** Within 10 s of a change, with room for a slow refresh. */
export const refreshJob: Job = {
  name: 'refresh of schema bi',
  everySeconds: 5,
  run: async (runtime) => {
    await refresh(runtime);
  },
};
