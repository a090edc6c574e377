import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Config, ConfigError, deriveSecret, readConfig, type Service } from '@tdkt/kernel';
import { type Connection, connectionFor, parseUrl } from '@tdkt/postgres';
import type { ClientConfig } from 'pg';
import { announce } from './assembly/announcement.ts';
import { backupStatus } from './assembly/backups.ts';
import { Closing, closeOnSignal } from './assembly/closing.ts';
import { GATEWAY_ROLE, prepareFor } from './assembly/database.ts';
import { doorSettings } from './assembly/door-settings.ts';
import { runScript } from './assembly/failure.ts';
import { keepHeapSmall } from './assembly/memory.ts';
import { consoleFor, listenerOf, openServer } from './assembly/product.ts';
import { type Ground, loadData, logFor, runService } from './assembly/running.ts';
import { secretOf } from './assembly/secret.ts';
import { keepRunning, type Part } from './assembly/split-parent.ts';
import { followSupergraph, readSupergraph, supergraphFile } from './assembly/supergraph.ts';
import { createGateway } from './gateway.ts';
import { remoteIdentity } from './remote/remote-identity.ts';
import { remoteRoute } from './remote/remote-route.ts';
import { agent, type RemotePlace, remoteSubgraph, untilReady } from './remote/remote-subgraph.ts';
import { serve } from './remote/serve.ts';

/** What runs in which process; reporting and sealing have no graph and live with awards. */
const PROCESSES = {
  organisations: async () => [(await import('@tdkt/organisations')).organisations],
  people: async () => [(await import('@tdkt/people')).people],
  campaigns: async () => [(await import('@tdkt/campaigns')).campaigns],
  awards: async () => [
    (await import('@tdkt/awards')).awards,
    (await import('@tdkt/reporting')).reporting,
    (await import('@tdkt/sealing')).sealing,
  ],
} satisfies Record<string, () => Promise<Service[]>>;
type ProcessName = keyof typeof PROCESSES;
const NAMES = Object.keys(PROCESSES) as ProcessName[];

/** Tells a child that its parent has loaded the data, so that all may start at once. */
const LOADED = 'TDKT_LOADED';

const keyOf = (secret: string): string => deriveSecret(secret, 'gateway');

async function allServices(): Promise<Service[]> {
  return (await Promise.all(NAMES.map((name) => PROCESSES[name]()))).flat();
}

/** Where the others are: <NAME>_URL, by default the ports after the gateway's on this machine. */
function addressOf(name: ProcessName, config: Config): string {
  const given = process.env[`${name.toUpperCase()}_URL`];
  return (given || `http://127.0.0.1:${config.port + 1 + NAMES.indexOf(name)}`).replace(/\/$/, '');
}

/** The database of one service: <NAME>_DATABASE_URL or DATABASE_URL; the user in it is replaced by the service's own. */
function databaseOf(name: string, config: Config): Connection {
  const url = process.env[`${name.toUpperCase()}_DATABASE_URL`] || config.databaseUrl;
  if (!url) throw new ConfigError(`${name.toUpperCase()}_DATABASE_URL: required (or DATABASE_URL)`);
  return parseUrl(url);
}

const listenerFor = (name: string, config: Config, secret: string): ClientConfig =>
  listenerOf(connectionFor(databaseOf(name, config), GATEWAY_ROLE, secret));

async function runProcess(name: ProcessName, config: Config, closing: Closing): Promise<void> {
  const secret = secretOf(config);
  const log = logFor(config);
  const services = [];
  for (const service of await PROCESSES[name]()) {
    const ground = { config, secret, log, admin: databaseOf(service.name, config), jobs: true };
    const running = await runService(service, ground);
    closing.add(() => running.close());
    services.push(running);
  }
  if (process.env[LOADED] !== '1') await loadData(services, config);
  const { port } = new URL(addressOf(name, config));
  const host = process.env.SERVICE_HOST || '127.0.0.1';
  const served = await serve({ services, key: keyOf(secret), host, port: Number(port || 80) });
  closing.add(() => served.close());
}

