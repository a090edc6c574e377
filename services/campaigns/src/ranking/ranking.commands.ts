import {
  type Context,
  forbidden,
  insertAll,
  newId,
  refuse,
  type Transaction,
  type Violation,
  write,
} from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { type Exact, textOf } from '../criterion/exact.rules.ts';
import { mayConduct } from '../emulation-year/emulation-year.access.ts';
import { EmulationYear } from '../emulation-year/emulation-year.entity.ts';
import { RankingRow } from './ranking.entity.ts';
import { type RankedSheet, rankingOf, type Standing, standingNow } from './ranking.facts.ts';

async function standingToActOn(tx: Transaction, emulationYearId: string): Promise<Standing> {
  const standing = await standingNow(tx, emulationYearId);
  if (!mayConduct(tx.ctx.actor, standing.year)) throw forbidden();
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`ranking ${standing.year.id}`]);
  const frozen = (await rankingOf(tx, standing.year.id)).length > 0;
  const isOpen = ['SCORING', 'MEETING'].includes(standing.year.state);
  refuse([
    ...(frozen ? [{ code: 'RANKING_FROZEN', path: ['emulationYearId'] }] : []),
    ...(isOpen ? [] : [{ code: 'SCORING_CLOSED', path: ['emulationYearId'] }]),
  ]);
  return standing;
}

export interface Decided {
  readonly emulationYearId: string;
  /** Units with equal scores, in the order that was decided. */
  readonly organisationIds: readonly string[];
  readonly reason: string;
}

/** All the units named have one score, so that a decision never stands against the figures. */
function checkEquals({ rows }: Standing, { organisationIds, reason }: Decided): Violation[] {
  const scores = organisationIds.map((id) => rows.find(({ sheet }) => sheet.organisationId === id)?.score ?? null);
  const isKnown = scores.length > 1 && scores.every((score) => score !== null);
  const isEqual = isKnown && new Set(scores).size === 1 && new Set(organisationIds).size === scores.length;
  return [
    ...(isEqual ? [] : [{ code: 'NOT_EQUAL', path: ['organisationIds'] }]),
    ...(reason.trim() ? [] : [{ code: 'REQUIRED', path: ['reason'] }]),
  ];
}

/** The leader puts equals in their order and says why; the rule of the cluster says whether that is looked at. */
export function decideTie(ctx: Context, info: GraphQLResolveInfo, decided: Decided): Promise<EmulationYear> {
  return write(ctx, { info, args: decided, entity: EmulationYear }, async (tx) => {
    const standing = await standingToActOn(tx, decided.emulationYearId);
    refuse(checkEquals(standing, decided));
    const rows = decided.organisationIds.map((organisation, at) => ({ id: newId(), organisation, ordinal: at + 1 }));
    await tx.query(
      `insert into campaigns.tie_decision (id, emulation_year_id, cluster_id, organisation_id, ordinal, reason)
       select d.id, $2, $3, d.organisation, d.ordinal, $4 from jsonb_to_recordset($1::jsonb) as d(id uuid, organisation uuid, ordinal integer)
       on conflict (emulation_year_id, organisation_id) do update set ordinal = excluded.ordinal, reason = excluded.reason,
         version = tie_decision.version + 1, updated_at = now()`,
      [JSON.stringify(rows), standing.year.id, standing.year.clusterId, decided.reason.normalize('NFC').trim()],
    );
    return standing.year.id;
  });
}

const figure = (value: Exact): number => textOf(value) as unknown as number;
function frozenRow({ year, scale }: Standing, row: RankedSheet, frozenOn: string): Partial<RankingRow> {
  const { id: emulationYearId, campaignId, clusterId } = year;
  const { organisationId, memberUnitId, managementPath } = row.sheet;
  const { earned, ceiling, bonus, penalty, normalised, score } = row.total;
  return {
    ...{
      emulationYearId,
      campaignId,
      clusterId,
      year: year.year,
      organisationId,
      memberUnitId,
      managementPath,
      frozenOn,
    },
    ...{ place: row.place, isShared: row.isShared, classification: row.classification, scale: figure(scale) },
    ...{ earned: figure(earned), ceiling: figure(ceiling), bonus: figure(bonus), penalty: figure(penalty) },
    ...{ normalised: figure(normalised), score: figure(score) },
    trail: row.trail.map((step) => ({ ...step, value: step.value === null ? null : textOf(step.value) })),
  };
}

/** Freezes the ranking once every item is final; from then on neither scores nor places change. */
export function freezeRanking(ctx: Context, info: GraphQLResolveInfo, emulationYearId: string): Promise<EmulationYear> {
  return write(ctx, { info, args: { emulationYearId }, entity: EmulationYear }, async (tx) => {
    const standing = await standingToActOn(tx, emulationYearId);
    const { openCount, rows } = standing;
    refuse([
      ...(openCount > 0 ? [{ code: 'SCORES_OPEN', path: ['emulationYearId'], params: { count: openCount } }] : []),
      ...(rows.length === 0 ? [{ code: 'CRITERIA_MISSING', path: ['emulationYearId'] }] : []),
    ]);
    const today = ctx.runtime.clock.today();
    await insertAll(
      tx,
      RankingRow,
      rows.map((row) => frozenRow(standing, row, today)),
    );
    return standing.year.id;
  });
}
