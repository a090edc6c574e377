import { conflict, insertAll, invalid, newId, refuse, type Transaction } from '@tdkt/kernel';
import { ProgressReport } from '../report/report.entity.ts';
import { countReports, storeValues } from '../report/report.facts.ts';
import { checkPeriod } from '../report/report.rules.ts';
import type { Sheet, SheetUnit } from './sheet.facts.ts';
import { type CheckedRow, checkSheet, type SheetRow } from './sheet.rules.ts';

export interface Checked {
  readonly rows: readonly CheckedRow[];
  /** Rows that change something. */
  readonly changedCount: number;
  readonly errorCount: number;
}

/** The whole sheet against what is stored, without writing. */
export function checkRows(
  tx: Transaction,
  sheet: Sheet,
  given: { rows: readonly SheetRow[]; isSubmitting: boolean },
): Checked {
  refuse(checkPeriod({ ...sheet.period, today: tx.ctx.runtime.clock.today() }));
  const units = new Map(sheet.units.map((unit) => [unit.code, unit]));
  const rows = checkSheet(given.rows, { indicators: sheet.indicators, units, isSubmitting: given.isSubmitting });
  return {
    rows,
    changedCount: rows.filter(({ values, isSubmitted }) => values.length > 0 || isSubmitted).length,
    errorCount: rows.reduce((sum, { errors }) => sum + errors.length, 0),
  };
}

interface Taken {
  readonly unit: SheetUnit;
  readonly reportId: string;
  readonly row: CheckedRow;
}

/** Reports that were looked at stay as they were until the sheet is taken over; a change in between is CONFLICT. */
async function lockReports(tx: Transaction, taken: readonly Taken[]): Promise<void> {
  const known = taken.flatMap(({ unit: { report } }) => (report ? [report] : []));
  const rows = await tx.query<{ id: string; version: number }>(
    'select id, version from campaigns.progress_report where id = any($1::uuid[]) order by id for update',
    [known.map(({ id }) => id)],
  );
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  if (known.some(({ id, version }) => versions.get(id) !== version)) throw conflict();
}

async function writeReports(tx: Transaction, sheet: Sheet, taken: readonly Taken[]): Promise<void> {
  const { campaignId, id: reportingPeriodId } = sheet.period;
  const made = taken.filter(({ unit }) => unit.report === null);
  await insertAll(
    tx,
    ProgressReport,
    made.map(({ unit, reportId }) => {
      const { organisationId, clusterId, memberUnitId, managementPath } = unit;
      const place = { organisationId, clusterId, memberUnitId, managementPath };
      return { id: reportId, campaignId, reportingPeriodId, ...place, state: 'DRAFT' as const };
    }),
  );
  const kept = taken.filter(({ unit }) => unit.report !== null).map(({ reportId }) => reportId);
  await tx.query(
    'update campaigns.progress_report set version = version + 1, updated_at = $2 where id = any($1::uuid[])',
    [kept, tx.ctx.runtime.clock.now()],
  );
}

async function handIn(tx: Transaction, sheet: Sheet, taken: readonly Taken[]): Promise<void> {
  const submitted = taken.filter(({ row }) => row.isSubmitted);
  if (submitted.length === 0) return;
  const { clock } = tx.ctx.runtime;
  await tx.query(
    `update campaigns.progress_report set state = 'SUBMITTED', submitted_at = $2, submitted_on = $3 where id = any($1::uuid[])`,
    [submitted.map(({ reportId }) => reportId), clock.now(), clock.today()],
  );
  const reports = submitted.map(({ unit, reportId }) => ({
    ...{ id: reportId, organisationId: unit.organisationId },
    ...{ memberUnitId: unit.memberUnitId, clusterId: unit.clusterId },
  }));
  await countReports(tx, { reports, period: sheet.period, sign: 1 });
}

/** Takes over all rows of a checked sheet or none. Answers how many reports changed. */
export async function applyRows(tx: Transaction, sheet: Sheet, { rows, errorCount }: Checked): Promise<number> {
  if (errorCount > 0) throw invalid({ code: 'HAS_ERRORS', path: ['file'], params: { count: errorCount } });
  const units = new Map(sheet.units.map((unit) => [unit.code, unit]));
  const taken = rows
    .filter(({ values, isSubmitted }) => values.length > 0 || isSubmitted)
    .flatMap((row): Taken[] => {
      const unit = units.get(row.row.code);
      return unit ? [{ unit, row, reportId: unit.report?.id ?? newId() }] : [];
    });
  if (taken.length === 0) return 0;
  await lockReports(tx, taken);
  await writeReports(tx, sheet, taken);
  await storeValues(
    tx,
    taken.map(({ unit, reportId, row }) => ({
      report: { ...unit, id: reportId },
      values: row.values.map((value) => ({ ...value, id: newId() })),
    })),
  );
  await handIn(tx, sheet, taken);
  return taken.length;
}
