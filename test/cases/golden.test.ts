import { readFileSync } from 'node:fs';
import { type Evaluation, evaluate, type Outcome, REGIMES, regimeOf, standardOf } from '@tdkt/awards/standard';
import { articleTable, TABLE } from './article-table.ts';
import { factsOf, type GoldenCase, isTitle, readCases } from './cases.ts';

function run(one: GoldenCase): Evaluation | null {
  const regime = regimeOf(one.regime);
  const standard = standardOf(regime, one.form, one.subject);
  return (
    standard &&
    evaluate(standard, factsOf(one), { regime, isStateForm: one.isStateForm ?? false, isTitle: isTitle(one.form) })
  );
}
/** A clause may be met in several ways: one suffices. */
function outcomeOf(evaluation: Evaluation, clause: string): Outcome | undefined {
  const found = [...evaluation.always, ...evaluation.cases].filter((one) => one.clause.clause === clause);
  const outcomes = found.map(({ outcome }) => outcome);
  return (['PASS', 'NEEDS_REVIEW', 'FAIL'] as const).find((outcome) => outcomes.includes(outcome));
}

const CASES = readCases();
describe.each(CASES)('%s', (_file, cases) => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    const evaluation = run(one);
    if (one.expected === 'NO_STANDARD') return expect(evaluation).toBeNull();
    if (!evaluation) throw new Error(`${one.regime} has no standard of ${one.form} for ${one.subject}`);
    if (one.expected) expect(evaluation.outcome).toBe(one.expected);
    const wanted = one.clauses ?? {};
    expect(Object.fromEntries(Object.keys(wanted).map((clause) => [clause, outcomeOf(evaluation, clause)]))).toEqual(
      wanted,
    );
    const general = Object.fromEntries(evaluation.general.map(({ code, outcome }) => [code, outcome]));
    expect(general).toMatchObject(one.general ?? {});
    if (one.isVerified === false)
      expect(evaluation.cases.every(({ clause }) => clause.isVerified === false)).toBe(true);
    return undefined;
  });
});

it('are at least 120, and no two have one title', () => {
  const titles = CASES.flatMap(([file, cases]) => cases.map(({ title, regime }) => `${file} ${regime} ${title}`));
  expect(titles.length).toBeGreaterThanOrEqual(120);
  expect(new Set(titles).size).toBe(titles.length);
});

/** Clauses of a regime that no case of it shows with this outcome. */
function bare(code: GoldenCase['regime'], outcome: Outcome): string[] {
  const shown = CASES.flatMap(([, cases]) => cases)
    .filter(({ regime }) => regime === code)
    .flatMap(({ clauses = {} }) => Object.entries(clauses).filter(([, answer]) => answer === outcome));
  const seen = new Set(shown.map(([clause]) => clause));
  const standards = regimeOf(code).standards.flatMap(({ always = [], cases }) => [...always, ...cases]);
  return [...new Set(standards.map(({ clause }) => clause.clause))].filter((clause) => !seen.has(clause));
}

it.each(['RS-2021', 'RS-2025'] as const)('every clause of %s is met by one case and failed by another', (regime) => {
  expect({ neverMet: bare(regime, 'PASS'), neverFailed: bare(regime, 'FAIL') }).toEqual({
    neverMet: [],
    neverFailed: [],
  });
});

it('regimes follow each other without a gap', () => {
  const days = REGIMES.map(({ inForce }) => inForce);
  for (const [at, [from]] of days.entries()) {
    const before = days[at - 1]?.[1];
    if (before) expect(Date.parse(from) - Date.parse(before)).toBe(86_400_000);
  }
  expect(days.at(-1)?.[1]).toBeNull();
});

it('the printed table of articles, standards and cases is that of the data', () => {
  expect(readFileSync(TABLE, 'utf8')).toBe(articleTable());
});
