import fc from 'fast-check';
import { planReorganisation } from './reorganisation.rules.ts';
import type { Kind, Plan, PlanInput, SuccessorInput, UnitRow, VersionRow } from './reorganisation.types.ts';
import { aRegister, carriedOut, event, factsOf, label, type Register, takenBack } from './testing/plan.ts';

/** Random histories: whatever is decided, in whatever order, the registers stay whole. */
const PARENTS = {
  tinh: null,
  ...{ 'huyen-1': 'tinh', 'huyen-2': 'tinh' },
  ...{ 'xa-1': 'huyen-1', 'xa-2': 'huyen-1', 'xa-3': 'huyen-2', 'xa-4': 'huyen-2' },
  ...{ 'ap-1': 'xa-1', 'ap-2': 'xa-2', 'ap-3': 'xa-3', 'to-1': 'ap-1', 'to-2': 'ap-3' },
};
interface Step {
  readonly kind: Kind;
  readonly day: number;
  readonly picks: readonly number[];
  readonly isNew: boolean;
}
const step = fc.record({
  kind: fc.constantFrom<Kind>('MERGE', 'SPLIT', 'RENAME', 'KIND_CHANGE', 'TRANSFER', 'DISSOLVE'),
  day: fc.integer({ min: 0, max: 1500 }),
  picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  isNew: fc.boolean(),
});
const histories = fc.array(step, { minLength: 1, maxLength: 8 });

const dayOf = (offset: number) => new Date(Date.UTC(2021, 0, 1 + offset)).toISOString().slice(0, 10);
const moved = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const following = (day: string) => (day ? moved(day, 1) : '');
const isOn = (row: { validFrom: string; validTo: string | null }, day: string) =>
  row.validFrom <= day && (row.validTo === null || row.validTo >= day);
const aliveOn = (register: Register, day: string): VersionRow[] => register.versions.filter((row) => isOn(row, day));

let opened = 0;
const aNewUnit = (): SuccessorInput => {
  opened += 1;
  return { code: `moi-${opened}`, name: `Mới ${opened}`, kind: 'COMMUNE' };
};

function successorsOf({ kind, isNew }: Step, [first, second, third]: readonly string[]): SuccessorInput[] {
  switch (kind) {
    case 'MERGE':
      return isNew ? [aNewUnit()] : [{ organisationId: second ?? null }];
    case 'SPLIT':
      return [aNewUnit(), aNewUnit()];
    case 'RENAME':
      return [{ organisationId: first ?? null, name: 'Đổi tên' }];
    case 'KIND_CHANGE':
      return [{ organisationId: first ?? null, subKind: 'WARD' }];
    case 'TRANSFER':
      return [{ organisationId: first ?? null, parentId: third ?? null, localityParentId: third ?? null }];
    default:
      return [];
  }
}

/** A step becomes an event on units that are there that day; sub-units without a way go to the province. */
function eventOf(register: Register, given: Step): PlanInput {
  const effectiveOn = dayOf(given.day);
  const there = aliveOn(register, dayOf(given.day - 1)).map(({ organisationId }) => organisationId);
  const root = there[0] as string;
  const others = there.slice(1);
  const picked = given.picks.map((pick) => others[pick % Math.max(others.length, 1)] ?? root);
  const taken = given.kind === 'MERGE' ? picked.slice(0, 2) : picked.slice(0, 1);
  const predecessors = [...new Set(taken)].map((organisationId) => ({
    ...{ organisationId, version: 1, scope: 'WHOLE' as const },
  }));
  const input = event(given.kind, { effectiveOn, predecessors, successors: successorsOf(given, picked) });
  const homeless = planReorganisation(input, factsOf(register)).moves.filter(({ toId }) => toId === null);
  const subUnits = [...new Set(homeless.map(({ organisationId }) => organisationId))];
  return { ...input, subUnits: subUnits.map((organisationId) => ({ organisationId, toId: root })) };
}

interface Lived {
  readonly register: Register;
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly before: Register;
}

/** The history as far as it is lawful: what the rules refuse does not happen. */
function live(steps: readonly Step[]): Lived[] {
  let register: Register = aRegister(PARENTS);
  const lived: Lived[] = [];
  for (const one of steps) {
    const input = eventOf(register, one);
    const plan = planReorganisation(input, factsOf(register));
    if (plan.violations.length > 0) continue;
    const before = register;
    register = carriedOut(register, plan);
    lived.push({ register, input, plan, before });
  }
  return lived;
}

