import type { Context } from '@tdkt/kernel';
import { formsOf } from '../form/form.resolver.ts';
import { settingOn } from '../setting/setting.facts.ts';
import {
  type AskedNominee,
  type Counted,
  type Given,
  readCompetitors,
  readCounts,
  readGiven,
  type Wanted,
} from './quota.facts.ts';
import { type Limit, limitOf, placesOf, type Rounding, type Standing, standingsOf } from './quota.rules.ts';

/**
 * Ratios of the law: how many of a form for each hundred of another. CSTDCS: Decree 91/2017 art. 9.3, of the unit; CTDCP: Decree
 * 91/2017 art. 11.1 and Decree 152/2025 art. 7.1, of the whole province, among the holders of the provincial flag.
 */
const RATIOS = [
  { form: 'CSTDCS', base: 'LDTT', setting: 'QUOTA_CSTDCS', isOfProvince: false },
  { form: 'CTDCP', base: 'CTDT', setting: 'QUOTA_CTDCP', isOfProvince: true },
] as const;
type Ratio = (typeof RATIOS)[number];

/** What is used of a limit. */
export interface Use {
  /** Null: the whole province. */
  readonly path: string | null;
  readonly formId: string;
  readonly year: number;
  readonly awardCount: number;
  readonly nomineeCount: number;
  readonly limit: Limit;
  /** As it is told; while no document says how to round, by the way that is set. */
  readonly placeCount: number;
  readonly percent: number | null;
  readonly baseCount: number | null;
  readonly source: string;
}

interface Ground {
  readonly given: readonly Given[];
  readonly counts: readonly Counted[];
  readonly ratios: readonly (Ratio & {
    readonly formId: string;
    readonly baseId: string;
    readonly percents: ReadonlyMap<number, { percent: number; isVerified: boolean; source: string }>;
  })[];
  readonly roundings: ReadonlyMap<number, { direction: Rounding; isVerified: boolean }>;
}

const isIn = (path: string, root: string | null): boolean =>
  root === null || path === root || path.startsWith(`${root}.`);

function sumOf(counts: readonly Counted[], { path, formId, year }: Pick<Use, 'path' | 'formId' | 'year'>) {
  const mine = counts.filter((row) => row.formId === formId && row.year === year && isIn(row.path, path));
  return {
    awardCount: mine.reduce((sum, row) => sum + row.awardCount, 0),
    nomineeCount: mine.reduce((sum, row) => sum + row.nomineeCount, 0),
  };
}

/** The last day of the year that has come: values of the province are asked as of it. */
const dayOf = (ctx: Context, year: number): string => {
  const today = ctx.runtime.clock.today();
  return `${year}-12-31` < today ? `${year}-12-31` : today;
};

/** What the law and the province say of the years; constant in statements, since settings of a request are read together. */
async function rulesOf(ctx: Context, years: readonly number[]): Promise<Pick<Ground, 'ratios' | 'roundings'>> {
  const idOf = new Map([...(await formsOf(ctx))].map(([id, { code }]) => [code, id]));
  const on = (code: string) => Promise.all(years.map((year) => settingOn(ctx, code, dayOf(ctx, year))));
  const [rounding, ...percents] = await Promise.all(
    ['QUOTA_ROUNDING', ...RATIOS.map(({ setting }) => setting)].map(on),
  );
  const roundings = years.map((year, at) => {
    const { value, isVerified } = rounding?.[at] ?? { value: 'DOWN', isVerified: false };
    return [year, { direction: value as Rounding, isVerified }] as const;
  });
  const ratios = RATIOS.map((ratio, which) => ({
    ...{ ...ratio, formId: idOf.get(ratio.form) ?? '', baseId: idOf.get(ratio.base) ?? '' },
    percents: new Map(
      years.flatMap((year, at) => {
        const { value, isVerified, source } = percents[which]?.[at] ?? { value: null, isVerified: false, source: '' };
        return typeof value === 'number' ? [[year, { percent: value, isVerified, source }] as const] : [];
      }),
    ),
  }));
  return { ratios, roundings: new Map(roundings) };
}

const useOfGiven = ({ placeCount, isVerified, source, ...key }: Given, counts: readonly Counted[]): Use => ({
  ...{ ...key, ...sumOf(counts, key), placeCount, source },
  ...{ percent: null, baseCount: null, limit: { floor: placeCount, ceiling: placeCount, isVerified } },
});

function useOfRatio(
  ratio: Ground['ratios'][number],
  key: { path: string | null; year: number },
  ground: Ground,
): Use[] {
  const known = ratio.percents.get(key.year);
  if (!known) return [];
  const rounding = ground.roundings.get(key.year) ?? { direction: 'DOWN', isVerified: false };
  const base = sumOf(ground.counts, { ...key, formId: ratio.baseId });
  const baseCount = base.awardCount + base.nomineeCount;
  const asked = { percent: known.percent, base: baseCount, isVerified: known.isVerified };
  const own = { ...key, formId: ratio.formId };
  return [
    {
      ...{ ...own, ...sumOf(ground.counts, own), baseCount, percent: known.percent, source: known.source },
      ...{ limit: limitOf(asked, rounding), placeCount: placesOf(asked, rounding.direction) },
    },
  ];
}

