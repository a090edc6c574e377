import { startServer } from '@tdkt/postgres';
import pg from 'pg';

const server = await startServer({ dataDir: '/tmp/speed-large', log: () => undefined });
const { tls, ...rest } = server.admin;
const c = new pg.Client({ ...rest, ssl: false });
await c.connect();
for (const text of process.argv.slice(2)) {
  const r = await c.query(text);
  console.log(JSON.stringify(r.rows ?? r, null, 0));
}
await c.end();
process.exit(0);
