/** 500 officers hand their reports in within the same minute, some of them twice; nothing may be lost or counted double. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Product } from '../product.ts';
import { type Officer, officersOf } from './officers.ts';

const OFFICERS = 500;
const LIMIT_MS = 500;
const SIGN_INS_AT_ONCE = 4;

interface Signed extends Officer {
  readonly token: string;
}
interface Period {
  readonly id: string;
  readonly campaignId: string;
  readonly name: string;
}
interface Indicator {
  readonly id: string;
  readonly kind: string;
}
interface Answer {
  readonly data?: Record<string, { id: string; version: number; state: string }>;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const SAVE = `mutation Save($input: SaveReport!) { saveReport(input: $input) { id version state } }`;
const SUBMIT = `mutation Submit($id: ID!, $version: Int!) { submitReport(id: $id, version: $version) { id version state } }`;
const FORM = `query Form($campaignId: [ID!], $organisationId: [ID!]) {
  progressReports(filter: { campaignId: $campaignId, organisationId: $organisationId }) { items { id version state values { id } } }
  indicators(filter: { campaignId: $campaignId }, page: { limit: 100 }) { items { id code name } }
}`;

async function signIn({ url, password }: Product, officer: Officer): Promise<Signed> {
  const response = await fetch(`${url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: officer.username, password }),
  });
  if (!response.ok) throw new Error(`${officer.username} cannot sign in: ${response.status}`);
  return { ...officer, token: ((await response.json()) as { accessToken: string }).accessToken };
}

async function signAllIn(ours: Product, officers: readonly Officer[]): Promise<Signed[]> {
  const signed: Signed[] = [];
  const queue = officers.values();
  const work = async () => {
    for (const officer of queue) signed.push(await signIn(ours, officer));
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, work));
  return signed;
}

/** One officer at the desk: every request is timed. */
class Desk {
  readonly #url: string;
  readonly #officer: Signed;
  readonly #times: number[];
  constructor(url: string, officer: Signed, times: number[]) {
    this.#url = url;
    this.#officer = officer;
    this.#times = times;
  }

  async #ask(query: string, variables: object, key: string | null): Promise<Answer> {
    const began = performance.now();
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#officer.token}`,
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    this.#times.push(performance.now() - began);
    return answer;
  }

  /** Opens the form, saves it and hands it in; `isTwice`: clicks so fast that the last request goes out two times. */
  async report(period: Period, values: readonly object[], isTwice: boolean): Promise<void> {
    const { organisationId } = this.#officer;
    done(await this.#ask(FORM, { campaignId: [period.campaignId], organisationId: [organisationId] }, null));
    const input = { organisationId, reportingPeriodId: period.id, values };
    const saved = done(await this.#ask(SAVE, { input }, randomUUID())).saveReport;
    const target = { id: saved?.id, version: saved?.version };
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: isTwice ? 2 : 1 }, () => this.#ask(SUBMIT, target, key)));
    for (const answer of answers) {
      if (done(answer).submitReport?.state !== 'SUBMITTED') throw new Error('a report was not handed in');
    }
  }
}

