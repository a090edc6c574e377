import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLocale } from 'react-admin';
import type { ReportFormQuery } from '../../gql/graphql.ts';
import type { Violation } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import type { Finding } from './documents.ts';
import { Draft, type Entries } from './draft.ts';
import { sender } from './sending.ts';
import { indicatorIdsOf, indicatorsOf, isComplete, savedOf } from './values.ts';

const kept = (key: string) => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as { entries: Entries; version: number | null } | null;
  } catch {
    return null;
  }
};
const keep = (key: string, unsaved: object | null): void => {
  if (unsaved === null) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(unsaved));
};
const later = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

export const contentsOf = ({ campaignContents, reportingPeriod }: ReportFormQuery) =>
  campaignContents.items.filter(({ campaignId }) => campaignId === reportingPeriod?.campaignId);

interface Told {
  readonly reportId: string | null;
  readonly findings: readonly Finding[];
  readonly violations: ReadonlyMap<string, Violation>;
}

function useTold(answer: ReportFormQuery) {
  const [report] = answer.progressReports.items;
  const first: Told = { reportId: report?.id ?? null, findings: report?.findings ?? [], violations: new Map() };
  const [told, tell] = useState(first);
  // Whoever hands in at once waits for the first saving, which makes the report, within one call.
  const latest = useRef(first.reportId);
  const saved = (changed: Entries, { id, findings }: { id: string; findings: readonly Finding[] }) => {
    latest.current = id;
    tell(({ violations }) => ({
      ...{ reportId: id, findings },
      violations: new Map([...violations].filter(([one]) => !(one in changed))),
    }));
  };
  const refused = (placed: readonly (readonly [string, Violation])[]) =>
    tell((before) => ({ ...before, violations: new Map([...before.violations, ...placed]) }));
  return { told, saved, refused, latestId: () => latest.current };
}

/** Leaving the page and coming back online both send what waits. */
function useFlush(draft: Draft): void {
  useEffect(() => {
    const flush = () => void draft.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [draft]);
}

/** The report while it is written: saved by itself, with what the server says of it. */
export function useDraft(answer: ReportFormQuery) {
  const locale = useLocale();
  const fail = useFailure();
  const failed = useRef(fail);
  failed.current = fail;
  const { told, saved, refused, latestId } = useTold(answer);
  const organisationId = answer.organisation?.id ?? '';
  const reportingPeriodId = answer.reportingPeriod?.id ?? '';
  const indicators = useMemo(() => indicatorsOf(contentsOf(answer)), [answer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one draft as long as the page stands; a reload of the answer must not drop what is typed
  const draft = useMemo(() => {
    const kinds = new Map(indicators.map(({ id, valueKind }) => [id, valueKind]));
    const place = { organisationId, reportingPeriodId, indicators, locale };
    const key = `report:${organisationId}:${reportingPeriodId}:${locale}`;
    const send = sender(place, { saved, refused, failed: (error) => failed.current(error) });
    return new Draft(
      {
        isComplete: (id, entry) => isComplete(kinds.get(id), entry, locale),
        send,
        keep: (unsaved) => keep(key, unsaved),
        kept: () => kept(key),
        now: () => Date.now(),
        later,
      },
      savedOf(answer.progressReports.items[0], locale),
    );
  }, [organisationId, reportingPeriodId, locale]);
  const shown = useSyncExternalStore(draft.subscribe, () => draft.shown);
  useFlush(draft);
  const show = (violations: readonly Violation[]) => refused(indicatorIdsOf(violations, [], indicators));
  /** Marks the required figures that are not entered; answers whether there are any. */
  const lacks = (): boolean => {
    const missing = indicators.filter(({ id, isRequired }) => isRequired && (shown.entries[id] ?? '') === '');
    refused(missing.map(({ id }) => [id, { code: 'REQUIRED' }] as const));
    return missing.length > 0;
  };
  return { draft, shown, indicators, ...told, latestId, show, lacks };
}
