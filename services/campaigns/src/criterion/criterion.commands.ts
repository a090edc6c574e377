import {
  type Context,
  forbidden,
  insertAll,
  isId,
  newId,
  refuse,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { membersOn } from '../emulation-year/emulation-year.facts.ts';
import { type AssignCriterion, Criterion } from './criterion.entity.ts';
import { CRITERION_OF_YEAR, isLocked, type YearFacts, yearOf } from './criterion.facts.ts';
import { exactOf } from './exact.rules.ts';

const draftOf = async (tx: Transaction, emulationYearId: string): Promise<YearFacts> => {
  const year = await yearOf(tx, emulationYearId);
  if (!mayConduct(tx.ctx.actor, year)) throw forbidden();
  refuse(isLocked(year.state) ? [{ code: 'CRITERIA_LOCKED', path: ['emulationYearId'] }] : []);
  return year;
};

interface Known {
  readonly criteria: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}
const checkAssignment = (given: AssignCriterion, at: number, { criteria, members }: Known): Violation[] => [
  ...(criteria.has(given.criterionId) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['assignments', at, 'criterionId'] }]),
  ...(members.has(given.organisationId)
    ? []
    : [{ code: 'UNKNOWN_REFERENCE', path: ['assignments', at, 'organisationId'] }]),
  ...(given.target == null || (exactOf(given.target) ?? 0n) > 0n
    ? []
    : [{ code: 'OUT_OF_RANGE', path: ['assignments', at, 'target'] }]),
];

const ASSIGN = `
insert into campaigns.criterion_assignment (id, emulation_year_id, criterion_id, organisation_id, is_assigned, target)
select a.id, $2, a."criterionId", a."organisationId", a."isAssigned", a.target
from jsonb_to_recordset($1::jsonb) as a(id uuid, "criterionId" uuid, "organisationId" uuid, "isAssigned" boolean, target numeric)
on conflict (emulation_year_id, criterion_id, organisation_id) do update set is_assigned = excluded.is_assigned,
  target = excluded.target, version = criterion_assignment.version + 1, updated_at = now()
where (criterion_assignment.is_assigned, criterion_assignment.target) is distinct from (excluded.is_assigned, excluded.target)`;

/** Which unit is assigned what, and against which target. */
export function assignCriteria(
  ctx: Context,
  info: GraphQLResolveInfo,
  asked: { emulationYearId: string; assignments: readonly AssignCriterion[] },
): Promise<EmulationYear> {
  return write(ctx, { info, args: asked, entity: EmulationYear }, async (tx) => {
    const year = await draftOf(tx, asked.emulationYearId);
    const rows = await tx.query<{ id: string }>(
      `select c.id from campaigns.emulation_year y join campaigns.criterion c on ${CRITERION_OF_YEAR}
       where y.id = $1 and c.kind <> 'GROUP'`,
      [year.id],
    );
    const members = await membersOn(tx, year.clusterId, ctx.runtime.clock.today());
    const known = {
      criteria: new Set(rows.map(({ id }) => id)),
      members: new Set(members.map(({ organisationId }) => organisationId)),
    };
    refuse(asked.assignments.flatMap((given, at) => checkAssignment(given, at, known)));
    const given = new Map(asked.assignments.map((one) => [`${one.criterionId} ${one.organisationId}`, one]));
    await tx.query(ASSIGN, [JSON.stringify([...given.values()].map((one) => ({ ...one, id: newId() }))), year.id]);
    return year.id;
  });
}

type Copied = Criterion & { readonly id: string };

/** The own part of the cluster's last year, with its groups; the common part is the Board's and stands already. */
export function copyCriteria(ctx: Context, info: GraphQLResolveInfo, emulationYearId: string): Promise<EmulationYear> {
  return write(ctx, { info, args: { emulationYearId }, entity: EmulationYear }, async (tx) => {
    const year = await draftOf(tx, emulationYearId);
    const rows = await tx.query<Copied>(
      `select c.id, c.parent_id as "parentId", c.ordinal, c.code, c.name, c.name_en as "nameEn", c.kind, c.formula,
         c.maximum, c.target, c.unit, c.cap, c.steps, c.per_case as "perCase", c.audience
       from campaigns.emulation_year y join campaigns.criterion c on c.emulation_year_id = y.id
       where y.cluster_id = $1 and y.year = $2 and not exists (
         select from campaigns.criterion own where own.emulation_year_id = $3 and own.code = c.code)`,
      [year.clusterId, year.year - 1, year.id],
    );
    refuse(rows.length > 0 ? [] : [{ code: 'NOTHING_TO_COPY', path: ['emulationYearId'] }]);
    const ids = new Map(rows.map(({ id }) => [id, newId()]));
    const copies = rows.map(({ parentId, ...row }) => ({
      ...row,
      id: ids.get(row.id) as string,
      parentId: isId(parentId) ? (ids.get(parentId) ?? null) : null,
      ...{ emulationYearId: year.id, year: year.year },
    }));
    await insertAll(tx, Criterion, copies as Partial<Criterion>[]);
    return year.id;
  });
}
