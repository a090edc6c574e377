import type { Transaction } from '@tdkt/kernel';
import { type YearFacts, yearOf } from '../criterion/criterion.facts.ts';
import { type Exact, exact } from '../criterion/exact.rules.ts';
import { itemsOfYear } from '../score-sheet/score-sheet.facts.ts';
import { groupShare, type ScoredItem, type SheetTotal, totalOf } from '../score-sheet/total.rules.ts';
import type { RankingRow } from './ranking.entity.ts';
import { type Band, type Placed, type RankingRule, rank, type TieBreaker } from './ranking.rules.ts';

export interface Sheet {
  readonly id: string;
  readonly organisationId: string;
  readonly memberUnitId: string | null;
  readonly managementPath: string;
  readonly decided: number | null;
}
export interface RankedSheet extends Placed {
  readonly sheet: Sheet;
  readonly total: SheetTotal;
}
export interface Standing {
  readonly year: YearFacts;
  readonly scale: Exact;
  /** Items that are not final yet. */
  readonly openCount: number;
  readonly rows: readonly RankedSheet[];
}

export const ruleOf = ({ scale, tieBreakers, bands }: YearFacts): RankingRule => ({
  scale: exact(scale),
  tieBreakers: tieBreakers as TieBreaker[],
  bands: bands as Band[],
});

const SHEETS = `
select s.id, s.organisation_id as "organisationId", s.member_unit_id as "memberUnitId", s.management_path::text as "managementPath",
  d.ordinal as decided
from campaigns.score_sheet s
left join campaigns.tie_decision d on d.emulation_year_id = s.emulation_year_id and d.organisation_id = s.organisation_id
where s.emulation_year_id = $1 order by s.id`;

const groupsOf = (items: readonly ScoredItem[], { tieBreakers }: RankingRule): ReadonlyMap<string, Exact> =>
  new Map(
    tieBreakers.flatMap((one) =>
      one.kind === 'GROUP' ? [[one.groupId, groupShare(items, one.groupId)] as const] : [],
    ),
  );

/** The ranking as the items stand now, in the caller's sight: four statements, however many units. */
export async function standingNow(tx: Transaction, emulationYearId: string): Promise<Standing> {
  const year = await yearOf(tx, emulationYearId);
  const rule = ruleOf(year);
  const sheets = await tx.query<Sheet>(SHEETS, [year.id]);
  const items = await itemsOfYear(tx, year.id);
  const [open] = await tx.query<{ count: number }>(
    "select count(*)::integer as count from campaigns.score_entry where emulation_year_id = $1 and state <> 'FINAL'",
    [year.id],
  );
  const totals = new Map(sheets.map(({ id }) => [id, totalOf(items.get(id) ?? [], rule.scale)]));
  const contenders = sheets.map(({ id, decided }) => {
    const { score, penalty } = totals.get(id) as SheetTotal;
    return { unitId: id, score, penalty, decided, groups: groupsOf(items.get(id) ?? [], rule) };
  });
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const rows = rank(contenders, rule).map((placed) => ({
    ...placed,
    sheet: byId.get(placed.unitId) as Sheet,
    total: totals.get(placed.unitId) as SheetTotal,
  }));
  return { year, scale: rule.scale, openCount: open?.count ?? 0, rows };
}

const FROZEN = `
select id, organisation_id as "organisationId", place, is_shared as "isShared", classification, earned, ceiling, bonus, penalty,
  normalised, score, scale, trail, frozen_on::text as "frozenOn"
from campaigns.ranking_row where emulation_year_id = $1 order by place, organisation_id`;

/** The frozen ranking of a year in the caller's sight, the first place first; empty until it is frozen. */
export const rankingOf = (tx: Transaction, emulationYearId: string): Promise<RankingRow[]> =>
  tx.query<RankingRow>(FROZEN, [emulationYearId]);
