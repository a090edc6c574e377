import type { Violation } from '@tdkt/kernel';
import type {
  Edge,
  Move,
  Plan,
  PlanFacts,
  PlanInput,
  RowChange,
  SuccessorInput,
  UnitRow,
  VersionRow,
} from './reorganisation.types.ts';
import { endedCodes, endedOffices, endedWith, seatOf } from './seat.rules.ts';
import { checkShape, closingOf, keepsUnits, statedOf } from './shape.rules.ts';
import { checkStanding } from './standing.rules.ts';
import {
  changeFrom,
  changesOf,
  childrenOf,
  dayBefore,
  endOn,
  openUnit,
  outlived,
  repoint,
  settlePaths,
  type Timeline,
  timelineOf,
  versionOn,
} from './timeline.rules.ts';

/** The ids of the successors in their order, those to be opened with an id of their own. */
type Successors = readonly { readonly id: string; readonly input: SuccessorInput; readonly isNew: boolean }[];

interface Draft {
  readonly input: PlanInput;
  readonly facts: PlanFacts;
  readonly line: Timeline;
  readonly closing: ReadonlySet<string>;
  readonly successors: Successors;
}
const EMPTY: Omit<Plan, 'violations'> = {
  ...{
    closing: [],
    opening: [],
    moves: [],
    edges: [],
    units: [],
    versions: [],
    memberships: [],
    codes: [],
    offices: [],
  },
};

/** Who came from whom. WHOLE only where the unit ended and went into one successor. */
function edgesOf({ input, closing, successors }: Draft): Edge[] {
  return input.predecessors.flatMap(({ organisationId: predecessorId }): Edge[] => {
    if (keepsUnits(input.kind)) return [{ predecessorId, successorId: predecessorId, scope: 'WHOLE' }];
    if (successors.length === 0) return [{ predecessorId, successorId: null, scope: 'WHOLE' }];
    const others = successors.filter(({ id }) => id !== predecessorId);
    const scope = closing.has(predecessorId) && others.length === 1 ? 'WHOLE' : 'PART';
    return others.map(({ id }) => ({ predecessorId, successorId: id, scope }));
  });
}

/** A unit as it would be on the day if nothing happened; other events of the same day have been carried out already. */
const standing = ({ input, line }: Draft, unit: string): VersionRow | undefined =>
  versionOn(line, unit, input.effectiveOn) ?? versionOn(line, unit, dayBefore(input.effectiveOn));

