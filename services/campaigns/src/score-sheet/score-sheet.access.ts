import { type Actor, BOARD, type Condition, hasRole, placeScope, Role } from '@tdkt/kernel';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import { mayActFor } from '../place.facts.ts';
import type { Standing } from './entry.rules.ts';
import type { ScoreSheet } from './score-sheet.entity.ts';

export const SCORERS = [...BOARD, Role.UNIT_OFFICER];
export const EITHER = [...SCORERS, Role.CLUSTER_LEADER];

export const standingOf = (actor: Actor, row: Pick<ScoreSheet, 'clusterId' | 'managementPath'>): Standing => ({
  UNIT: mayActFor(actor, row.managementPath),
  REVIEWER: mayConduct(actor, { clusterId: row.clusterId ?? null }),
  BOARD: hasRole(actor, BOARD),
});

/** The last day of the year is the day that a sheet stands for: leaders of that year keep it in sight. */
const LAST_DAY = 'make_date(r.year, 12, 31)';

/** Sheets of the other members, from the moment that the rule of the cluster opens them; `?` are the paths of the caller. */
const DISCLOSED = `exists (select from campaigns.emulation_year y
  join directory.cluster_membership m on m.cluster_id = y.cluster_id and m.valid_from <= make_date(y.year, 12, 31)
    and (m.valid_to is null or m.valid_to >= make_date(y.year, 1, 1))
  join directory.organisation o on o.id = m.organisation_id
  where y.id = r.emulation_year_id and ?::ltree[] @> o.management_path and (y.disclosure = 'ALWAYS'
    or (y.disclosure = 'MEETING' and y.state in ('MEETING', 'CLOSED')) or (y.disclosure = 'CLOSED' and y.state = 'CLOSED')))`;

/** A unit sees its own sheet, the leader those of the cluster, others what the rule of the cluster opens and when. */
export function sheetScope(actor: Actor): Condition {
  const own = placeScope(actor, LAST_DAY);
  if (own.sql === 'true' || !hasRole(actor, [Role.UNIT_OFFICER]) || actor.paths.length === 0) return own;
  return { sql: `(${own.sql} or ${DISCLOSED})`, values: [...own.values, actor.paths] };
}
