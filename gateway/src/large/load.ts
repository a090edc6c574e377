import type { Connection } from '@tdkt/postgres';
import type pg from 'pg';
import { addAwards, addDecisions, addProposals } from './awards.ts';
import { asOwner, type Bulk, type Load, loadAsOwner } from './bulk.ts';
import { addCampaigns, addUnitWork, periodCount } from './campaigns.ts';
import { addUnits } from './organisations.ts';
import { addPeople } from './people.ts';
import { addReports } from './reports.ts';
import type { Sizes } from './sizes.ts';

/** Rebuilds the totals of a service from its rows and answers how many were wrong. */
export type Recount = () => Promise<number>;

export interface Loading {
  readonly admin: Connection;
  readonly day: string;
  readonly sizes: Sizes;
  readonly recounts: Readonly<Record<'campaigns' | 'awards', Recount>>;
  say(line: string): void;
}

type Step = Load & { add(bulk: Bulk, sizes: Sizes): Promise<void> };

const audited = (...tables: string[]): string[] => tables.map((table) => `${table}: audit`);

/** In the order in which they build on each other. Records of audit are not kept of synthetic rows: they would be half of the time. */
const STEPS: readonly Step[] = [
  { schema: 'organisations', without: audited('organisation', 'organisation_version'), add: addUnits },
  { schema: 'people', without: ['person', 'affiliation'], add: addPeople },
  {
    schema: 'campaigns',
    without: audited('delivery', 'launch', 'task_completion', 'progress_report', 'report_value'),
    add: async (bulk, sizes) => {
      await addCampaigns(bulk, sizes, await periodCount(bulk, sizes));
      await addUnitWork(bulk, sizes);
      await addReports(bulk, sizes);
    },
  },
  {
    schema: 'awards',
    without: audited('proposal', 'nominee', 'award'),
    add: async (bulk, sizes) => {
      await addDecisions(bulk, sizes);
      const decided = await addProposals(bulk, sizes);
      await addAwards(bulk, sizes, decided);
    },
  },
];

/** Adds the synthetic data, service by service, each whole or not at all; what is there already is left alone. */
export async function loadLarge(loading: Loading): Promise<readonly string[]> {
  const added: string[] = [];
  await asOwner(loading.admin, async (client) => {
    for (const step of STEPS) if (await take(client, step, loading)) added.push(step.schema);
  });
  for (const name of ['campaigns', 'awards'] as const) {
    await timed(loading, `totals of ${name}`, loading.recounts[name]);
    const wrong = await loading.recounts[name]();
    if (wrong > 0) throw new Error(`${name}: ${wrong} totals differ from their rows`);
  }
  // Statistics and visibility of what came in bulk, so that the first reads are as fast as later ones; totals came last.
  await asOwner(loading.admin, (client) => timed(loading, 'statistics', () => client.query('vacuum (analyze)')));
  return added;
}

async function take(client: pg.Client, step: Step, { day, sizes, say }: Loading): Promise<boolean> {
  const began = performance.now();
  const isNew = await loadAsOwner(client, { ...step, day }, (bulk) => step.add(bulk, sizes));
  // The next step joins these tables.
  if (isNew) await client.query('analyze');
  say(isNew ? `  ${step.schema}: added in ${secondsSince(began)} s` : `  ${step.schema}: there already`);
  return isNew;
}

async function timed({ say }: Loading, name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  say(`  ${name}: done in ${secondsSince(began)} s`);
}

const secondsSince = (moment: number): string => ((performance.now() - moment) / 1000).toFixed(1);
