import { openDataSource, Reader } from '@tdkt/database';
import {
  type Config,
  createLog,
  type Log,
  type RunningService,
  type Service,
  startService,
  systemClock,
} from '@tdkt/kernel';
import { type Connection, connectionFor } from '@tdkt/postgres';

export interface Ground {
  readonly config: Config;
  readonly secret: string;
  /** Where the database is; the user in it is replaced by the role of the service. */
  readonly admin: Connection;
  readonly log: Log;
  /** Whether the jobs of the services run in this process. */
  readonly jobs: boolean;
}

/** Starts one service on connections of its own role. */
export async function runService(service: Service, ground: Ground): Promise<RunningService> {
  const { config, secret, admin, log, jobs } = ground;
  const connection = connectionFor(admin, service.name, secret);
  const reader = await Reader.open(connection, { applicationName: `tdkt ${service.name} read` });
  const applicationName = `tdkt ${service.name} write`;
  const dataSource = await openDataSource(connection, {
    schema: service.name,
    entities: service.entities,
    applicationName,
  });
  const runtime = { config, secret, log, reader, dataSource, clock: systemClock(config.businessDate) };
  return startService(jobs ? service : { ...service, jobs: [] }, runtime);
}

/** Reference data always, the demonstration with DEMO=1; services that build on others come after them. */
export async function loadData(running: readonly RunningService[], config: Config): Promise<void> {
  for (const { service, runtime } of running) await service.load?.(runtime);
  if (!config.demo) return;
  for (const { service, runtime } of running) await service.loadDemo?.(runtime);
}

/** A service without a graph, such as reporting, has routes and jobs only. */
export const hasGraph = ({ service }: RunningService): boolean => service.resolvers.length > 0;

export const logFor = (config: Config): Log => createLog(config.logLevel);
