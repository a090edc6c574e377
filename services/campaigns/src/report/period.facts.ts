import type { Transaction, Violation } from '@tdkt/kernel';
import { checkOpen } from '../campaign/campaign.facts.ts';
import type { ReportingPeriod } from './report.entity.ts';

/** A period that units have reported on keeps its days: figures are booked by its last month. */
export async function checkReportingPeriod(
  tx: Transaction,
  values: Partial<ReportingPeriod>,
  before: ReportingPeriod | null,
): Promise<readonly Violation[]> {
  const problems = [...(await checkOpen(tx, values, before))];
  const moved = (['fromOn', 'toOn'] as const).filter((name) => before && values[name] && values[name] !== before[name]);
  if (before && moved.length > 0) {
    const [row] = await tx.query<{ used: boolean }>(
      'select exists (select from campaigns.progress_report where reporting_period_id = $1) as used',
      [before.id],
    );
    if (row?.used) problems.push(...moved.map((name) => ({ code: 'IN_USE', path: [name] })));
  }
  return problems;
}
