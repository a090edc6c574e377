import { TypstBusy } from '@tdkt/documents';
import {
  type Actor,
  AppError,
  type Context,
  createContext,
  type Runtime,
  type Transaction,
  transact,
} from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { files } from '../files.ts';
import { RunFailure, type RunKind, RunState } from './run.entity.ts';
import type { Claimed, RunWork, Step } from './run.types.ts';

/** So often a run is taken up at one and the same step; after that the step itself is what ends processes. */
const MOST_CLAIMS = 5;
/** Silent for longer than any step takes: its process has gone, and another goes on where it was. */
const CLAIM = `
update awards.background_run_progress p set is_claimed = true, claim_count = p.claim_count + 1, beat_at = clock_timestamp()
from (
  select w.run_id from awards.background_run_progress w join awards.background_run s on s.id = w.run_id
  where s.state = 'RUNNING' and s.kind = $1 and (not w.is_claimed or w.beat_at < clock_timestamp() - interval '1 minute')
  order by s.created_at limit 1 for update of w skip locked
) next, awards.background_run s
where p.run_id = next.run_id and s.id = next.run_id
returning s.id, s.actor, s.question, p.after_id as after, p.done_count as done, p.claim_count as claims`;
const WANTED = `select state from awards.background_run where id = $1`;
const ADVANCE = `
update awards.background_run_progress set done_count = done_count + $2, after_id = coalesce($3, after_id), claim_count = 1,
  beat_at = clock_timestamp()
where run_id = $1`;
const BEAT = 'update awards.background_run_progress set beat_at = clock_timestamp() where run_id = $1';
const END = `
update awards.background_run set state = $2, failure = $3, file_id = $4, ended_at = $5, version = version + 1, updated_at = $5
where id = $1 and state = 'RUNNING'`;
const FORGET = `
with gone as (delete from awards.background_run where state <> 'RUNNING' and updated_at < $1::timestamptz - interval '30 days'
  returning file_id)
select file_id as id from gone where file_id is not null`;

interface Row {
  readonly id: string;
  readonly actor: string;
  readonly question: string;
  readonly after: string | null;
  readonly done: number;
  readonly claims: number;
}
/** UPDATE … RETURNING answers with the rows and their number. */
type Returned<T> = readonly [rows: readonly T[], count: number];
const claim = async (tx: Transaction, kind: RunKind): Promise<Row | null> => {
  const [rows] = (await tx.query<unknown>(CLAIM, [kind])) as unknown as Returned<Row>;
  return rows[0] ?? null;
};
const isWanted = async (tx: Transaction, id: string, locked = ''): Promise<boolean> =>
  (await tx.query<{ state: string }>(`${WANTED} ${locked}`, [id]))[0]?.state === RunState.RUNNING;

const fail = (system: Context, id: string, failure: RunFailure) =>
  transact(system, (tx) => tx.query(END, [id, RunState.FAILED, failure, null, system.runtime.clock.now()]));

const keep = (system: Context, run: Claimed, { work, step }: { work: RunWork; step: Step & { done: number } }) =>
  transact(system, async (tx) => {
    if (!(await isWanted(tx, run.id))) return false;
    await work.keep(tx, run, step);
    await tx.query(ADVANCE, [run.id, step.count, step.after]);
    return true;
  });

/** The result and the end are one: whoever gave the run up meanwhile gets no file. */
async function finish(system: Context, run: Claimed, work: RunWork): Promise<void> {
  await transact(system, (tx) => tx.query(BEAT, [run.id]));
  const made = await work.finish(run);
  await transact(system, async (tx) => {
    if (!(await isWanted(tx, run.id, 'for update'))) return;
    const fileId = made ? await files.keep(tx, made) : null;
    await tx.query('delete from awards.background_run_part where run_id = $1', [run.id]);
    await tx.query(END, [run.id, RunState.DONE, null, fileId, system.runtime.clock.now()]);
  });
}

async function go(system: Context, run: Claimed, work: RunWork): Promise<void> {
  let at = { after: run.after, done: run.done };
  let step = await work.read(run, at);
  for (;;) {
    const kept = keep(system, run, { work, step: { ...step, done: at.done } });
    at = { after: step.after, done: at.done + step.count };
    const [wanted, next] = await Promise.all([kept, step.isLast ? null : work.read(run, at)]);
    if (!wanted) return;
    if (next === null) return finish(system, run, work);
    step = next;
  }
}

function claimedOf(system: Context, { id, actor, question, after, done }: Row): Claimed {
  const caller = JSON.parse(actor) as Actor;
  const as = createContext(system.runtime, { actor: caller, requestId: id, language: 'vi', idempotencyKey: null });
  return { id, question, after, done, as };
}

/** A database or a printer of documents that is busy for a while leaves the run claimed: it is taken up again. */
const isPassing = (error: unknown): boolean =>
  error instanceof TypstBusy || (error instanceof AppError && error.code === 'UNAVAILABLE');

async function workOffKind(system: Context, kind: RunKind, work: RunWork): Promise<void> {
  for (;;) {
    const next = await transact(system, (tx) => claim(tx, kind));
    if (!next) return;
    try {
      if (next.claims > MOST_CLAIMS) await fail(system, next.id, RunFailure.INTERRUPTED);
      else await go(system, claimedOf(system, next), work);
    } catch (error) {
      if (isPassing(error)) throw error;
      system.runtime.log.error({ err: error, run: next.id, kind }, 'run failed');
      await fail(system, next.id, RunFailure.ERROR);
    }
  }
}

async function forget(system: Context): Promise<void> {
  await transact(system, async (tx) => {
    const gone = await tx.query<{ id: string }>(FORGET, [system.runtime.clock.now()]);
    await files.letGo(
      tx,
      gone.map(({ id }) => id),
    );
  });
}

type Works = Readonly<Record<RunKind, RunWork>>;
const working = new WeakMap<Runtime, Promise<void>>();

/** Works off the runs that wait, one of a kind at a time in a process; old ones are forgotten with what they made. */
export function workOff(runtime: Runtime, works: Works): Promise<void> {
  const system = asSystem(runtime);
  let mine = working.get(runtime);
  if (!mine) {
    const kinds = Object.entries(works) as [RunKind, RunWork][];
    mine = Promise.all(kinds.map(([kind, work]) => workOffKind(system, kind, work)))
      .then(() => forget(system))
      .finally(() => working.delete(runtime));
    working.set(runtime, mine);
  }
  return mine;
}
