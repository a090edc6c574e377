import { AppError, transact, type Violation } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { apply, check } from './engine.ts';
import type { Ground } from './ground.ts';
import { readingsOf } from './mapping.ts';
import { contextOf } from './run.store.ts';
import type { Run, RunState } from './run.types.ts';
import { undo } from './undo.ts';

type Work = (ground: Ground, run: Run) => Promise<void>;

const passageOf = (ground: Ground, run: Run) => {
  const register = ground.registers().get(run.type);
  if (!register) throw new Error(`no register ${run.type}`);
  return { ground, run, register, readings: readingsOf(register, run) };
};
const WORK: Readonly<Partial<Record<RunState, Work>>> = {
  CHECKING: (ground, run) => check(passageOf(ground, run)),
  APPLYING: (ground, run) => apply(passageOf(ground, run)),
  UNDOING: (ground, run) => undo(passageOf(ground, run)),
};

/** A failure as the owner of the run is told it; what is not theirs is logged, without a value. */
export function failureOf(ground: Ground, runId: string, error: unknown): Violation {
  const known =
    error instanceof AppError ? ((error.extensions.violations ?? []) as readonly Violation[])[0] : undefined;
  if (known) return known;
  if (error instanceof AppError && error.code === 'UNAVAILABLE') return { code: 'INTERRUPTED' };
  ground.runtime.log.error({ err: error, run: runId }, 'import failed');
  return { code: 'IMPORT_FAILED' };
}

async function workOn(ground: Ground, run: Run): Promise<void> {
  try {
    await WORK[run.state]?.(ground, run);
  } catch (error) {
    const ctx = contextOf(ground.runtime, run);
    // An undo that failed has changed nothing: the import stands and may be undone again.
    if (run.state === 'UNDOING') await transact(ctx, (tx) => ground.runs.enter(tx, run.id, 'APPLIED'));
    else await ground.runs.fail(ctx, run.id, failureOf(ground, run.id, error));
  }
}

/** Works off the runs that wait, one at a time in a process, so that imports never take all connections. */
export class Worker {
  readonly #ground: Ground;
  #running: Promise<void> | null = null;
  #isWanted = false;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Begins unless it is at work already; a run that came meanwhile is found before it ends. */
  wake(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#workOff()
      .catch((error: unknown) => this.#ground.runtime.log.error({ err: error }, 'imports stopped'))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  async #workOff(): Promise<void> {
    const { runtime, runs } = this.#ground;
    while (this.#isWanted) {
      this.#isWanted = false;
      const run = await transact(asSystem(runtime), (tx) => runs.claim(tx));
      if (!run) continue;
      this.#isWanted = true;
      await workOn(this.#ground, run);
    }
  }
}