/** Units of their own for which a ratio is counted: those in which somebody has the form or waits for it. */
const unitsOf = (counts: readonly Counted[], formId: string, year: number): string[] => [
  ...new Set(counts.filter((row) => row.formId === formId && row.year === year).map(({ path }) => path)),
];

/** Every limit of a year with what is used of it. */
export async function usesOfYear(ctx: Context, year: number): Promise<Use[]> {
  const [given, rules] = await Promise.all([readGiven(ctx, [year]), rulesOf(ctx, [year])]);
  const formIds = [...given.map(({ formId }) => formId), ...rules.ratios.flatMap((one) => [one.formId, one.baseId])];
  const counts = await readCounts(ctx, { years: [year], formIds: [...new Set(formIds)], roots: null, proposalIds: [] });
  const ground = { given, counts, ...rules };
  const byRatio = ground.ratios.flatMap((ratio) => {
    const units = unitsOf(counts, ratio.formId, year);
    const paths = ratio.isOfProvince ? (units.length > 0 ? [null] : []) : units;
    return paths.flatMap((path) => useOfRatio(ratio, { path, year }, ground));
  });
  return [...given.map((one) => useOfGiven(one, counts)), ...byRatio];
}

export interface Claim {
  readonly use: Use;
  readonly standing: Standing;
}

function limitsFor({ path, formId, year }: AskedNominee, ground: Ground): Use[] {
  const given = ground.given.filter((one) => one.formId === formId && one.year === year && isIn(path, one.path));
  const byRatio = ground.ratios
    .filter((ratio) => ratio.formId === formId)
    .flatMap((ratio) => useOfRatio(ratio, { path: ratio.isOfProvince ? null : path, year }, ground));
  return [...given.map((one) => useOfGiven(one, ground.counts)), ...byRatio];
}

const isOver = ({ limit, awardCount, nomineeCount }: Use): boolean => awardCount + nomineeCount > limit.floor;
const keyOf = ({ path, formId, year }: Use): string => `${path} ${formId} ${year}`;

async function competitorsOf(ctx: Context, uses: readonly Use[], proposalIds: readonly string[]) {
  const over = uses.filter(isOver);
  if (over.length === 0) return [];
  const roots = over.some(({ path }) => path === null) ? null : over.map(({ path }) => path as string);
  const [years, formIds] = [over.map(({ year }) => year), over.map(({ formId }) => formId)];
  return readCompetitors(ctx, { years, formIds, roots, proposalIds });
}

/** Where each nominee stands towards every limit that is for them: a handful of statements for any number. */
export async function claimsOf(
  ctx: Context,
  asked: readonly AskedNominee[],
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  if (asked.length === 0) return new Map();
  const years = [...new Set(asked.map(({ year }) => year))];
  const proposalIds = [...new Set(asked.map(({ proposalId }) => proposalId))];
  const [given, rules] = await Promise.all([readGiven(ctx, years), rulesOf(ctx, years)]);
  const wanted = wantedOf(asked, { given, ...rules });
  const ground = { given, ...rules, counts: await readCounts(ctx, { ...wanted, years, proposalIds }) };
  const limits = asked.map((one) => limitsFor(one, ground));
  const uses = new Map(limits.flat().map((use) => [keyOf(use), use]));
  const competitors = await competitorsOf(ctx, [...uses.values()], proposalIds);
  const isTieBroken = await tiesOf(ctx, years);
  const standings = new Map(
    [...uses].map(([key, use]) => {
      const mine = competitors.filter(
        (one) => one.formId === use.formId && one.year === use.year && isIn(one.path, use.path),
      );
      const arePersons = mine.every(({ isPerson }) => isPerson);
      const places = { ...use.limit, awarded: use.awardCount };
      return [key, standingsOf(mine, { ...places, isTieBroken: arePersons && (isTieBroken.get(use.year) ?? false) })];
    }),
  );
  return new Map(
    asked.map(({ id }, at) => [
      id,
      (limits[at] ?? []).map((use) => ({ use, standing: standings.get(keyOf(use))?.get(id) ?? 'PASS' })),
    ]),
  );
}

/** Of collectives the share of women is not known here, so ties among them are for people. */
async function tiesOf(ctx: Context, years: readonly number[]): Promise<ReadonlyMap<number, boolean>> {
  const found = await Promise.all(years.map((year) => settingOn(ctx, 'TIE_BREAK_WOMEN', dayOf(ctx, year))));
  return new Map(years.map((year, at) => [year, found[at]?.isVerified ?? false]));
}

/** The forms and units whose counts the limits of some nominees need. */
function wantedOf(
  asked: readonly AskedNominee[],
  { given, ratios }: Pick<Ground, 'given' | 'ratios'>,
): Pick<Wanted, 'formIds' | 'roots'> {
  const forms = new Set(asked.map(({ formId }) => formId));
  const mine = ratios.filter(({ formId }) => forms.has(formId));
  const above = given.filter(({ path }) => asked.some((one) => isIn(one.path, path))).map(({ path }) => path);
  return {
    formIds: [...forms, ...mine.map(({ baseId }) => baseId)],
    roots: mine.some(({ isOfProvince }) => isOfProvince) ? null : [...asked.map(({ path }) => path), ...above],
  };
}