function done({ data, errors }: Answer): NonNullable<Answer['data']> {
  if (errors || !data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data;
}

/** A figure that tells the officer, so that a lost or doubled report shows in the sum. */
const valuesFor = (indicators: readonly Indicator[], at: number): object[] =>
  indicators.map(({ id, kind }) => {
    if (kind === 'FLAG') return { indicatorId: id, flag: at % 2 === 0 };
    return kind === 'TEXT' ? { indicatorId: id, text: `Kết quả ${at}` } : { indicatorId: id, number: at + 1 };
  });

const PERIODS = `
select p.id, p.campaign_id as "campaignId", p.name from campaigns.reporting_period p join campaigns.campaign c on c.id = p.campaign_id
where c.code = 'TDDB-COVID19-2021' and p.from_on <= $1 order by p.from_on`;
const INDICATORS = 'select id, value_kind as kind from campaigns.indicator where campaign_id = $1 order by ordinal';

/** What the database holds of the period: reports in, units that have more than one, the sum of the figures, the totals. */
const HELD = `
select (select count(*)::integer from campaigns.progress_report r where r.reporting_period_id = $1 and r.state = 'SUBMITTED') as reports,
  (select count(distinct organisation_id)::integer from campaigns.progress_report r where r.reporting_period_id = $1) as units,
  (select sum(v.number)::float8 from campaigns.report_value v join campaigns.progress_report r on r.id = v.report_id
     where r.reporting_period_id = $1) as entered,
  (select coalesce(sum(t.amount), 0)::float8 from campaigns.tally t where t.measure = 'REPORTED' and t.key = $1::text) as counted,
  (select coalesce(sum(t.amount), 0)::float8 from campaigns.tally t join campaigns.indicator i on i.id::text = t.key
     where t.measure = 'INDICATOR' and i.campaign_id = $2 and i.value_kind in ('NUMBER', 'MONEY') and t.month = date_trunc('month',
       (select to_on from campaigns.reporting_period where id = $1))) as totals`;

interface Held {
  readonly reports: number;
  readonly units: number;
  readonly entered: number;
  readonly counted: number;
  readonly totals: number;
}

function checkHeld(held: Held, numeric: number): void {
  const sum = (OFFICERS * (OFFICERS + 1) * numeric) / 2;
  const expected = { reports: OFFICERS, units: OFFICERS, entered: sum, counted: OFFICERS, totals: sum };
  for (const [name, value] of Object.entries(expected)) {
    const found = held[name as keyof Held];
    if (found !== value) throw new Error(`${name}: ${found} where ${value} were handed in`);
  }
}

export interface Rush {
  readonly name: string;
  readonly seconds: number;
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly isKept: boolean;
}

/** Officers come at any moment of the span, not one after the other. */
async function rush(
  ours: Product,
  officers: readonly Signed[],
  order: { period: Period; indicators: readonly Indicator[]; seconds: number },
) {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    officers.map(async (officer, at) => {
      const moment = ((at * 7919) % OFFICERS) / OFFICERS;
      await new Promise((resolve) => setTimeout(resolve, moment * order.seconds * 1000));
      await new Desk(ours.url, officer, times).report(order.period, valuesFor(order.indicators, at), at % 5 === 0);
    }),
  );
  const sorted = times.toSorted((one, other) => one - other);
  const share = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
  return {
    seconds: (performance.now() - began) / 1000,
    requests: times.length,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
  };
}

/** The minute of the deadline, and the same in ten seconds. */
export async function measureMinute(
  ours: Product,
  client: pg.Client,
  { day, say }: { day: string; say(line: string): void },
): Promise<Rush[]> {
  say(`  signing ${OFFICERS} officers in …`);
  const officers = await signAllIn(ours, await officersOf(client, OFFICERS, day));
  const periods = (await client.query<Period>(PERIODS, [day])).rows;
  const rushes: Rush[] = [];
  for (const [at, seconds] of [60, 10].entries()) {
    const period = periods[at];
    if (!period) throw new Error('the campaign has too few reporting periods that have begun');
    const indicators = (await client.query<Indicator>(INDICATORS, [period.campaignId])).rows;
    const measured = await rush(ours, officers, { period, indicators, seconds });
    const held = (await client.query<Held>(HELD, [period.id, period.campaignId])).rows[0] as Held;
    checkHeld(held, indicators.filter(({ kind }) => kind === 'NUMBER' || kind === 'MONEY').length);
    const name = `${OFFICERS} officers within ${seconds} s`;
    say(
      `  ${name}: p50 ${measured.p50.toFixed(0)} ms, p95 ${measured.p95.toFixed(0)} ms; ${held.reports} reports, none lost, none double`,
    );
    rushes.push({ name, ...measured, isKept: measured.p95 <= LIMIT_MS });
  }
  return rushes;
}