async function runGateway(config: Config, closing: Closing): Promise<void> {
  const secret = secretOf(config);
  const log = logFor(config);
  const file = supergraphFile(process.env);
  const places = NAMES.map((name): RemotePlace => ({ name, url: addressOf(name, config), key: keyOf(secret), log }));
  const prefixes = await Promise.all(
    places.map(async (place) => (await untilReady(place.url)).map((prefix) => ({ prefix, place }))),
  );
  const heard = NAMES.map((name) => listenerFor(name, config, secret));
  // Services that share a database are heard once.
  const databases = new Map(heard.map((one) => [`${one.host}:${one.port}/${one.database}`, one]));
  const console = consoleFor({ say: (line) => globalThis.console.log(line) }, log);
  closing.add(() => console?.close());
  const gateway = await createGateway({
    supergraph: readSupergraph(file),
    subgraphs: places.map(remoteSubgraph),
    identity: remoteIdentity(places[NAMES.indexOf('people')] as RemotePlace),
    issuer: config.publicUrl,
    revocations: listenerFor('people', config, secret),
    changes: [...databases.values()],
    routes: (callers) => prefixes.flat().map(({ prefix, place }) => remoteRoute(prefix, place, callers)),
    console,
    production: config.production,
    ...doorSettings(process.env),
    backups: backupStatus(config),
    log,
  });
  closing.add(() => agent.close());
  closing.add(() => gateway.close());
  const following = followSupergraph(file, gateway, log);
  closing.add(() => following.close());
  await gateway.listen(config.port, config.host);
}

async function prepareOnly(config: Config, closing: Closing): Promise<Connection> {
  const { admin } = await openServer(config, closing, console.log, logFor(config));
  await prepareFor(await allServices(), { admin, secret: secretOf(config), config });
  return admin;
}

/** DATABASE_URL for a child: where, but not the owner's password. */
function urlOf({ host, port, database, tls }: Connection): string {
  const mode = tls ? (tls.rejectUnauthorized ? 'verify-full' : 'require') : 'disable';
  return `postgres://child@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}&sslmode=${mode}`;
}

/** Loads here, in the order in which the services build on each other. */
async function loadOnce(ground: Ground): Promise<void> {
  const closing = new Closing();
  try {
    const running = [];
    for (const service of await allServices()) {
      const one = await runService(service, ground);
      closing.add(() => one.close());
      running.push(one);
    }
    await loadData(running, ground.config);
  } finally {
    await closing.close();
  }
}

/** Five processes on one machine; this one owns the database. */
async function runAll(config: Config, closing: Closing): Promise<void> {
  if (config.port === 0) throw new ConfigError('PORT: a number, since the services take the ports after it');
  const admin = await prepareOnly(config, closing);
  const secret = secretOf(config);
  const log = logFor(config);
  await loadOnce({ config, secret, admin, log, jobs: false });
  const environment = { SECRET: secret, DATABASE_URL: urlOf(admin), [LOADED]: '1' };
  const url = `http://${config.host}:${config.port}`;
  const parts: Part[] = NAMES.map((name) => ({ name, url: addressOf(name, config), environment }));
  parts.push({ name: 'gateway', url, environment });
  const script = fileURLToPath(import.meta.url);
  await Promise.all(parts.map((part) => keepRunning(part, script, { closing, log })));
  announce(config, url, (await import('@tdkt/people')).demoPassword);
}

async function run(only: string | undefined, config: Config, closing: Closing): Promise<void> {
  if (only === undefined) return runAll(config, closing);
  if (only === 'gateway') return runGateway(config, closing);
  const name = NAMES.find((known) => known === only);
  if (!name) throw new ConfigError(`--only: one of prepare, ${NAMES.join(', ')}, gateway`);
  return runProcess(name, config, closing);
}

async function main(): Promise<void> {
  keepHeapSmall();
  const at = process.argv.indexOf('--only');
  const only = at === -1 ? undefined : (process.argv[at + 1] ?? '');
  const config = readConfig(process.env);
  const closing = new Closing();
  try {
    if (only === 'prepare') {
      await prepareOnly(config, closing);
      return await closing.close();
    }
    await run(only, config, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
  closeOnSignal(closing, logFor(config));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(main);
