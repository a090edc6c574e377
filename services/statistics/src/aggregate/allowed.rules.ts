import type { AggregateSource, Question } from './aggregate.types.ts';
import { isWholeYearBefore } from './period.rules.ts';

export interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Asker {
  /** They may see the persons that are counted. */
  readonly seesPersons: boolean;
  /** They may be told of single units. */
  readonly seesUnits: boolean;
}
const MOST_DIMENSIONS = 4;

const namesOf = (specs: Readonly<Record<string, object>>, only: (spec: object) => boolean) =>
  Object.entries(specs).flatMap(([name, spec]) => (only(spec) ? [name] : []));

/** What nobody may ask, with the list of what may be. */
function shapeOf(source: AggregateSource, { dimensions, measures }: Question): Refusal[] {
  const repeated = new Set(dimensions).size !== dimensions.length;
  return [
    ...(repeated ? [{ code: 'DUPLICATE', path: ['dimensions'], params: {} }] : []),
    ...(dimensions.length > MOST_DIMENSIONS
      ? [{ code: 'OUT_OF_RANGE', path: ['dimensions'], params: { min: 0, max: MOST_DIMENSIONS } }]
      : []),
    ...(measures.length === 0 || new Set(measures).size !== measures.length
      ? [{ code: 'NOT_COMBINABLE', path: ['measures'], params: { allowed: Object.keys(source.measures).join(', ') } }]
      : []),
  ];
}

/** Places by which persons may be counted for those who may not see them; one more would let the tables be taken from each other. */
export const PERSONAL_PLACE = 'CLUSTER';

/**
 * Persons by an attribute, for those who may not see them: one attribute, alone or by cluster, counted, over one whole year that is
 * over, without filters. All such answers are rows and totals of one table a year and attribute.
 */
function personalOf(source: AggregateSource, question: Question): Refusal[] {
  const { dimensions, measures, filters, isNow, today } = question;
  const personal = dimensions.filter((name) => source.dimensions[name]?.isPersonal);
  const filtered = Object.keys(filters).filter((name) => source.filters[name]?.isPersonal);
  if (personal.length === 0 && filtered.length === 0) return [];
  const others = dimensions.filter((name) => !personal.includes(name));
  const open = namesOf(source.dimensions, (spec) => !('isPersonal' in spec));
  const refused = (path: string, allowed: readonly string[]) => ({
    ...{ code: 'NOT_COMBINABLE', path: [path], params: { allowed: allowed.join(', ') } },
  });
  const hasPlaces = others.every((name) => name === PERSONAL_PLACE) && PERSONAL_PLACE in source.dimensions;
  const counts = measures.every((name) => source.measures[name]?.isCount);
  return [
    ...(personal.length > 1 || !hasPlaces
      ? [refused('dimensions', [`${personal[0]}`, `${personal[0]} + ${PERSONAL_PLACE}`, ...open])]
      : []),
    ...(counts
      ? []
      : [
          refused(
            'measures',
            namesOf(source.measures, (spec) => 'isCount' in spec),
          ),
        ]),
    ...(Object.keys(filters).length > 0 ? [refused('filter', [])] : []),
    ...(isNow ? [refused('view', ['AS_THEN'])] : []),
    ...(isWholeYearBefore(question, today) ? [] : [{ code: 'WHOLE_YEAR', path: ['period'], params: {} }]),
  ];
}

function mixedOf(source: AggregateSource, { dimensions, measures }: Question): Refusal[] {
  const needed = measures.flatMap((name) => {
    const beside = source.measures[name]?.beside;
    return beside && !beside.some((one) => dimensions.includes(one)) ? [`${name} + ${beside.join(', ')}`] : [];
  });
  return needed.length > 0
    ? [{ code: 'NOT_COMBINABLE', path: ['measures'], params: { allowed: needed.join('; ') } }]
    : [];
}

/** Why a question is refused; nothing: it is answered. */
export function refusalsOf(source: AggregateSource, question: Question, asker: Asker): Refusal[] {
  const scoped = question.dimensions.filter((name) => source.dimensions[name]?.isScoped);
  const open = namesOf(source.dimensions, (spec) => !('isScoped' in spec)).join(', ');
  return [
    ...shapeOf(source, question),
    ...mixedOf(source, question),
    ...(asker.seesPersons ? [] : personalOf(source, question)),
    ...(scoped.length > 0 && !asker.seesUnits
      ? [{ code: 'NOT_COMBINABLE', path: ['dimensions'], params: { allowed: open } }]
      : []),
  ];
}

/** The one personal dimension of a question whose small numbers are left out. */
export const personalDimension = (source: AggregateSource, { dimensions }: Question): string | null =>
  dimensions.find((name) => source.dimensions[name]?.isPersonal) ?? null;
