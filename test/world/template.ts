/**
 * Runs beside jest: one embedded server whose database is prepared by the real migrations and holds the real data;
 * the suites clone it. Says its connection as one line of JSON and stops when its input closes.
 */

import { startProduct } from '@tdkt/gateway/start';
import { startServer } from '@tdkt/postgres';
import { testConfig } from './settings.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('template.ts needs the folder to work in');

const server = await startServer({
  ...{ dataDir, log: () => undefined },
  // Thrown away after the run: nothing here has to outlive a power cut, and every dropped copy would wait for the disk.
  // Suites run side by side, each a whole product with the connections of one.
  settings: () => ({ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400' }),
});
const product = await startProduct(testConfig(dataDir), { connection: server.admin, jobs: false, console: 'none' });
await product.close();
console.log(JSON.stringify(server.admin));

process.stdin.resume();
process.stdin.once('close', () => void server.stop().then(() => process.exit(0)));
