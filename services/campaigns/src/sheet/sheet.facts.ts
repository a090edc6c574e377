import { placeOn, validOn } from '@tdkt/directory';
import { type Actor, BOARD, hasRole, isId, notFound, Role, type Transaction } from '@tdkt/kernel';
import { PERIOD_BEFORE } from '../remark/finding.facts.ts';
import { standingOf } from '../report/report.access.ts';
import { type PeriodFacts, periodOf } from '../report/report.facts.ts';
import type { ReportState } from '../report/report.flow.ts';
import type { IndicatorFacts, ValueFacts } from '../report/report.rules.ts';
import type { UnitFacts } from './sheet.rules.ts';

export interface SheetIndicator extends IndicatorFacts {
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string | null;
}
export interface SheetUnit extends UnitFacts {
  readonly organisationId: string;
  readonly clusterId: string | null;
  readonly memberUnitId: string | null;
  readonly managementPath: string;
}
export interface Sheet {
  readonly period: PeriodFacts;
  readonly indicators: readonly SheetIndicator[];
  readonly units: readonly SheetUnit[];
}

/** Members of all clusters for the Board, of their own for leaders, the own unit and what is under it for officers. */
const UNITS = `
with wanted as (
  select m.organisation_id as id from directory.cluster_membership m
  where ${validOn('m', '$2::date')} and ($3::boolean or m.cluster_id = any($4::uuid[]))
  union
  select o.id from directory.organisation o where $5::ltree[] @> o.management_path and ${validOn('o', '$2::date')}
)
select o.id as "organisationId", o.code, o.name, place.cluster_id as "clusterId", place.member_unit_id as "memberUnitId",
  place.management_path as "managementPath", r.id as "reportId", r.version, r.state
from wanted w
join directory.organisation o on o.id = w.id and ${validOn('o', '$2::date')}
cross join lateral (${placeOn('w.id', '$2::date')}) place
left join directory.cluster c on c.id = place.cluster_id
left join campaigns.progress_report r on r.organisation_id = o.id and r.reporting_period_id = $1
order by c.kind desc, c.ordinal, place.member_unit_id is distinct from o.id, o.name collate "vi-x-icu", o.id`;

interface UnitRow {
  readonly organisationId: string;
  readonly code: string;
  readonly name: string;
  readonly clusterId: string | null;
  readonly memberUnitId: string | null;
  readonly managementPath: string;
  readonly reportId: string | null;
  readonly version: number;
  readonly state: ReportState;
}

const unitsOf = (tx: Transaction, actor: Actor, period: PeriodFacts): Promise<UnitRow[]> =>
  tx.query<UnitRow>(UNITS, [
    period.id,
    period.toOn,
    hasRole(actor, BOARD),
    hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [],
    hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [],
  ]);

const INDICATORS = `
select id, code, name, name_en as "nameEn", unit, value_kind as "valueKind", is_required as "isRequired",
  minimum::float8, maximum::float8, tolerance::float8
from campaigns.indicator where campaign_id = $1 order by ordinal, id`;

const VALUES = `
select report_id as "ownerId", indicator_id as "indicatorId", number::float8 as number, flag, text
from campaigns.report_value where report_id = any($1::uuid[])`;

const BEFORE = `
select l.organisation_id as "ownerId", v.indicator_id as "indicatorId", v.number::float8 as number
from campaigns.reporting_period p cross join lateral (${PERIOD_BEFORE}) last
join campaigns.progress_report l on l.reporting_period_id = last.id and l.state in ('SUBMITTED', 'ACCEPTED')
join campaigns.report_value v on v.report_id = l.id and v.number is not null
where p.id = $1 and l.organisation_id = any($2::uuid[])`;

const EXPLAINED = `
select distinct report_id as "ownerId", indicator_id as "indicatorId" from campaigns.value_comment
where report_id = any($1::uuid[]) and side = 'UNIT'`;

interface Owned {
  readonly ownerId: string;
  readonly indicatorId: string;
}
function groupedBy<T extends Owned>(rows: readonly T[]): (ownerId: string | null) => readonly T[] {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const group = groups.get(row.ownerId);
    if (group) group.push(row);
    else groups.set(row.ownerId, [row]);
  }
  return (ownerId) => groups.get(ownerId) ?? [];
}

/** The units that the caller may enter figures of for a period, with all that is known of them: six statements. */
export async function sheetOf(tx: Transaction, periodId: string): Promise<Sheet> {
  if (!isId(periodId)) throw notFound();
  const { actor } = tx.ctx;
  const period = await periodOf(tx, periodId);
  const indicators = await tx.query<SheetIndicator>(INDICATORS, [period.campaignId]);
  const rows = await unitsOf(tx, actor, period);
  const reportIds = rows.flatMap(({ reportId }) => (reportId ? [reportId] : []));
  const valuesOf = groupedBy(await tx.query<Owned & ValueFacts>(VALUES, [reportIds]));
  const beforeOf = groupedBy(
    await tx.query<Owned & { number: number }>(BEFORE, [period.id, rows.map(({ organisationId }) => organisationId)]),
  );
  const explainedOf = groupedBy(await tx.query<Owned>(EXPLAINED, [reportIds]));
  const units = rows.map(
    ({ reportId, version, state, ...unit }): SheetUnit => ({
      ...unit,
      standing: standingOf(actor, unit),
      report: reportId ? { id: reportId, version, state } : null,
      values: new Map(valuesOf(reportId).map((value) => [value.indicatorId, value])),
      before: new Map(beforeOf(unit.organisationId).map(({ indicatorId, number }) => [indicatorId, number])),
      explained: new Set(explainedOf(reportId).map(({ indicatorId }) => indicatorId)),
    }),
  );
  return { period, indicators, units };
}
