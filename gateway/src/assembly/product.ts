import { join } from 'node:path';
import { archiveSettings, PLACES } from '@tdkt/backup';
import type { Config, Log, RunningService, Runtime, Service } from '@tdkt/kernel';
import { type Connection, connectionFor, type DatabaseServer, startServer } from '@tdkt/postgres';
import type { Layout } from '@tdkt/postgres/parts';
import type { ClientConfig } from 'pg';
import type { Identity } from '../caller/identity.ts';
import { type Console, openConsole } from '../console/console.ts';
import { createGateway } from '../gateway.ts';
import { localSubgraph } from '../graph/subgraphs.ts';
import { localRoute } from '../http/routes.ts';
import { backupStatus, startBackups } from './backups.ts';
import type { Closing } from './closing.ts';
import { GATEWAY_ROLE } from './database.ts';
import { keepServing } from './database-watch.ts';
import { doorSettings } from './door-settings.ts';
import { type Ground, hasGraph, runService } from './running.ts';
import { followSupergraph, readSupergraph, supergraphFile } from './supergraph.ts';

/** The doors of the services that the composition roots need. */
export interface Doors {
  /** In the order in which they build on each other. */
  readonly services: readonly Service[];
  identityOf(runtime: Runtime): Identity;
  demoPassword(config: Config): string;
}

export interface ProductOptions {
  /** Database to work in; without it DATABASE_URL or the embedded server of DATA_DIR. */
  readonly connection?: Connection;
  /** The database is prepared and loaded already. */
  readonly skipLoad?: boolean;
  /** Whether jobs run here; true by default. */
  readonly jobs?: boolean;
  /** `build` where missing (default), `wait` for another process to do so, or `none`. */
  readonly console?: 'build' | 'wait' | 'none';
  readonly supergraph?: string;
  readonly maxInFlight?: number;
  say?(line: string): void;
}

export interface Product {
  readonly url: string;
  readonly services: ReadonlyMap<string, RunningService>;
  close(): Promise<void>;
}

/** The database of the settings; ours is stopped with the rest and, where a log is given, started again when it dies and backed up. */
export async function openServer(
  config: Config,
  closing: Closing,
  say: (line: string) => void,
  log?: Log,
): Promise<DatabaseServer> {
  const { dataDir, databaseUrl, pgPort, backupDir } = config;
  const chosen = {
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(pgPort ? { port: pgPort } : {}),
    ...(backupDir ? { settings: (layout: Layout) => archiveSettings(join(backupDir, PLACES.wal), layout) } : {}),
  };
  const start = () => startServer({ dataDir, ...chosen, log: say });
  const server = await start();
  const kept = log && !server.external ? keepServing(server, start, log) : null;
  closing.add(() => (kept ? kept.close() : server.stop()));
  if (log) startBackups(config, server, { closing, log });
  return server;
}

export async function runServices(
  doors: Pick<Doors, 'services'>,
  ground: Ground,
  closing: Closing,
): Promise<RunningService[]> {
  const running: RunningService[] = [];
  for (const service of doors.services) {
    const one = await runService(service, ground);
    closing.add(() => one.close());
    running.push(one);
  }
  return running;
}

/** The gateway's own connection: its role may listen and nothing else. */
export const listenerOf = ({ host, port, database, user, password, tls }: Connection): ClientConfig => ({
  ...{ host, port, database, user, password },
  ssl: tls ?? false,
});

/** Puts the gateway in front of services of this process and opens the port. */
export async function openGateway(
  parts: { doors: Doors; ground: Ground; running: readonly RunningService[]; closing: Closing },
  options: ProductOptions,
): Promise<number> {
  const { doors, ground, running, closing } = parts;
  const { config, log, admin, secret } = ground;
  const people = running.find(({ service }) => service.name === 'people');
  if (!people) throw new Error('The service people is not among the doors');
  const heard = listenerOf(connectionFor(admin, GATEWAY_ROLE, secret));
  const console = consoleFor(options, log);
  if (console) closing.add(() => console.close());
  const gateway = await createGateway({
    supergraph: options.supergraph ?? readSupergraph(supergraphFile(process.env)),
    subgraphs: running.filter(hasGraph).map(localSubgraph),
    identity: doors.identityOf(people.runtime),
    issuer: config.publicUrl,
    revocations: heard,
    changes: [heard],
    routes: (callers) => running.flatMap(({ routes }) => routes.map((route) => localRoute(route, callers))),
    console,
    production: config.production,
    ...doorSettings(process.env),
    backups: backupStatus(config),
    log,
    databaseReads: () =>
      Object.fromEntries(running.map(({ service, runtime }) => [service.name, runtime.reader.statements])),
    ...(options.maxInFlight ? { maxInFlight: options.maxInFlight } : {}),
  });
  closing.add(() => gateway.close());
  // The committed file belongs to the code that runs here: only one that was named may change under way.
  if (process.env.SUPERGRAPH_FILE) {
    const following = followSupergraph(supergraphFile(process.env), gateway, log);
    closing.add(() => following.close());
  }
  return gateway.listen(config.port, config.host);
}

export function consoleFor(options: ProductOptions, log: Log): Console | null {
  if (options.console === 'none') return null;
  return openConsole({ log, build: options.console !== 'wait', say: options.say ?? (() => undefined) });
}
