import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, withClient } from '@tdkt/postgres';
import type { Line } from '../site/report.ts';
import { PASSWORD, type Site } from '../site/site.ts';
import { signIn } from '../world/client.ts';

const HELD_MS = 8_000;
const READ = '{ people(page: {limit: 1}) { items { id } } }';

/** Nobody gets a row of persons for eight seconds, and sixty ask. */
export async function exhaustion(site: Site): Promise<Line[]> {
  const server = await startServer({ dataDir: site.dataDir, port: site.pgPort, log: () => undefined });
  try {
    const board = await signIn(site.url, 'board', PASSWORD);
    await board.get(READ);
    const seen: { milliseconds: number; code: string }[] = [];
    const asked = async () => {
      const began = performance.now();
      const { errors } = await board.ask(READ.replace('limit: 1', `limit: ${1 + (seen.length % 50)}`));
      seen.push({ milliseconds: performance.now() - began, code: String(errors?.[0]?.extensions.code ?? 'none') });
    };
    await withClient(server.admin, async (client) => {
      await client.query('begin');
      await client.query('lock table people.person in access exclusive mode');
      const asking = Array.from({ length: 60 }, asked);
      await Promise.race([Promise.all(asking), sleep(HELD_MS)]);
      await client.query('rollback');
      await Promise.all(asking);
    });
    const began = performance.now();
    while ((await board.ask(READ)).errors && performance.now() - began < 10_000) await sleep(50);
    const recovered = performance.now() - began;
    const slowest = Math.max(...seen.map(({ milliseconds }) => milliseconds));
    const codes = [...new Set(seen.map(({ code }) => code))];
    return [
      {
        what: '60 readers of a table that is locked',
        promised: 'UNAVAILABLE within 5 s',
        measured: `${codes.join()}, slowest ${(slowest / 1_000).toFixed(2)} s`,
        holds: codes.join() === 'UNAVAILABLE' && slowest <= 5_000,
      },
      {
        what: 'answers again after the lock',
        promised: '≤ 1 s',
        measured: `${(recovered / 1_000).toFixed(2)} s`,
        holds: recovered <= 1_000,
      },
    ];
  } finally {
    await server.stop();
  }
}
