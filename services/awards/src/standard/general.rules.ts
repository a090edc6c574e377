/** What holds for every form, whatever its standard asks for. */
import type { Facts, Finding, Regime, Standard } from './standard.types.ts';

interface Question {
  readonly regime: Regime;
  readonly standard: Standard;
  readonly facts: Facts;
  readonly isTitle: boolean;
}

/** A hold that is open on the day of the question stops everything; one that was cleared by a document does not. */
function holdFinding({ facts, regime }: Question): Finding {
  const open = facts.holds.rows.filter(
    ({ openedOn, clearedOn }) => openedOn <= facts.askedOn && (clearedOn === null || clearedOn > facts.askedOn),
  );
  const outcome = open.length > 0 ? 'FAIL' : facts.holds.isComplete ? 'PASS' : 'NEEDS_REVIEW';
  const grounds = open.map(({ ground }) => ground).join(', ');
  return {
    code: 'INTEGRITY_HOLD',
    clause: regime.hold,
    outcome,
    params: { grounds },
    sources: open.map(({ source }) => source),
  };
}

/** Forms that a standard rests on: what was given for single years is no second award for the whole. */
const basesOf = (standard: Standard): ReadonlySet<string> =>
  new Set(
    [...(standard.always ?? []), ...standard.cases]
      .flatMap(({ requires }) => requires)
      .flatMap((asked) => (asked.kind === 'PRIOR_AWARD' ? asked.ways.flatMap((way) => Object.keys(way)) : [])),
  );

/** Discipline at the time of the achievement: nothing counts while it is served, and only what came after it does. */
function disciplineFinding({ facts, regime }: Question): Finding[] {
  const { from, to } = facts.achievement;
  const met = facts.disciplines.rows.filter(
    (one) => one.from <= facts.askedOn && one.from <= to && (one.to === null || one.to >= from),
  );
  if (!regime.afterDiscipline || met.length === 0) return [];
  const ends = met.map((one) => one.to).sort();
  const isServed = ends.every((end) => end !== null && end < to);
  const served = isServed ? (ends.at(-1) ?? null) : null;
  const outcome = isServed ? 'NEEDS_REVIEW' : 'FAIL';
  const sources = met.map(({ source }) => source);
  return [{ code: 'AFTER_DISCIPLINE', clause: regime.afterDiscipline, outcome, params: { served }, sources }];
}

/**
 * The same achievement was commended already: whether it is the same, people tell, and their word holds. A title is no form of commendation, so
 * it stands in the way of itself alone; what nobody recorded cannot be found, so an empty register is no question.
 */
function onceFinding({ facts, regime, standard, isTitle }: Question): Finding {
  const bases = basesOf(standard);
  const { from, to } = facts.achievement;
  const overlapping = facts.awards.rows.filter(
    (award) =>
      (award.form === standard.form || (!isTitle && !award.isTitle && !bases.has(award.form))) &&
      !award.isRevoked &&
      award.decidedOn <= facts.askedOn &&
      award.from !== null &&
      award.to !== null &&
      award.from <= to &&
      award.to >= from,
  );
  const open = overlapping.filter(({ toldApart }) => !toldApart);
  const forms = open.map(({ form }) => form).join(', ');
  return {
    code: 'ONE_ACHIEVEMENT',
    clause: regime.once,
    outcome: open.length > 0 ? 'NEEDS_REVIEW' : 'PASS',
    params: { forms },
    // The Board's word is what an award that stands beside rests on.
    sources: overlapping.map(({ source, toldApart }) => (toldApart ? `${source}: ${toldApart}` : source)),
  };
}

export const generalFindings = (question: Question): readonly Finding[] => [
  holdFinding(question),
  ...disciplineFinding(question),
  onceFinding(question),
];
