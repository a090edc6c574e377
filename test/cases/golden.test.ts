import { readFileSync } from 'node:fs';
import {
  allOf,
  type Clause,
  type Evaluation,
  evaluate,
  type Finding,
  type Outcome,
  REGIMES,
  type Requirement,
  regimeOf,
  standardOf,
} from '@tdkt/awards/standard';
import { articleTable, TABLE } from './article-table.ts';
import { CATALOGUE, factsOf, type GoldenCase, isTitle, nameOf, readCases } from './cases.ts';
import { COUNTED, LEFT, LISTED, MEANT, PROVISIONS, placed, pointsOf } from './provisions.ts';

const SETTINGS = new URL('../../services/awards/data/law-settings.json', import.meta.url);

function run(one: GoldenCase): Evaluation | null {
  const regime = regimeOf(one.regime);
  const standard = standardOf(regime, one.form, one.subject);
  return (
    standard &&
    evaluate(standard, factsOf(one), { regime, isStateForm: one.isStateForm ?? false, isTitle: isTitle(one.form) })
  );
}
/** Findings under a point, at the highest place: what stands behind one of several is part of it. */
const under = (name: string, findings: readonly Finding[]): Finding[] =>
  findings.flatMap((one) => (nameOf(one.clause) === name ? [one] : under(name, one.of ?? [])));
/** A clause may be met in several ways: one suffices. A point is what its own requirements answer. */
function outcomeOf(evaluation: Evaluation, name: string): Outcome | undefined {
  const outcomes = [...evaluation.always, ...evaluation.cases].flatMap((one) => {
    if (nameOf(one.clause) === name) return [one.outcome];
    const own = under(name, one.findings);
    return own.length > 0 ? [allOf(own.map(({ outcome }) => outcome))] : [];
  });
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

it('are more than a thousand, and no two have one title', () => {
  const titles = CASES.flatMap(([file, cases]) => cases.map(({ title, regime }) => `${file} ${regime} ${title}`));
  expect(titles.length).toBeGreaterThan(1000);
  expect(new Set(titles).size).toBe(titles.length);
});

const points = (requires: readonly Requirement[]): Clause[] =>
  requires.flatMap((asked) => [...(asked.at ? [asked.at] : []), ...(asked.kind === 'ANY_OF' ? points(asked.of) : [])]);
/** Every clause and point that the standards of a regime use. */
function encoded(code: GoldenCase['regime']): ReadonlySet<string> {
  const standards = regimeOf(code).standards.flatMap(({ always = [], cases }) => [...always, ...cases]);
  return new Set(standards.flatMap(({ clause, requires }) => [clause, ...points(requires)]).map(nameOf));
}
/** Clauses of a regime that no case of it shows with this outcome. */
function bare(code: GoldenCase['regime'], outcome: Outcome): string[] {
  const shown = CASES.flatMap(([, cases]) => cases)
    .filter(({ regime }) => regime === code)
    .flatMap(({ clauses = {} }) => Object.entries(clauses).filter(([, answer]) => answer === outcome));
  const seen = new Set(shown.map(([clause]) => clause));
  return [...encoded(code)].filter((clause) => !seen.has(clause));
}

it.each(['RS-2021', 'RS-2025'] as const)('every clause of %s is met by one case and failed by another', (regime) => {
  expect({ neverMet: bare(regime, 'PASS'), neverFailed: bare(regime, 'FAIL') }).toEqual({
    neverMet: [],
    neverFailed: [],
  });
});

describe('articles 20 to 74 of the law of 2022', () => {
  const laid = placed().map(({ clause }) => clause);
  const isEncoded = (clause: string): boolean => {
    const own = pointsOf(clause);
    return (
      encoded('RS-2025').has(clause) || (own.length > 0 && own.every((one) => isEncoded(one) || laid.includes(one)))
    );
  };

  it('leave no clause and no point out', () => {
    expect(PROVISIONS.filter((clause) => !isEncoded(clause) && !laid.includes(clause))).toEqual([]);
  });

  it('name nothing that the law does not have, and nothing twice', () => {
    const law = new Set(PROVISIONS);
    const known = [...encoded('RS-2024'), ...encoded('RS-2025')].filter((clause) => /^\d/.test(clause));
    const inside = (clause: string) => Number.parseInt(clause, 10) <= 74;
    expect([...known.filter(inside), ...laid].filter((clause) => !law.has(clause))).toEqual([]);
    expect(laid.filter((clause) => encoded('RS-2025').has(clause))).toEqual([]);
    expect(new Set(laid).size).toBe(laid.length);
  });

  it('point to conditions that are encoded', () => {
    const meant = [...Object.values(MEANT), ...Object.values(COUNTED)].flat();
    expect(meant.filter((clause) => !encoded('RS-2025').has(clause))).toEqual([]);
  });

  it('leave details to settings that the console shows', () => {
    const file = JSON.parse(readFileSync(SETTINGS, 'utf8')) as { settings: { code: string }[] };
    const codes = file.settings.map(({ code }) => code);
    expect(Object.values(LEFT).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(['RS-2024', 'RS-2025'] as const)('have a standard of every form that they list, in %s', (regime) => {
    const forms = new Set(regimeOf(regime).standards.map(({ form }) => form));
    expect(
      Object.values(LISTED)
        .flat()
        .filter((form) => !forms.has(form)),
    ).toEqual([]);
  });
});

it.each(REGIMES.map(({ code }) => code))(
  'every form with a standard in %s is in the catalogue for its subjects',
  (code) => {
    const standards = regimeOf(code).standards.flatMap(({ form, subjects }) => subjects.map((one) => `${form} ${one}`));
    const known = CATALOGUE.forms.flatMap(({ code: form, subjectKinds }) =>
      subjectKinds.map((one) => `${form} ${one}`),
    );
    expect(standards.filter((one) => !known.includes(one))).toEqual([]);
    expect(new Set(standards).size).toBe(standards.length);
  },
);

it('every form of the catalogue has a standard for each of its subjects since the law of 2022', () => {
  const known = regimeOf('RS-2025').standards.flatMap(({ form, subjects }) => subjects.map((one) => `${form} ${one}`));
  const listed = CATALOGUE.forms.flatMap(({ code, subjectKinds }) => subjectKinds.map((one) => `${code} ${one}`));
  // Letters of thanks and other lawful forms (article 81.1) have no standard: who gives them decides.
  expect(listed.filter((one) => !known.includes(one) && !one.startsWith('OTHER '))).toEqual([]);
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
