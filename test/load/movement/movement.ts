/**
 * `npm run bench -- movement`: the minute of a deadline (500 officers), and the Board's dashboard over ten thousand and over ten
 * million report values. Prints what it found; with `--write` also puts it into docs/performance.md.
 */
import { readdirSync } from 'node:fs';
import { startServer } from '@tdkt/postgres';
import type pg from 'pg';
import { type Product, product, runDemoLarge } from '../product.ts';
import { asOwner } from '../registry/sample.ts';
import { writeFigures } from '../write.ts';
import { Dashboard } from './dashboard.ts';
import { measureMinute, type Rush } from './minute.ts';
import { addValues, type Size } from './values.sql.ts';

const DAY = '2021-09-20';
const ORGANISATIONS =
  '--organisations 4200 --people 2000 --reports 1000 --awards 100 --campaigns 1 --proposals 10'.split(' ');
const SMALL: Size = { code: 'SO-LIEU-HANG-THANG', periods: 7, each: 'month', indicators: 10, units: 147 };
const LARGE: Size = { code: 'SO-LIEU-HANG-NGAY', periods: 260, each: 'day', indicators: 10, units: 3_850 };
const MOST_RATIO = 1.5;
const WARM_UP = 20;
const OPENED = 100;

interface Order {
  readonly folder: string;
  readonly isWritten: boolean;
  say(line: string): void;
}

const VALUES = `
select count(*)::integer as count, sum(v.number)::float8 as total from campaigns.report_value v
join campaigns.progress_report r on r.id = v.report_id where r.campaign_id = $1`;

interface Opened {
  readonly smallAlone: number;
  readonly small: number;
  readonly large: number;
  readonly counts: readonly [small: number, large: number];
}

/** How many values a campaign has; the dashboard must say their sum. */
async function checkSum(client: pg.Client, dashboard: Dashboard, campaignId: string): Promise<number> {
  const row = (await client.query<{ count: number; total: number }>(VALUES, [campaignId])).rows[0];
  const shown = await dashboard.figures(campaignId);
  if (shown.clusters !== 18 || shown.total !== row?.total) {
    throw new Error(
      `the dashboard shows ${shown.total} over ${shown.clusters} clusters, the rows sum up to ${row?.total}`,
    );
  }
  return row.count;
}

/** The campaign with its values, statistics and totals; those are made anew only where rows were added. */
async function added(client: pg.Client, size: Size, folder: string): Promise<string> {
  const { id, isNew } = await addValues(client, size, DAY);
  if (isNew) runDemoLarge(folder, ORGANISATIONS);
  return id;
}

async function measureDashboard(ours: Product, client: pg.Client, { folder, say }: Order): Promise<Opened> {
  const dashboard = new Dashboard(ours);
  const small = await added(client, SMALL, folder);
  await dashboard.medians([small], WARM_UP);
  const [smallAlone = 0] = await dashboard.medians([small], OPENED);
  const few = await checkSum(client, dashboard, small);
  say(`  ${few} values: ${smallAlone.toFixed(1)} ms`);
  const large = await added(client, LARGE, folder);
  await dashboard.medians([small, large], WARM_UP);
  const [smallBeside = 0, largeOpened = 0] = await dashboard.medians([small, large], OPENED);
  const many = await checkSum(client, dashboard, large);
  say(`  ${many} values: ${largeOpened.toFixed(1)} ms, the ${few} beside them: ${smallBeside.toFixed(1)} ms`);
  return { smallAlone, small: smallBeside, large: largeOpened, counts: [few, many] };
}

const ms = (value: number): string => value.toFixed(1);
const yes = (isKept: boolean): string => (isKept ? 'yes' : 'NO');

function tableOf(rushes: readonly Rush[], { smallAlone, small, large, counts }: Opened): string {
  const ratio = large / small;
  const alone = large / smallAlone;
  const number = new Intl.NumberFormat('en');
  return [
    '| deadline | requests | p50 ms | p95 ms | p99 ms | limit p95 | kept |',
    '|---|---|---|---|---|---|---|',
    ...rushes.map(
      (one) =>
        `| ${one.name} | ${one.requests} | ${ms(one.p50)} | ${ms(one.p95)} | ${ms(one.p99)} | 500 | ${yes(one.isKept)} |`,
    ),
    '',
    '| Board dashboard of 18 clusters | median ms | ratio | limit | kept |',
    '|---|---|---|---|---|',
    `| ${number.format(counts[0])} report values, alone in the database | ${ms(smallAlone)} | 1 | | |`,
    `| ${number.format(counts[0])} values beside the many | ${ms(small)} | ${(small / smallAlone).toFixed(2)} | | |`,
    `| ${number.format(counts[1])} values | ${ms(large)} | ${alone.toFixed(2)} (${ratio.toFixed(2)} of its neighbour) | ${MOST_RATIO} | ${yes(Math.max(alone, ratio) <= MOST_RATIO)} |`,
    '',
    `- The few are monthly reports of the 147 member units over ${SMALL.periods} months, the many daily reports of ${LARGE.units} units since the same year began.`,
    '- Every officer opens the form, saves and hands in; every fifth hands in twice at once. Afterwards 500 reports are there, each once, and the sums and totals are those that were sent.',
    `- ${OPENED} openings of each, in turns; the dashboard's sums were compared with those of the rows.`,
  ].join('\n');
}

const hasPlayed = async (client: pg.Client): Promise<boolean> =>
  (await client.query("select from people.account where username like 'measured.%' limit 1")).rowCount === 1;

export async function measureMovement(order: Order): Promise<void> {
  const { folder, isWritten, say } = order;
  if (isWritten && readdirSync(folder).length > 0) throw new Error('figures are written from an empty folder only');
  say(`Units in ${folder} …`);
  if (readdirSync(folder).length === 0) runDemoLarge(folder, ORGANISATIONS);
  const ours = await product(folder);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  try {
    await asOwner(server.admin, async (client) => {
      // Reports are handed in once: a folder that was measured before has only its dashboards left.
      const isPlayed = await hasPlayed(client);
      const rushes = isPlayed ? [] : await measureMinute(ours, client, { day: DAY, say });
      const figures = tableOf(rushes, await measureDashboard(ours, client, order));
      say(`\n${figures}`);
      const when = new Date().toISOString().slice(0, 10);
      if (isWritten) writeFigures(`${figures}\n- Command: \`npm run bench -- movement\`, ${when}.`, 'movement');
    });
  } finally {
    await ours.stop();
    await server.stop();
  }
}
