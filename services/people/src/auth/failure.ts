import { AppError, type Runtime } from '@tdkt/kernel';

/** Ten failures of one name from one address shut that pair out until the first of them is fifteen minutes old. */
const MOST = 10;
const WINDOW_SECONDS = 15 * 60;

export interface Attempt {
  /** user name or client id, as entered */
  readonly login: string;
  readonly address: string;
}

const keyOf = ({ login, address }: Attempt): [string, string] => [login.toLowerCase().slice(0, 100), address];
const turns = new Map<string, Promise<unknown>>();

/** Attempts on one pair take turns, so that parallel guesses cannot all pass the count before the first is recorded. */
async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.catch(() => undefined);
  turns.set(key, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === settled) turns.delete(key);
  }
}

async function secondsToWait(runtime: Runtime, key: readonly string[]): Promise<number> {
  const rows: { wait: number }[] = await runtime.dataSource.query(
    `select ceil(extract(epoch from at - clock_timestamp()) + $3)::int as wait from people.sign_in_failure
     where login = $1 and address = $2 and at > clock_timestamp() - make_interval(secs => $3)
     order by at desc offset $4 limit 1`,
    [...key, WINDOW_SECONDS, MOST - 1],
  );
  return rows[0]?.wait ?? 0;
}

/** Runs one attempt unless the pair is shut out. `work` gives null when the credentials are wrong: only that counts. */
export function limited<T>(runtime: Runtime, attempt: Attempt, work: () => Promise<T | null>): Promise<T | null> {
  const key = keyOf(attempt);
  return inTurn(key.join(' '), async () => {
    const wait = await secondsToWait(runtime, key);
    if (wait > 0) throw new AppError('LIMIT', { retryAfter: wait });
    const result = await work();
    const { dataSource } = runtime;
    if (result === null)
      await dataSource.query('insert into people.sign_in_failure (login, address) values ($1, $2)', key);
    else await dataSource.query('delete from people.sign_in_failure where login = $1 and address = $2', key);
    return result;
  });
}

/** Failures are kept a day, then forgotten with the sessions and challenges that have run out. */
export async function forgetExpired(runtime: Runtime): Promise<void> {
  await runtime.dataSource.query("delete from people.sign_in_failure where at < now() - interval '1 day'");
  await runtime.dataSource.query('delete from auth."session" where "expiresAt" < now()');
  await runtime.dataSource.query('delete from auth."verification" where "expiresAt" < now()');
  await runtime.dataSource.query(`delete from people.idempotency where created_at < now() - interval '7 days'`);
}
