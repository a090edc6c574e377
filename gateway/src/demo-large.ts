import { pathToFileURL } from 'node:url';
import {
  type Config,
  ConfigError,
  type RunningService,
  readConfig,
  systemClock,
  type Transaction,
  transact,
} from '@tdkt/kernel';
import type { Connection } from '@tdkt/postgres';
import { asSystem } from '@tdkt/registry';
import { Closing } from './assembly/closing.ts';
import { prepareFor } from './assembly/database.ts';
import { runScript } from './assembly/failure.ts';
import { openServer, runServices } from './assembly/product.ts';
import { type Ground, loadData, logFor } from './assembly/running.ts';
import { secretOf } from './assembly/secret.ts';
import { loadLarge, type Recount } from './large/load.ts';
import { readSizes, type Sizes } from './large/sizes.ts';
import { doors } from './start.ts';

export { readSizes } from './large/sizes.ts';

export interface Order {
  readonly sizes: Sizes;
  /** A database that is prepared and loaded already; without it the one of the settings. */
  readonly connection?: Connection;
  say(line: string): void;
}

/** Adds synthetic data in the size of a province to a database, product running or stopped; answers what was added. */
export async function addLarge(config: Config, { sizes, connection, say }: Order): Promise<readonly string[]> {
  if (!config.demo) throw new ConfigError('demo:large adds made-up data, so it needs DEMO=1');
  const closing = new Closing();
  try {
    const admin = connection ?? (await openServer(config, closing, say)).admin;
    const ground: Ground = { config, secret: secretOf(config), admin, log: logFor(config), jobs: false };
    const installed = await doors();
    if (!connection) await prepareFor(installed.services, ground);
    const running = await runServices(installed, ground, closing);
    if (!connection) await loadData(running, config);
    const day = systemClock(config.businessDate).today();
    return await loadLarge({ admin, day, sizes, recounts: await recountsOf(running), say });
  } finally {
    await closing.close();
  }
}

/** Each service rebuilds its totals in its own way; both tell how many were wrong. */
async function recountsOf(running: readonly RunningService[]): Promise<Record<'campaigns' | 'awards', Recount>> {
  const [campaigns, awards] = await Promise.all([import('@tdkt/campaigns'), import('@tdkt/awards')]);
  const within = (name: string, work: (tx: Transaction) => Promise<number>): Promise<number> => {
    const service = running.find((one) => one.service.name === name);
    if (!service) throw new ConfigError(`demo:large needs the service ${name}`);
    return transact(asSystem(service.runtime), work);
  };
  return {
    campaigns: () => within('campaigns', (tx) => campaigns.recountTally(tx, { repair: true })),
    awards: () =>
      within('awards', async (tx) => {
        const before = await totals(tx);
        await awards.recountTally(tx);
        return (await totals(tx)) === before ? 0 : 1;
      }),
  };
}

async function totals(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.query<{ hash: string }>(
    "select md5(string_agg(t::text, ';' order by t)) as hash from awards.tally t where amount <> 0",
  );
  return row?.hash;
}

async function main(): Promise<void> {
  const sizes = readSizes(process.argv.slice(2));
  const began = performance.now();
  console.log('Adding synthetic data, every name marked "(tổng hợp)" …');
  await addLarge(readConfig(process.env), { sizes, say: console.log });
  console.log(`Done in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(main);
