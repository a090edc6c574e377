import { type Connection, clientConfig } from '@tdkt/postgres';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming.ts';
import { StatementWatch } from './statement-watch.ts';

type EntityClass = Extract<NonNullable<DataSourceOptions['entities']>, unknown[]>[number];

export interface DataSourceSettings {
  readonly schema: string;
  readonly entities: readonly EntityClass[];
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** The pool for writes of one service. It never changes the schema. */
export async function openDataSource(connection: Connection, settings: DataSourceSettings): Promise<DataSource> {
  const { schema, entities, poolSize = 4, applicationName = 'tdkt write' } = settings;
  const { host, port, database, user, password, ssl, types, ...extra } = clientConfig(connection, applicationName);
  const source = new DataSource({
    type: 'postgres',
    ...{ host, port, database, username: user, password: connection.password, schema, poolSize },
    ssl: connection.tls ?? false,
    entities: [...entities],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    extra: { ...extra, types },
  });
  await source.initialize();
  source.subscribers.push(new StatementWatch());
  return source;
}
