import type { Violation } from '@tdkt/kernel';
import type { Kind, Particulars, PlanInput, SuccessorInput } from './reorganisation.types.ts';

/** Which units go in and come out, by kind; which particulars the kinds that keep the unit may change. */
const KEEPING: Readonly<Partial<Record<Kind, { needs: readonly Field[]; takes: readonly Field[] }>>> = {
  RENAME: { needs: ['name', 'shortName', 'nameEn'], takes: ['name', 'shortName', 'nameEn'] },
  KIND_CHANGE: {
    needs: ['kind', 'subKind'],
    takes: ['kind', 'subKind', 'code', 'name', 'shortName', 'nameEn', 'isEnterprise', 'sector'],
  },
  TRANSFER: { needs: ['parentId', 'localityParentId'], takes: ['parentId', 'localityParentId'] },
};
type Field = keyof Particulars;
const FIELDS: readonly Field[] = [
  ...(['code', 'name', 'shortName', 'nameEn', 'kind', 'subKind'] as const),
  ...(['parentId', 'localityParentId', 'isEnterprise', 'sector'] as const),
];
/** Fields that a unit always has. */
const REQUIRED: readonly Field[] = ['code', 'name', 'kind', 'isEnterprise'];

/** The particulars that an input states; `isEnterprise: null` and the like state nothing. */
export const statedOf = (input: SuccessorInput): Field[] =>
  FIELDS.filter((field) => input[field] !== undefined && !(input[field] === null && REQUIRED.includes(field)));

export const keepsUnits = (kind: Kind): boolean => KEEPING[kind] !== undefined;

const succeeds = (input: PlanInput, id: string) => input.successors.some(({ organisationId }) => organisationId === id);

/** Units that end on the day before. */
export const closingOf = (input: PlanInput): string[] =>
  keepsUnits(input.kind)
    ? []
    : input.predecessors
        .filter(({ organisationId, scope }) => scope === 'WHOLE' && !succeeds(input, organisationId))
        .map(({ organisationId }) => organisationId);

/** Successors other than the unit itself. */
const othersOf = (input: PlanInput, id: string | undefined) =>
  input.successors.filter(({ organisationId }) => organisationId == null || organisationId !== id);

function checkMerge(input: PlanInput): Violation[] {
  const [successor, ...more] = input.successors;
  if (!successor || more.length > 0) return [{ code: 'ONE_SUCCESSOR', path: ['successors'] }];
  const given = input.predecessors.filter(({ organisationId }) => organisationId !== successor.organisationId);
  const least = successor.organisationId ? 1 : 2;
  return given.length < least ? [{ code: 'MORE_PREDECESSORS', path: ['predecessors'], params: { least } }] : [];
}

function checkSplit(input: PlanInput): Violation[] {
  const [predecessor, ...more] = input.predecessors;
  if (!predecessor || more.length > 0) return [{ code: 'ONE_PREDECESSOR', path: ['predecessors'] }];
  const least = closingOf(input).length > 0 ? 2 : 1;
  return othersOf(input, predecessor.organisationId).length < least
    ? [{ code: 'MORE_SUCCESSORS', path: ['successors'], params: { least } }]
    : [];
}

function checkDissolve(input: PlanInput): Violation[] {
  const partly = input.predecessors.findIndex(({ scope }) => scope === 'PART');
  return [
    ...(input.predecessors.length === 0 ? [{ code: 'REQUIRED', path: ['predecessors'] }] : []),
    ...(input.successors.length > 0 ? [{ code: 'NO_SUCCESSOR', path: ['successors'] }] : []),
    ...(partly >= 0 ? [{ code: 'NOT_ALLOWED', path: ['predecessors', partly, 'scope'] }] : []),
  ];
}

function checkKeeping(input: PlanInput): Violation[] {
  const rule = KEEPING[input.kind];
  if (!rule) return [];
  const ids = new Set(input.predecessors.map(({ organisationId }) => organisationId));
  const isSame =
    ids.size > 0 &&
    input.successors.length === ids.size &&
    input.successors.every((one) => ids.has(one.organisationId ?? ''));
  if (!isSame) return [{ code: 'SAME_UNITS', path: ['successors'] }];
  return input.successors.flatMap((successor, at) => {
    const stated = statedOf(successor);
    const wrong = stated.filter((field) => !rule.takes.includes(field));
    const needed = rule.needs[0] as Field;
    return [
      ...wrong.map((field) => ({ code: 'NOT_ALLOWED', path: ['successors', at, field] })),
      ...(rule.needs.some((field) => stated.includes(field))
        ? []
        : [{ code: 'REQUIRED', path: ['successors', at, needed] }]),
    ];
  });
}

/** A unit to be opened says what it is; a unit that is changed says which version was seen. */
function checkSuccessors(input: PlanInput): Violation[] {
  const seen = new Set(input.predecessors.map(({ organisationId }) => organisationId));
  return input.successors.flatMap((successor, at): Violation[] => {
    const path = ['successors', at] as const;
    if (successor.organisationId)
      return statedOf(successor).length > 0 && successor.version == null && !seen.has(successor.organisationId)
        ? [{ code: 'REQUIRED', path: [...path, 'version'] }]
        : [];
    return (['code', 'name', 'kind'] as const)
      .filter((field) => !successor[field])
      .map((field) => ({ code: 'REQUIRED', path: [...path, field] }));
  });
}

function checkTwice(ids: readonly (string | null | undefined)[], name: string, field: string): Violation[] {
  return ids.flatMap((id, at) => (id && ids.indexOf(id) < at ? [{ code: 'DUPLICATE', path: [name, at, field] }] : []));
}

const CHECKS: Readonly<Record<Kind, (input: PlanInput) => Violation[]>> = {
  MERGE: checkMerge,
  SPLIT: checkSplit,
  DISSOLVE: checkDissolve,
  RENAME: checkKeeping,
  KIND_CHANGE: checkKeeping,
  TRANSFER: checkKeeping,
  UNKNOWN: () => [{ code: 'NOT_ALLOWED', path: ['kind'] }],
};

/** Does the input say what an event of its kind must say? Needs no fact. */
export function checkShape(input: PlanInput): Violation[] {
  const { predecessors, successors, subUnits } = input;
  return [
    ...CHECKS[input.kind](input),
    ...checkSuccessors(input),
    ...checkTwice(
      predecessors.map((one) => one.organisationId),
      'predecessors',
      'organisationId',
    ),
    ...checkTwice(
      successors.map((one) => one.organisationId),
      'successors',
      'organisationId',
    ),
    ...checkTwice(
      successors.map((one) => (one.organisationId ? null : one.code)),
      'successors',
      'code',
    ),
    ...checkTwice(
      subUnits.map((one) => one.organisationId),
      'subUnits',
      'organisationId',
    ),
  ];
}
