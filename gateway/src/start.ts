import { pathToFileURL } from 'node:url';
import { type Config, ConfigError, readConfig } from '@tdkt/kernel';
import { announce } from './assembly/announcement.ts';
import { Closing, closeOnSignal } from './assembly/closing.ts';
import { prepareFor } from './assembly/database.ts';
import { runScript } from './assembly/failure.ts';
import { keepHeapSmall } from './assembly/memory.ts';
import {
  type Doors,
  openGateway,
  openServer,
  type Product,
  type ProductOptions,
  runServices,
} from './assembly/product.ts';
import { type Ground, loadData, logFor } from './assembly/running.ts';
import { secretOf } from './assembly/secret.ts';
import { askedWorkers, startWorkers, workerPlace } from './assembly/workers.ts';

export type { Product, ProductOptions } from './assembly/product.ts';

/** The services, loaded only when they are needed; one after the other, since they share most of what they import. */
export async function doors(): Promise<Doors> {
  const { organisations } = await import('@tdkt/organisations');
  const { people, identityOf, demoPassword } = await import('@tdkt/people');
  const { campaigns } = await import('@tdkt/campaigns');
  const { awards } = await import('@tdkt/awards');
  const { reporting } = await import('@tdkt/reporting');
  const { sealing } = await import('@tdkt/sealing');
  return { services: [organisations, people, campaigns, awards, reporting, sealing], identityOf, demoPassword };
}

/** The whole product in this process: database, services, gateway, console. */
export async function startProduct(config: Config, options: ProductOptions = {}): Promise<Product> {
  const closing = new Closing();
  try {
    return await start(config, options, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(config: Config, options: ProductOptions, closing: Closing): Promise<Product> {
  const say = options.say ?? (() => undefined);
  const secret = secretOf(config);
  const log = logFor(config);
  // The database comes up in its own process while this one reads its code.
  const opening = options.connection ?? openServer(config, closing, say, log).then((server) => server.admin);
  const reading = doors();
  // Both are waited for, so that a server is never left behind by a fault in the code.
  await Promise.allSettled([opening, reading]);
  const [admin, installed] = await Promise.all([opening, reading]);
  const ground: Ground = { config, secret, admin, log, jobs: options.jobs ?? true };
  if (!options.skipLoad) await prepareFor(installed.services, ground);
  const running = await runServices(installed, ground, closing);
  if (!options.skipLoad) await loadData(running, config);
  const port = await openGateway({ doors: installed, ground, running, closing }, options);
  const services = new Map(running.map((one) => [one.service.name, one]));
  return { url: `http://${config.host}:${port}`, services, close: () => closing.close() };
}

/** The primary owns the database, prepares and loads; the workers serve, the first of them runs the jobs. */
async function startPrimary(config: Config, count: number): Promise<Product> {
  const closing = new Closing();
  try {
    const secret = secretOf(config);
    const log = logFor(config);
    const { admin } = await openServer(config, closing, console.log, log);
    const ground: Ground = { config, secret, admin, log, jobs: false };
    const installed = await doors();
    await prepareFor(installed.services, ground);
    const loading = new Closing();
    await loadData(await runServices(installed, ground, loading), config).finally(() => loading.close());
    const workers = await startWorkers(count, admin, log);
    closing.add(() => workers.close());
  } catch (error) {
    await closing.close();
    throw error;
  }
  return { url: `http://${config.host}:${config.port}`, services: new Map(), close: () => closing.close() };
}

async function main(): Promise<void> {
  keepHeapSmall();
  const config = readConfig(process.env);
  const place = workerPlace();
  if (place) {
    const first = place.index === 1;
    const product = await startProduct(config, {
      connection: place.connection,
      skipLoad: true,
      jobs: first,
      console: first ? 'build' : 'wait',
      say: console.log,
    });
    closeOnSignal(product, logFor(config));
    return;
  }
  const count = askedWorkers(process.argv);
  if (count > 1 && config.port === 0) throw new ConfigError('PORT=0 cannot be shared by several workers');
  const product = count > 1 ? await startPrimary(config, count) : await startProduct(config, { say: console.log });
  closeOnSignal(product, logFor(config));
  announce(config, product.url, (await doors()).demoPassword);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(main);
