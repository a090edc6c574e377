/**
 * Runs beside jest: one embedded server whose database is prepared by the real migrations and holds the real data;
 * the suites clone it. Says its connection as one line of JSON and stops when its input closes.
 */

import { startProduct } from '@tdkt/gateway/start';
import { startServer, withClient } from '@tdkt/postgres';
import { testConfig } from './settings.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('template.ts needs the folder to work in');

const server = await startServer({ dataDir, log: () => undefined });
// Thrown away after the run: nothing here has to outlive a power cut, and every dropped copy would wait for the disk.
await withClient(server.admin, async (client) => {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query('select pg_reload_conf()');
});
const product = await startProduct(testConfig(dataDir), { connection: server.admin, jobs: false, console: 'none' });
await product.close();
console.log(JSON.stringify(server.admin));

process.stdin.resume();
process.stdin.once('close', () => void server.stop().then(() => process.exit(0)));