/** The value that all predecessors share, for a unit that does not say its own. */
function shared<K extends keyof VersionRow>(draft: Draft, field: K): VersionRow[K] | null {
  const values = draft.input.predecessors.map(({ organisationId }) => standing(draft, organisationId)?.[field]);
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function openedVersion(draft: Draft, { id, input }: Successors[number]): VersionRow {
  const parent = (field: 'parentId' | 'localityParentId') => {
    if (input[field] !== undefined) return input[field] ?? null;
    const above = shared(draft, field);
    return above !== null && draft.closing.has(above) ? null : above;
  };
  return {
    id: draft.facts.newId(),
    organisationId: id,
    code: input.code as string,
    name: input.name as string,
    shortName: input.shortName ?? null,
    nameEn: input.nameEn ?? null,
    kind: input.kind as string,
    subKind: input.subKind ?? null,
    parentId: parent('parentId'),
    localityParentId: parent('localityParentId'),
    isEnterprise: input.isEnterprise ?? false,
    sector: input.sector ?? null,
    ...{ managementPath: '', localityPath: '', isReconstructed: false, source: draft.input.legalBasis ?? null },
    ...{ validFrom: draft.input.effectiveOn, validTo: null },
  };
}

/** Where each sub-unit of a closing unit goes: where the input says, else to the successor of the whole. */
function movesOf({ input, line, closing, successors }: Draft, edges: readonly Edge[]): (Move & { from: string })[] {
  const said = new Map(
    input.subUnits.map(({ organisationId, toId, toCode }) => [
      organisationId,
      toId ?? successors.find((one) => one.isNew && one.input.code === toCode)?.id ?? null,
    ]),
  );
  const heirs = new Map(
    edges
      .filter(({ scope }) => scope === 'WHOLE')
      .map(({ predecessorId, successorId }) => [predecessorId, successorId]),
  );
  return [...closing].flatMap((from) =>
    childrenOf(line, new Set([from]), input.effectiveOn)
      .filter((unit) => !closing.has(unit))
      .map((organisationId) => ({ organisationId, from, toId: said.get(organisationId) ?? heirs.get(from) ?? null })),
  );
}

/** Applies the event to the timeline; answers units that would hang below themselves. */
function advance(draft: Draft, moves: readonly (Move & { from: string })[]): string[] {
  const { input, line, closing, successors } = draft;
  const day = input.effectiveOn;
  const opened = successors.filter(({ isNew }) => isNew).map((one) => openedVersion(draft, one));
  for (const { organisationId, from, toId } of moves) {
    const above = standing(draft, from);
    // The successor itself may have hung under the unit that ends: it takes that unit's place.
    const to = (tree: 'parentId' | 'localityParentId') => (toId === organisationId ? (above?.[tree] ?? null) : toId);
    if (toId !== null) repoint(line, organisationId, { day, from, to });
  }
  for (const unit of closing) endOn(line, unit, dayBefore(day));
  for (const row of opened) openUnit(line, row);
  for (const { id, input: said, isNew } of successors) {
    if (isNew) continue;
    const values = Object.fromEntries(statedOf(said).map((field) => [field, said[field] ?? null]));
    if (Object.keys(values).length > 0) changeFrom(line, id, { day, values });
  }
  const seeds = [...successors.map(({ id }) => id), ...moves.map(({ organisationId }) => organisationId)];
  return settlePaths(line, [...new Set(seeds)], day);
}

/** Every unit whose own record differs: it ended, it was opened, it is called or hangs otherwise. */
function unitsOf({ input, facts, closing, successors }: Draft, moves: readonly Move[]): RowChange<UnitRow>[] {
  const lastDay = dayBefore(input.effectiveOn);
  const opened = successors
    .filter(({ isNew }) => isNew)
    .map(({ id }) => ({ before: null, after: { id, version: 1, validFrom: input.effectiveOn, validTo: null } }));
  const changed = successors.filter((one) => !one.isNew && statedOf(one.input).length > 0).map(({ id }) => id);
  const touched = new Set([...closing, ...changed, ...moves.map(({ organisationId }) => organisationId)]);
  const rest = facts.units
    .filter(({ id }) => touched.has(id))
    .map((before) => ({ before, after: closing.has(before.id) ? { ...before, validTo: lastDay } : before }));
  return [...opened, ...rest];
}

/** Where in the input a unit is said to hang: as a successor, else as a sub-unit. */
function placeIn({ successors }: Draft, unit: string): (string | number)[] {
  const at = successors.findIndex(({ id }) => id === unit);
  return at < 0 ? ['subUnits'] : ['successors', at, 'parentId'];
}

/** Units that would hang under one which an event recorded earlier ends on a later day. */
function outliving(draft: Draft, changes: readonly RowChange<VersionRow>[]): Violation[] {
  const found = changes.flatMap(({ after }): [string, string][] => {
    const day = after && outlived(draft.line, after);
    return after && day ? [[after.organisationId, day]] : [];
  });
  return [...new Map(found)].map(([unit, day]) => ({
    ...{ code: 'ENDS_LATER', path: placeIn(draft, unit), params: { day } },
  }));
}

interface Outcome {
  readonly moves: readonly Move[];
  readonly cycles: readonly string[];
  readonly changes: readonly RowChange<VersionRow>[];
}
function lateViolations(draft: Draft, { moves, cycles, changes }: Outcome): Violation[] {
  const homeless = moves.filter(({ toId }) => toId === null).length;
  return [
    ...(homeless > 0 ? [{ code: 'DESTINATION_REQUIRED', path: ['subUnits'], params: { count: homeless } }] : []),
    ...cycles.map((unit) => ({ code: 'CYCLE', path: placeIn(draft, unit) })),
    ...(homeless > 0 ? [] : outliving(draft, changes)),
  ];
}

function draftOf(input: PlanInput, facts: PlanFacts, line: Timeline): Draft {
  const successors = input.successors.map((one) => ({
    ...{ id: one.organisationId ?? facts.newId(), input: one, isNew: !one.organisationId },
  }));
  return { input, facts, line, closing: new Set(closingOf(input)), successors };
}

/** What an event would change, row by row, or everything that stands in its way. Nothing is read or written here. */
export function planReorganisation(input: PlanInput, facts: PlanFacts): Plan {
  const line = timelineOf(facts.versions, facts.newId);
  const early = [...checkShape(input), ...checkStanding(input, facts, line)];
  if (early.length > 0) return { ...EMPTY, violations: early };
  const draft = draftOf(input, facts, line);
  const { closing, successors } = draft;
  const edges = edgesOf(draft);
  const moves = movesOf(draft, edges);
  const cycles = advance(draft, moves);
  const changes = changesOf(line);
  const opened = successors.filter(({ isNew }) => isNew);
  return {
    violations: lateViolations(draft, { moves, cycles, changes }),
    closing: [...closing],
    opening: opened.map(({ id }) => id),
    moves: moves.map(({ organisationId, toId }) => ({ organisationId, toId })),
    edges,
    units: unitsOf(draft, moves),
    versions: changes,
    memberships: [
      ...endedWith(facts.memberships, closing, input.effectiveOn),
      ...opened.flatMap(({ id, input: said }) => seatOf(said, id, { input, facts })),
    ],
    codes: endedCodes(facts, closing, input.effectiveOn),
    offices: endedOffices(facts, closing, input.effectiveOn),
  };
}
