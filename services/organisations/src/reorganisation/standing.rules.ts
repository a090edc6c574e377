import type { Violation } from '@tdkt/kernel';
import type { PlanFacts, PlanInput, SubUnitInput, SuccessorInput } from './reorganisation.types.ts';
import { closingOf } from './shape.rules.ts';
import { childrenOf, dayBefore, listOf, type Timeline, versionOn } from './timeline.rules.ts';

type Path = readonly (string | number)[];

interface Standing {
  readonly input: PlanInput;
  readonly facts: PlanFacts;
  readonly line: Timeline;
  readonly closing: ReadonlySet<string>;
}

/** The unit must be there on the day: an unknown one, and one of another time, cannot take part. */
function checkThere({ line, facts }: Standing, unit: string, at: { day: string; path: Path }): Violation[] {
  if (!facts.units.some(({ id }) => id === unit)) return [{ code: 'UNKNOWN_REFERENCE', path: at.path }];
  return versionOn(line, unit, at.day) ? [] : [{ code: 'NOT_IN_FORCE', path: at.path }];
}

function checkPredecessors(standing: Standing): Violation[] {
  const { input, facts, line, closing } = standing;
  return input.predecessors.flatMap(({ organisationId }, at): Violation[] => {
    const path = ['predecessors', at, 'organisationId'];
    const there = checkThere(standing, organisationId, { day: dayBefore(input.effectiveOn), path });
    if (there.length > 0 || !closing.has(organisationId)) return there;
    // Another event of the same day has ended it already.
    if (!versionOn(line, organisationId, input.effectiveOn)) return [{ code: 'NOT_IN_FORCE', path }];
    const isLater = listOf(line, organisationId).some(({ validFrom }) => validFrom > input.effectiveOn);
    return isLater || facts.named.includes(organisationId) ? [{ code: 'LATER_CHANGE', path }] : [];
  });
}

/** Who may stand above: a unit of that day which does not end here. */
function checkAbove(standing: Standing, successor: SuccessorInput, at: number): Violation[] {
  return (['parentId', 'localityParentId'] as const).flatMap((field): Violation[] => {
    const parent = successor[field];
    if (!parent) return [];
    const path = ['successors', at, field];
    if (standing.closing.has(parent)) return [{ code: 'ENDS_HERE', path }];
    return checkThere(standing, parent, { day: standing.input.effectiveOn, path });
  });
}

function checkCode({ facts, closing }: Standing, successor: SuccessorInput, at: number): Violation[] {
  const { code, organisationId } = successor;
  const isTaken = facts.codeHolders.some(
    (holder) => holder.code === code && holder.organisationId !== organisationId && !closing.has(holder.organisationId),
  );
  return code && isTaken ? [{ code: 'TAKEN', path: ['successors', at, 'code'] }] : [];
}

function checkSuccessors(standing: Standing): Violation[] {
  const { input, facts } = standing;
  return input.successors.flatMap((successor, at): Violation[] => {
    const { organisationId, clusterId } = successor;
    const path = ['successors', at];
    return [
      ...(organisationId
        ? checkThere(standing, organisationId, { day: input.effectiveOn, path: [...path, 'organisationId'] })
        : []),
      ...(clusterId && !facts.clusterIds.includes(clusterId)
        ? [{ code: 'UNKNOWN_REFERENCE', path: [...path, 'clusterId'] }]
        : []),
      ...checkAbove(standing, successor, at),
      ...checkCode(standing, successor, at),
    ];
  });
}

function checkDestination(standing: Standing, { toId, toCode }: SubUnitInput, at: number): Violation[] {
  const { input, closing } = standing;
  const path = ['subUnits', at, toId ? 'toId' : 'toCode'];
  if (toId && closing.has(toId)) return [{ code: 'ENDS_HERE', path }];
  if (toId) return checkThere(standing, toId, { day: input.effectiveOn, path });
  const opens = input.successors.some(({ organisationId, code }) => !organisationId && code === toCode);
  return toCode && opens ? [] : [{ code: toCode ? 'UNKNOWN_REFERENCE' : 'REQUIRED', path }];
}

function checkSubUnits(standing: Standing): Violation[] {
  const { input, line, closing } = standing;
  const children = new Set(childrenOf(line, closing, input.effectiveOn));
  return input.subUnits.flatMap((subUnit, at) => [
    ...(children.has(subUnit.organisationId)
      ? []
      : [{ code: 'NOT_A_SUB_UNIT', path: ['subUnits', at, 'organisationId'] }]),
    ...checkDestination(standing, subUnit, at),
  ]);
}

/** Can an event of this shape happen on that day, as things stand? */
export function checkStanding(input: PlanInput, facts: PlanFacts, line: Timeline): Violation[] {
  const standing = { input, facts, line, closing: new Set(closingOf(input)) };
  return [...checkPredecessors(standing), ...checkSuccessors(standing), ...checkSubUnits(standing)];
}
