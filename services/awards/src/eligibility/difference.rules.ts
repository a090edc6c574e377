/** Which answers differ between two sets of rules; pure. */
import type { Clause, Evaluation, Finding, Outcome, Params } from '../standard/standard.types.ts';

export interface Side {
  readonly outcome: Outcome;
  readonly clause: Clause;
  readonly params: Params;
}
export interface Difference {
  readonly code: string;
  /** Null: these rules do not ask for it. */
  readonly before: Side | null;
  readonly after: Side | null;
}

/** What a requirement is about, whatever numbers a law gives it: the statement, the form or the level that it names. */
const ABOUT = ['code', 'form', 'of', 'reach'] as const;
const keyOf = ({ code, params }: Finding): string =>
  [code, ...ABOUT.map((name) => params[name]).filter((value) => typeof value === 'string')].join(' ');

interface Placed {
  readonly key: string;
  readonly finding: Finding;
}
/** Requirements of the same kind in several cases are told apart by their order. */
function placed({ general, always, cases }: Evaluation): Placed[] {
  const findings = [...general, ...[...always, ...cases].flatMap((one) => one.findings)];
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { key: `${key} ${count}`, finding };
  });
}

const sideOf = (finding: Finding | undefined): Side | null =>
  finding ? { outcome: finding.outcome, clause: finding.clause, params: finding.params } : null;

/** What is answered otherwise, or asked by one side alone, in the order in which it is asked. */
export function differencesOf(before: Evaluation, after: Evaluation): Difference[] {
  const [old, fresh] = [before, after].map((one) => new Map(placed(one).map(({ key, finding }) => [key, finding])));
  const keys = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])];
  return keys
    .map((key) => ({ was: old?.get(key), is: fresh?.get(key) }))
    .filter(({ was, is }) => was?.outcome !== is?.outcome)
    .map(({ was, is }) => ({ code: (was ?? is)?.code ?? '', before: sideOf(was), after: sideOf(is) }));
}
