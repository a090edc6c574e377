import { dayBefore } from './organisation/day.rules.ts';
import type { OrganisationKind, OrganisationSubKind } from './organisation/organisation.entity.ts';

/** A row of units.csv or succession.csv, all values as text. */
export type Line = Readonly<Record<string, string>>;

/** What a unit was from one day to another; parents are named by the keys of their units. */
export interface Stretch {
  readonly from: string;
  readonly to: string | null;
  readonly line: Line;
  /** The unit above it in the files: district or province. */
  readonly above: string | null;
}
/** One unit through time. A code is not an identity: the key is the code and the date under which the files name it first. */
export interface Identity {
  readonly key: string;
  readonly stretches: readonly Stretch[];
}

/** Events after which a unit is still the same one. */
const CONTINUES = ['carry', 'kind-change', 'spelling', 'survives-under-code-of-merged'];

/** For each date the key of the unit that holds a code. */
export type Holders = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const epochsOf = (units: readonly Line[]): string[] =>
  [...new Set(units.map((line) => line.epoch ?? ''))].sort();

/** The code under which a unit stood at the date before, or null when it is new. Provinces and districts have no rows of steps. */
function formerCode(line: Line, before: string, steps: readonly Line[]): string | null {
  const came = steps.filter(
    (step) => step.from_epoch === before && step.to_epoch === line.epoch && step.to_code === line.code,
  );
  if (came.length === 0 && line.level !== '3') return line.code ?? null;
  return came.find((step) => CONTINUES.includes(step.event ?? ''))?.from_code ?? null;
}

export function holdersOf(units: readonly Line[], steps: readonly Line[]): Holders {
  const holders = new Map<string, Map<string, string>>();
  let before: string | null = null;
  for (const epoch of epochsOf(units)) {
    const former: ReadonlyMap<string, string> | undefined = before === null ? undefined : holders.get(before);
    const now = new Map<string, string>();
    for (const line of units.filter((unit) => unit.epoch === epoch)) {
      const code = before === null ? null : formerCode(line, before, steps);
      now.set(line.code ?? '', (code !== null && former?.get(code)) || `${epoch}:${line.code}`);
    }
    holders.set(epoch, now);
    before = epoch;
  }
  return holders;
}

const SEEN = ['code', 'full_name', 'kind'] as const;
const isSame = (one: Stretch, other: Stretch): boolean =>
  one.above === other.above && SEEN.every((column) => one.line[column] === other.line[column]);

/** Appends a stretch, or lengthens the last one when nothing that is said of the unit has changed. */
function extended(stretches: readonly Stretch[], next: Stretch): Stretch[] {
  const last = stretches.at(-1);
  return last && isSame(last, next) ? [...stretches.slice(0, -1), { ...last, to: next.to }] : [...stretches, next];
}

/** Every unit of the files with a stretch for each change of what is said of it; the first date reaches back to `since`. */
export function identitiesOf(units: readonly Line[], steps: readonly Line[], since: string): Identity[] {
  const holders = holdersOf(units, steps);
  const epochs = epochsOf(units);
  const found = new Map<string, Stretch[]>();
  for (const line of units.toSorted(
    (one, other) => epochs.indexOf(one.epoch ?? '') - epochs.indexOf(other.epoch ?? ''),
  )) {
    const at = epochs.indexOf(line.epoch ?? '');
    const next = epochs[at + 1];
    const now = holders.get(line.epoch ?? '');
    const key = now?.get(line.code ?? '') as string;
    const above = now?.get(line.parent_code ?? '') ?? null;
    const from = at === 0 ? since : (line.epoch as string);
    found.set(key, extended(found.get(key) ?? [], { from, to: next ? dayBefore(next) : null, line, above }));
  }
  return [...found].map(([key, stretches]) => ({ key, stretches }));
}

/** The days on which a unit held each code. */
export function codesOf(stretches: readonly Stretch[]): { code: string; from: string; to: string | null }[] {
  const codes: { code: string; from: string; to: string | null }[] = [];
  for (const { line, from, to } of stretches) {
    const last = codes.at(-1);
    if (last && last.code === line.code) codes[codes.length - 1] = { ...last, to };
    else codes.push({ code: line.code ?? '', from, to });
  }
  return codes;
}

type Kind = keyof typeof OrganisationKind;
type SubKind = keyof typeof OrganisationSubKind;
const KINDS: Readonly<Record<string, Kind>> = { 1: 'PROVINCE', 2: 'DISTRICT', 3: 'COMMUNE' };
const SUB_KINDS: Readonly<Record<string, SubKind | null>> = {
  '1 province': null,
  '1 city': 'CENTRALLY_RUN_CITY',
  '2 city': 'CITY',
  '2 town': 'TOWN',
  '2 rural-district': 'RURAL_DISTRICT',
  '3 commune': 'COMMUNE',
  '3 township': 'TOWNSHIP',
  '3 ward': 'WARD',
};

/** Level and kind of the files -> our kind and sub-kind. */
export function kindOf({ level = '', kind = '' }: Line): { kind: Kind; sub_kind: SubKind | null } {
  const known = KINDS[level];
  const sub = SUB_KINDS[`${level} ${kind}`];
  if (!known || sub === undefined) throw new Error(`units.csv: unknown kind ${kind} of level ${level}`);
  return { kind: known, sub_kind: sub };
}
