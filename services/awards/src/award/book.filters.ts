import { predecessorsOf } from '@tdkt/directory';
import { type Condition, type ExtraFilter, isId } from '@tdkt/kernel';
import { ID, Int } from 'type-graphql';

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** The units asked for and all that went before them. */
const LINE = `select id from unnest(?::uuid[]) own(id)
  union select before.id from unnest(?::uuid[]) own(id) cross join lateral ${predecessorsOf('own.id')} before`;
const PATHS = `select distinct o.management_path from directory.organisation o where o.id in (${LINE})`;

/**
 * Who ever stood under one of the units is found by the index; where they stood on the day of the decision then tells. Places of
 * awards are of that day, so a unit that came later brings none of its earlier awards.
 */
function underUnits(values: unknown): Condition {
  const ids = (values as unknown[]).filter(isId);
  return {
    sql: `(r.organisation_id = any(array(select distinct below.id from (${PATHS}) above
      join directory.organisation below on below.management_path <@ above.management_path)) and array(${PATHS}) @> r.management_path)`,
    values: [ids, ids, ids, ids],
  };
}

function inYears(values: unknown): Condition {
  const years = (values as number[]).filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR);
  const between = 'r.decided_on between make_date(?::integer, 1, 1) and make_date(?::integer, 12, 31)';
  return {
    sql: `(${['false', ...years.map(() => between)].join(' or ')})`,
    values: years.flatMap((year) => [year, year]),
  };
}

/** The whole number, or what stands before its first stroke: 0 follows the stroke in the order of signs. */
const NUMBERED = `r.decision_id = any(array(select d.id from unnest(?::text[]) asked(number)
  join awards.decision d on d.number = asked.number or d.number ~>=~ (asked.number || '/') and d.number ~<~ (asked.number || '0')))`;

/** What the book of awards is searched by beside its columns. */
export const BOOK_FILTERS: Readonly<Record<'underOrganisationId' | 'year' | 'decisionNumber', ExtraFilter>> = {
  underOrganisationId: { type: () => [ID], condition: underUnits },
  year: { type: () => [Int], condition: inYears },
  decisionNumber: {
    type: () => [String],
    condition: (values) => ({
      sql: NUMBERED,
      values: [(values as string[]).map((number) => number.trim()).filter((number) => number !== '')],
    }),
  },
};
