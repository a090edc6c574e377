import { type LoginRole, type Migrations, prepareDatabase } from '@tdkt/database';
import { DIRECTORY_MIGRATIONS } from '@tdkt/directory';
import { type Config, deriveSecret, type Service } from '@tdkt/kernel';
import { type Connection, connectionFor } from '@tdkt/postgres';

/** Migrations grant to roles of other services, so every role is made even where its service runs elsewhere. */
export const SERVICE_NAMES = ['organisations', 'people', 'campaigns', 'awards', 'reporting', 'sealing'] as const;
export const GATEWAY_ROLE = 'gateway';

/** Schemas, roles and migrations of everything, in the order in which they build on each other. */
export async function prepareFor(
  services: readonly Service[],
  place: { readonly admin: Connection; readonly secret: string; readonly config: Config },
): Promise<void> {
  const { admin, secret, config } = place;
  const directory: Migrations = { schema: 'directory', role: null, classes: DIRECTORY_MIGRATIONS };
  const absent = SERVICE_NAMES.filter((name) => !services.some((service) => service.name === name));
  const sets = [
    ...services.map(({ name, migrations }) => ({ schema: schemaOf(name), role: name, classes: migrations })),
    ...absent.map((name) => ({ schema: schemaOf(name), role: name, classes: [] })),
  ];
  await prepareDatabase({ admin, secret, sets: [directory, ...sets], loginRoles: loginRoles(admin, secret, config) });
}

/** Reporting writes the schema that analysis tools read. */
const schemaOf = (service: string): string => (service === 'reporting' ? 'bi' : service);

function loginRoles(admin: Connection, secret: string, config: Config): LoginRole[] {
  const gateway = connectionFor(admin, GATEWAY_ROLE, secret);
  const reader = config.biReaderPassword ?? deriveSecret(secret, 'bi_reader');
  const settings = ['default_transaction_read_only=on', 'search_path=bi', 'statement_timeout=60s'];
  return [
    // Every role may LISTEN; this one is granted nothing else.
    { name: gateway.user, password: gateway.password },
    { name: 'bi_reader', password: reader, settings },
  ];
}
