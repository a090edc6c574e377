import { type Actor, type Context, type Language, refuse, transact, type Violation } from '@tdkt/kernel';
import type { Register } from '../register/register.ts';
import type { Ground } from './ground.ts';
import { resolveMapping } from './mapping.rules.ts';
import { ignoredHeadings, namedColumns, readingsOf } from './mapping.ts';
import type { Mapping, Run, RunState } from './run.types.ts';

/** From which states an action of the owner leads to which. */
const STEPS = {
  check: { from: ['READ', 'CHECKED'], to: 'CHECKING' },
  apply: { from: ['CHECKED'], to: 'APPLYING' },
  cancel: { from: ['READING', 'READ', 'CHECKING', 'CHECKED'], to: 'CANCELLED' },
  undo: { from: ['APPLIED'], to: 'UNDOING' },
} as const satisfies Readonly<Record<string, { from: readonly RunState[]; to: RunState }>>;
export type Step = keyof typeof STEPS;
/** A step that was taken already is not taken twice. */
const DONE: Readonly<Record<Step, readonly RunState[]>> = {
  check: ['CHECKING'],
  apply: ['APPLYING', 'APPLIED'],
  cancel: ['CANCELLED'],
  undo: ['UNDOING', 'UNDONE'],
};

export const isOwner = (actor: Actor, { accountId }: Pick<Run, 'accountId'>): boolean => accountId === actor.accountId;

/** What the owner may do next; whoever else sees the run may undo it and nothing more. */
export const stepsOf = (actor: Actor, run: Run): Step[] =>
  (Object.keys(STEPS) as Step[]).filter(
    (step) =>
      (STEPS[step].from as readonly RunState[]).includes(run.state) &&
      (step !== 'apply' || run.rowsInvalid === 0) &&
      (step === 'undo' || isOwner(actor, run)),
  );

async function take(
  ground: Ground,
  ctx: Context,
  id: string,
  step: Step,
  changes: (run: Run) => Record<string, unknown>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const run = await ground.runs.one(tx, id, { lock: true, isOwn: step !== 'undo' });
    if (step !== 'check' && DONE[step].includes(run.state)) return;
    if (!stepsOf(ctx.actor, run).includes(step))
      refuse([{ code: run.rowsInvalid > 0 && step === 'apply' ? 'HAS_ERRORS' : 'WRONG_STATE', path: ['state'] }]);
    // What follows runs with the rights that whoever takes the step has now.
    await ground.runs.set(tx, id, { actor: JSON.stringify(ctx.actor), failure: null, ...changes(run) });
    await ground.runs.enter(tx, id, STEPS[step].to);
  });
}

export const takeStep = (ground: Ground, ctx: Context, id: string, step: Exclude<Step, 'check'>): Promise<void> =>
  take(ground, ctx, id, step, () => (step === 'undo' ? { undo_account_id: ctx.actor.accountId } : {}));

interface Checking {
  readonly register: Register;
  readonly mapping: Mapping;
  readonly asOf: string | null;
  readonly language: Language;
}

/** Begins a trial run with a mapping; headings that nobody can place are told at once, all of them. */
export const beginCheck = (
  ground: Ground,
  ctx: Context,
  id: string,
  { register, mapping, asOf, language }: Checking,
): Promise<void> =>
  take(ground, ctx, id, 'check', (run) => {
    const headings = run.headings;
    const empty = Object.fromEntries(headings.filter((heading) => heading === '').map((heading) => [heading, null]));
    const whole = { ...empty, ...mapping };
    refuse(resolveMapping(headings, namedColumns(register), whole).problems as readonly Violation[]);
    const readings = readingsOf(register, { headings, mapping: whole });
    if (readings.every(({ column }) => column.create === null && !column.update))
      refuse([{ code: 'NOTHING_MAPPED', path: ['mapping'] }]);
    return {
      ...{ mapping: JSON.stringify(whole), as_of: asOf, language },
      ignored: JSON.stringify(ignoredHeadings(run, readings)),
    };
  });
