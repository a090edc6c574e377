import { codeOf, violationsOf } from '../../kit/errors.ts';
import { run, type Violation } from '../../kit/transport.ts';
import { type Finding, type Indicator, ReportForm, SaveReportRecord } from './documents.ts';
import { COMMENT, type Entries, type Outcome } from './draft.ts';
import { indicatorIdsOf, savedOf, valuesOf } from './values.ts';

interface Place {
  readonly organisationId: string;
  readonly reportingPeriodId: string;
  readonly indicators: readonly Indicator[];
  readonly locale: string;
}
interface Listener {
  saved(changed: Entries, report: { id: string; findings: readonly Finding[] }): void;
  refused(placed: readonly (readonly [string, Violation])[]): void;
  failed(error: unknown): void;
}

async function theirs({ organisationId, reportingPeriodId, locale }: Place): Promise<Outcome> {
  const now = await run(ReportForm, { organisationId, periodId: reportingPeriodId }).catch(() => null);
  return { kind: 'CONFLICT', theirs: now && savedOf(now.progressReports.items[0], locale) };
}

/** What the answer of the server means for the draft. */
async function outcomeOf(
  error: unknown,
  place: Place,
  { sent, listener }: { sent: readonly { indicatorId: string }[]; listener: Listener },
): Promise<Outcome> {
  const code = codeOf(error);
  if (code === 'CONFLICT') return theirs(place);
  if (code === 'UNAVAILABLE' || code === 'LIMIT') return { kind: 'OFFLINE' };
  const placed = indicatorIdsOf(violationsOf(error), sent, place.indicators);
  listener.refused(placed);
  if (placed.length === 0) listener.failed(error);
  return { kind: 'REFUSED', ids: placed.map(([id]) => id) };
}

/** Sends a batch of entries as the values of a report. */
export function sender(place: Place, listener: Listener) {
  const { organisationId, reportingPeriodId, indicators, locale } = place;
  return async (changed: Entries, version: number | null): Promise<Outcome> => {
    const values = valuesOf(changed, indicators, locale);
    const comment = COMMENT in changed ? { comment: String(changed[COMMENT] ?? '') || null } : {};
    try {
      const input = { organisationId, reportingPeriodId, version, values, ...comment };
      const { saveReport } = await run(SaveReportRecord, { input });
      listener.saved(changed, saveReport);
      return { kind: 'SAVED', version: saveReport.version };
    } catch (error) {
      return outcomeOf(error, place, { sent: values, listener });
    }
  };
}