const sorted = (register: Register) => ({
  units: [...register.units].sort((a, b) => (a.id < b.id ? -1 : 1)),
  versions: [...register.versions].sort((a, b) => (a.id < b.id ? -1 : 1)),
});
const always = (check: (lived: Lived) => void) =>
  fc.assert(
    fc.property(histories, (steps) => {
      for (const lived of live(steps)) check(lived);
    }),
    { numRuns: 100 },
  );

it('counts afterwards are counts before, less what ended, plus what was opened', () => {
  always(({ before, register, input, plan }) => {
    const eve = moved(input.effectiveOn, -1);
    expect(aliveOn(register, eve)).toHaveLength(aliveOn(before, eve).length);
    expect(aliveOn(register, input.effectiveOn)).toHaveLength(
      aliveOn(before, input.effectiveOn).length - plan.closing.length + plan.opening.length,
    );
    const grows = { MERGE: 1 - input.predecessors.length, SPLIT: 1, DISSOLVE: -1 }[input.kind as 'MERGE'] ?? 0;
    if (input.kind !== 'MERGE' || plan.opening.length > 0)
      expect(plan.opening.length - plan.closing.length).toBe(grows);
  });
});

/** What is wrong with the versions of a unit: a gap, an overlap, an end that is not the unit's own. */
function flaws(register: Register, unit: UnitRow): string[] {
  const rows = register.versions
    .filter(({ organisationId }) => organisationId === unit.id)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const ends = rows[0]?.validFrom === unit.validFrom && rows.at(-1)?.validTo === unit.validTo;
  const joins = rows.slice(1).every((row, at) => row.validFrom === following(rows[at]?.validTo ?? ''));
  return ends && joins ? [] : [unit.id];
}

it('no unit is lost: whatever was there has versions without gap or overlap, to its end', () => {
  always(({ before, register }) => {
    const now = new Set(register.units.map(({ id }) => id));
    expect(before.units.filter(({ id }) => !now.has(id))).toEqual([]);
    expect(register.units.flatMap((unit) => flaws(register, unit))).toEqual([]);
  });
});

/** Units of a day whose path is not that of their parent of the same day and themselves. */
function strays(register: Register, day: string): string[] {
  const alive = new Map(aliveOn(register, day).map((row) => [row.organisationId, row]));
  const pathOf = (row: VersionRow): string | null => {
    if (row.parentId === null) return label(row.organisationId);
    const above = alive.get(row.parentId);
    return above ? `${above.managementPath}.${label(row.organisationId)}` : null;
  };
  return [...alive.values()]
    .filter((row) => row.managementPath !== pathOf(row) || row.localityPath !== row.managementPath)
    .map(({ name }) => `${name} on ${day}`);
}

it('on every day on which something changes, every path leads through units of that day', () => {
  always(({ register }) => {
    const days = [...new Set(register.versions.map(({ validFrom }) => validFrom))];
    expect(days.flatMap((day) => strays(register, day))).toEqual([]);
  });
});

it('taking back the last event restores every row', () => {
  always(({ before, register, plan }) => {
    expect(sorted(takenBack(register, plan))).toEqual(sorted(before));
  });
});

it('days before the event are not touched', () => {
  always(({ before, register, input }) => {
    const picture = (of: Register, day: string) =>
      aliveOn(of, day)
        .map(({ organisationId, name, kind, subKind, managementPath }) =>
          [organisationId, name, kind, subKind, managementPath].join(' '),
        )
        .sort();
    for (const day of new Set(before.versions.map(({ validFrom }) => validFrom)))
      if (day < input.effectiveOn) expect(picture(register, day)).toEqual(picture(before, day));
  });
});

it('the random histories do reach every kind of event', () => {
  const kinds = fc.sample(histories, 200).flatMap((steps) => live(steps).map(({ input }) => input.kind));
  expect([...new Set(kinds)].sort()).toEqual(['DISSOLVE', 'KIND_CHANGE', 'MERGE', 'RENAME', 'SPLIT', 'TRANSFER']);
});
