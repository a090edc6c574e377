/**
 * `npm run bench -- notify`: what announcing changes costs a write. Writers change a row each, a transaction a change, through
 * the audit trigger as it is and without its announcements, in turns. The database is made for this and thrown away.
 */
import { type DatabaseServer, startServer } from '@tdkt/postgres';
import pg from 'pg';
import { postmasterOf, product } from './product.ts';
import { asOwner } from './registry/sample.ts';
import { cpuSeconds } from './usage.ts';
import { writeFigures } from './write.ts';

const WRITERS = [1, 8, 32];
const ROUNDS = 3;
const CHANGES = 2_000;
const ANNOUNCING = /perform pg_notify\([^;]*\);/g;
const CHANGE = 'update campaigns.task set updated_at = now(), version = version + 1 where id = $1';

interface Turn {
  readonly perSecond: number;
  readonly cpu: number;
}

async function write(server: DatabaseServer, clients: readonly pg.Client[], ids: readonly string[]): Promise<Turn> {
  const postmaster = await postmasterOf(server.admin);
  const [before, began] = [cpuSeconds(postmaster), performance.now()];
  await Promise.all(
    clients.map(async (client, at) => {
      for (let nth = 0; nth < CHANGES / clients.length; nth++) {
        await client.query({ name: 'change', text: CHANGE, values: [ids[at % ids.length]] });
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: CHANGES / seconds, cpu: ((cpuSeconds(postmaster) - before) / CHANGES) * 1000 };
}

const median = (turns: readonly Turn[], of: (turn: Turn) => number): number =>
  turns.map(of).toSorted((left, right) => left - right)[Math.floor(turns.length / 2)] ?? 0;

const line = (writers: number, what: string, turns: readonly Turn[]): string =>
  `| ${writers} | ${what} | ${median(turns, (turn) => turn.perSecond).toFixed(0)} | ${median(turns, (turn) => turn.cpu).toFixed(2)} |`;

async function measure(server: DatabaseServer, owner: pg.Client): Promise<string[]> {
  const { rows: tasks } = await owner.query<{ id: string }>('select id from campaigns.task order by id limit 32');
  const { rows } = await owner.query<{ body: string }>("select pg_get_functiondef('app.audit'::regproc) as body");
  const announcing = rows[0]?.body ?? '';
  const silent = announcing.replace(ANNOUNCING, 'null;');
  if (silent === announcing) throw new Error('the audit trigger announces nothing');
  const lines: string[] = [];
  for (const writers of WRITERS) {
    const { tls, ...rest } = server.admin;
    const clients = Array.from({ length: writers }, () => new pg.Client({ ...rest, ssl: tls ?? false }));
    await Promise.all(clients.map((client) => client.connect()));
    const turns: Record<'announcing' | 'silent', Turn[]> = { announcing: [], silent: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [kind, body] of Object.entries({ announcing, silent }) as ['announcing' | 'silent', string][]) {
        await owner.query(body);
        turns[kind].push(
          await write(
            server,
            clients,
            tasks.map(({ id }) => id),
          ),
        );
      }
    }
    await Promise.all(clients.map((client) => client.end()));
    lines.push(line(writers, 'as it is', turns.announcing), line(writers, 'without announcing', turns.silent));
  }
  return lines;
}

export async function measureNotify(folder: string, isWritten: boolean, say: (line: string) => void): Promise<void> {
  // The product makes the database and listens, as it does in use.
  const running = await product(folder);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  try {
    const lines = await asOwner(server.admin, (owner) => measure(server, owner));
    const head = [
      '| writers at once | audit trigger | writes/s | CPU s of PostgreSQL for 1,000 |',
      '|---|---|---|---|',
    ];
    const note = `- Each write is a transaction of its own that changes one row of a task and is audited; medians of ${ROUNDS} turns of ${CHANGES.toLocaleString('en')} writes.\n- Command: \`npm run bench -- notify\`, ${new Date().toISOString().slice(0, 10)}.`;
    const figures = `${[...head, ...lines].join('\n')}\n\n${note}`;
    say(figures);
    if (isWritten) writeFigures(figures, 'notify');
  } finally {
    await running.stop();
    await server.stop();
  }
}
