import { type Actor, Choice, Hidden, HiddenRef, Moment, ROW_READERS, Row } from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum RunKind {
  ELIGIBILITY = 'ELIGIBILITY',
  CERTIFICATES = 'CERTIFICATES',
}
registerEnumType(RunKind, { name: 'RunKind', description: 'What is done in the background.' });

export enum RunState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  FAILED = 'FAILED',
}
registerEnumType(RunState, { name: 'RunState', description: 'How far a run is; FAILED: it is to be started anew.' });

export enum RunFailure {
  ERROR = 'ERROR',
  INTERRUPTED = 'INTERRUPTED',
}
registerEnumType(RunFailure, {
  name: 'RunFailure',
  description: 'ERROR: it could not be done; INTERRUPTED: its process ended again and again at the same step.',
});

@ObjectType({
  description:
    'Work that goes on in the background for whoever started it, step by step. It is seen by nobody else and kept for 30 days after its end.',
})
@Entity('background_run', { schema: 'awards' })
export class BackgroundRun extends Row {
  @Hidden() accountId!: string;
  /** Whoever started it, as JSON: the work sees what they saw then. */
  @Hidden() actor!: string;
  /** What was asked, as JSON, as it was then. */
  @Hidden() question!: string;
  /** The record that it is about; one run of a kind at a time for each. */
  @HiddenRef({ nullable: true }) subjectId?: string | null;
  @Choice(() => RunKind) kind!: RunKind;
  @Choice(() => RunState) state!: RunState;
  @Choice(() => RunFailure, { nullable: true, description: 'Why it failed.' }) failure?: RunFailure | null;
  @Moment({ nullable: true }) endedAt?: Date | null;
  @HiddenRef({ nullable: true }) fileId?: string | null;
}

@ObjectType({ description: 'How far a run is.' })
export class RunProgress {
  @Field(() => Int, { description: 'What was to be done when it began.' }) totalCount!: number;
  @Field(() => Int) doneCount!: number;
}

/** The account that a run belongs to; for others there is none. */
export const ownScope = (actor: Actor) => ({ sql: 'r.account_id = ?', values: [actor.accountId ?? ''] });

export const BackgroundRunRegistry = registry(BackgroundRun, {
  names: { one: 'backgroundRun', many: 'backgroundRuns' },
  rule: { scope: ownScope, defaultSort: '-createdAt' },
  read: ROW_READERS,
  write: { roles: ROW_READERS, actions: ['CANCEL'], may: (_actor, _action, { state }) => state === RunState.RUNNING },
});
