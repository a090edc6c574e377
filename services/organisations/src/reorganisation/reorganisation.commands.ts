import {
  BOARD,
  type Context,
  clean,
  conflict,
  hasRole,
  insertAll,
  newId,
  perform,
  refuse,
  type Target,
  type Transaction,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Reorganisation, type Reorganise, Succession, SuccessionScope } from './reorganisation.entity.ts';
import { readFacts } from './reorganisation.facts.ts';
import { planReorganisation } from './reorganisation.rules.ts';
import type { Plan, PlanFacts, PlanInput } from './reorganisation.types.ts';
import { restoreRows, type StoredChange, storedChanges, writeRows } from './rows.commands.ts';
import { dependants } from './undo.facts.ts';

/** One reorganisation at a time: two that touch the same subtree would not see each other's versions. */
const LOCK = 7_240_201;
const serialise = (tx: Transaction) => tx.query('select pg_advisory_xact_lock($1)', [LOCK]);

/** Whoever saw an older record decides anew. */
function checkVersions({ predecessors, successors }: PlanInput, { units }: PlanFacts): void {
  const current = new Map(units.map(({ id, version }) => [id, version]));
  for (const { organisationId, version } of [...predecessors, ...successors]) {
    const found = organisationId ? current.get(organisationId) : undefined;
    if (found !== undefined && version != null && version !== found) throw conflict(found);
  }
}

const changesIn = (plan: Plan): StoredChange[] => [
  ...storedChanges('organisation', plan.units),
  ...storedChanges('organisation_version', plan.versions),
  ...storedChanges('organisation_code', plan.codes),
  ...storedChanges('cluster_membership', plan.memberships),
  ...storedChanges('cluster_office', plan.offices),
];

/** Carries the plan out: rows, successions, and what was changed as data for the day on which it is taken back. */
export async function reorganise(tx: Transaction, input: Reorganise): Promise<string> {
  const { legalBasis = null, note = null } = clean(Reorganisation, { legalBasis: input.legalBasis, note: input.note });
  await serialise(tx);
  const given = { ...input, legalBasis };
  const facts = await readFacts(tx, given, { isLocking: true });
  checkVersions(given, facts);
  const plan = planReorganisation(given, facts);
  refuse(plan.violations);
  const { kind, effectiveOn } = input;
  const id = newId();
  await tx.query(
    `insert into organisations.reorganisation (id, kind, effective_on, legal_basis, note, created_at)
     values ($1, $2, $3, $4, $5, clock_timestamp())`,
    [id, kind, effectiveOn, legalBasis, note],
  );
  const changes = await writeRows(tx, changesIn(plan));
  const edges = plan.edges.map((edge) => ({ ...edge, scope: SuccessionScope[edge.scope] }));
  await insertAll(
    tx,
    Succession,
    edges.map((edge) => ({ ...edge, reorganisationId: id, effectiveOn })),
  );
  await tx.query('update organisations.reorganisation set changes = $2::jsonb where id = $1', [
    id,
    JSON.stringify(changes),
  ]);
  return id;
}

const changesOf = async (tx: Transaction, id: string): Promise<StoredChange[]> => {
  const [row] = await tx.query<{ changes: StoredChange[] }>(
    'select changes from organisations.reorganisation where id = $1',
    [id],
  );
  return row?.changes ?? [];
};

/** Takes a reorganisation back while nothing depends on it. */
export function undoReorganisation(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
): Promise<Reorganisation> {
  return perform(ctx, call, {
    entity: Reorganisation,
    may: () => hasRole(ctx.actor, BOARD),
    check: async (row, tx) => {
      if (row.undoneAt || row.changeCount === 0) return [{ code: 'WRONG_STATE', path: ['id'] }];
      await serialise(tx);
      return dependants(tx, { id: row.id, effectiveOn: row.effectiveOn, changes: await changesOf(tx, row.id) });
    },
    apply: async (row, tx) => {
      await tx.query('delete from organisations.succession where reorganisation_id = $1', [row.id]);
      await restoreRows(tx, await changesOf(tx, row.id));
      return { undoneAt: ctx.runtime.clock.now() };
    },
  });
}
