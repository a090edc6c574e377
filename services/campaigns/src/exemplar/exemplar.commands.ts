import { type Context, clean, load, notFound, type Transaction, type Violation } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { checkNamed } from '../place.facts.ts';
import { type Call, createPlaced, type Keeping, stepPlaced } from '../placed.commands.ts';
import { Measure, monthOf, NO_UNIT, type TallyEntry } from '../progress/tally.ts';
import { isSeen } from '../seen.facts.ts';
import { standingOf } from './exemplar.access.ts';
import { type CreateReplication, Exemplar, Replication } from './exemplar.entity.ts';
import { EXEMPLAR_FLOW, type ExemplarAction } from './exemplar.flow.ts';
import { checkExemplar, checkStep, type StepFacts } from './exemplar.rules.ts';

/** An exemplar counts in the month in which it was found, under the state that it has now. */
const countOf = (row: Exemplar): TallyEntry[] => [
  {
    ...{ campaignId: row.campaignId, memberUnitId: row.memberUnitId ?? NO_UNIT, month: monthOf(row.foundOn) },
    ...{ measure: Measure.EXEMPLAR, key: row.state, amount: 1 },
  },
];

/** Only what is new is looked up: a person out of a successor's reach does not bar an edit. */
const changed = <T>(now: T, before: T | undefined): T | undefined => (now === before ? undefined : now);

async function check(tx: Transaction, row: Exemplar, before: Exemplar | null): Promise<Violation[]> {
  return [...checkExemplar(row), ...(await checkNamed(tx, { personId: changed(row.personId, before?.personId) }))];
}

export const EXEMPLARS: Keeping<Exemplar> = {
  entity: Exemplar,
  day: 'foundOn',
  initial: { state: 'DISCOVERED' },
  check,
  countOf,
};

async function countReplications(tx: Transaction, exemplarId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from campaigns.replication where exemplar_id = $1 and result is not null',
    [exemplarId],
  );
  return row?.count ?? 0;
}

type Given = Partial<Pick<Exemplar, 'decisionNumber' | 'commendedOn' | 'withdrawalReason' | 'isPublic'>>;

/** One step of the flow; `given` is written with it. */
export function stepExemplar(ctx: Context, call: Call, action: ExemplarAction, given: Given = {}): Promise<Exemplar> {
  const { to, by } = EXEMPLAR_FLOW[action];
  const values = clean(Exemplar, given);
  const reason = values.withdrawalReason;
  return stepPlaced<Exemplar>(ctx, call, EXEMPLARS, {
    may: (row, { actor }) => standingOf(actor, row)[by],
    check: async (row, tx) => {
      const replicationCount = action === 'REPLICATE' ? await countReplications(tx, row.id) : 0;
      const { state, foundOn } = row;
      const facts: StepFacts = {
        ...values,
        state,
        foundOn,
        today: ctx.runtime.clock.today(),
        reason,
        replicationCount,
      };
      return checkStep(action, facts);
    },
    changes: to === null ? values : { ...values, state: to },
  });
}

async function checkReplication(tx: Transaction, row: Replication): Promise<Violation[]> {
  const [exemplar] = await tx.query<{ organisation_id: string }>(
    'select organisation_id from campaigns.exemplar where id = $1',
    [row.exemplarId],
  );
  if (!(await isSeen(tx, Exemplar, row.exemplarId))) return [{ code: 'UNKNOWN_REFERENCE', path: ['exemplarId'] }];
  const isOwn = exemplar?.organisation_id === row.organisationId;
  return isOwn ? [{ code: 'OWN_EXEMPLAR', path: ['organisationId'] }] : [];
}

export const REPLICATIONS: Keeping<Replication> = { entity: Replication, day: 'startedOn', check: checkReplication };

/** Another unit takes an exemplar up, in the campaign of that. */
export async function createReplication(
  ctx: Context,
  info: GraphQLResolveInfo,
  input: CreateReplication,
): Promise<Replication> {
  const exemplar = await load(ctx, Exemplar, input.exemplarId);
  if (!exemplar) throw notFound();
  return createPlaced(ctx, info, { ...REPLICATIONS, initial: { campaignId: exemplar.campaignId } }, input);
}
