import { existsSync, readFileSync } from 'node:fs';
import { ConfigError } from '@tdkt/kernel';

const FILE = new URL('../../../schema/supergraph.graphql', import.meta.url);

/** The committed supergraph. */
export function readSupergraph(): string {
  if (!existsSync(FILE)) throw new ConfigError('schema/supergraph.graphql is missing: run npm run schema');
  return readFileSync(FILE, 'utf8');
}
