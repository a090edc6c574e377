import { type Context, SYSTEM, settingOf, statement } from '@tdkt/kernel';
import { standsIn } from '../revocation/revocation.facts.ts';
import type { Candidate } from './quota.rules.ts';

/** As SYSTEM: a quota is the same figure for everybody, whoever of those counted they may see. */
async function read(ctx: Context, text: string, values: readonly unknown[]): Promise<readonly (readonly unknown[])[]> {
  const { rows } = await ctx.runtime.reader.read(settingOf(SYSTEM, ctx.requestId), statement(text, values));
  return rows as readonly (readonly unknown[])[];
}

/** What the province gives to a unit. The unit stands where it stands now: so do the rows that are counted below it. */
export interface Given {
  readonly path: string;
  readonly formId: string;
  readonly year: number;
  readonly placeCount: number;
  readonly isVerified: boolean;
  readonly source: string;
}
const GIVEN = `
select o.management_path::text, q.award_form_id, q.year, q.place_count, q.is_verified, coalesce(q.document_number, q.note, '')
from awards.award_quota q
cross join lateral (select o.management_path from directory.organisation o where o.id = q.organisation_id order by o.valid_from desc limit 1) o
where q.year = any($1::integer[])`;

export async function readGiven(ctx: Context, years: readonly number[]): Promise<Given[]> {
  const rows = await read(ctx, GIVEN, [years]);
  return rows.map(([path, formId, year, placeCount, isVerified, source]) => ({
    ...{ path: path as string, formId: formId as string, year: year as number },
    ...{ placeCount: placeCount as number, isVerified: isVerified as boolean, source: source as string },
  }));
}

export interface Wanted {
  readonly years: readonly number[];
  readonly formIds: readonly string[];
  /** Units with all below them; null: the whole province. */
  readonly roots: readonly string[] | null;
  /** Dossiers whose nominees count although they are not handed in yet: those that are looked at. */
  readonly proposalIds: readonly string[];
}
/** How many there are in a unit of its own, without those below it. */
export interface Counted {
  readonly path: string;
  readonly formId: string;
  readonly year: number;
  readonly awardCount: number;
  readonly nomineeCount: number;
}

/** Awards that stand, and nominees that wait in a dossier that was handed in. */
const NOMINEES = `
  from awards.nominee n join awards.proposal p on p.id = n.proposal_id
  where n.outcome = 'PENDING' and (p.state in ('SUBMITTED', 'CLUSTER_REVIEWED', 'BOARD_REVIEW') or p.id = any($4::uuid[]))
    and extract(year from n.achievement_to)::integer = any($1::integer[]) and n.award_form_id = any($2::uuid[])
    and ($3::ltree[] is null or n.management_path <@ $3::ltree[])`;
const COUNTS = `
select c.path::text, c.form_id, c.year, sum(c.awards)::integer, sum(c.nominees)::integer from (
  select n.management_path as path, n.award_form_id as form_id, extract(year from n.achievement_to)::integer as year, 0 as awards, 1 as nominees ${NOMINEES}
  union all
  select a.management_path, a.award_form_id, extract(year from coalesce(a.achievement_to, a.decided_on))::integer, 1, 0 from awards.award a
  where a.is_signed and ${standsIn('a.id')} and a.award_form_id = any($2::uuid[])
    and extract(year from coalesce(a.achievement_to, a.decided_on))::integer = any($1::integer[])
    and ($3::ltree[] is null or a.management_path <@ $3::ltree[])
) c group by c.path, c.form_id, c.year`;

export async function readCounts(ctx: Context, { years, formIds, roots, proposalIds }: Wanted): Promise<Counted[]> {
  const rows = await read(ctx, COUNTS, [years, formIds, roots, proposalIds]);
  return rows.map(([path, formId, year, awardCount, nomineeCount]) => ({
    ...{ path: path as string, formId: formId as string, year: year as number },
    ...{ awardCount: awardCount as number, nomineeCount: nomineeCount as number },
  }));
}

export interface Competitor extends Candidate {
  readonly path: string;
  readonly formId: string;
  readonly year: number;
  readonly isPerson: boolean;
}
const COMPETITORS = `
select n.id, n.management_path::text, n.award_form_id, extract(year from n.achievement_to)::integer, n.person_id is not null,
  coalesce((select d.gender = 'FEMALE' from directory.person d where d.id = n.person_id), false), n.is_direct_worker, n.is_frontline ${NOMINEES}`;

/** Those who wait for a place, with what puts one before another. */
export async function readCompetitors(ctx: Context, wanted: Wanted): Promise<Competitor[]> {
  const { years, formIds, roots, proposalIds } = wanted;
  const rows = await read(ctx, COMPETITORS, [years, formIds, roots, proposalIds]);
  return rows.map(([id, path, formId, year, isPerson, isWoman, isDirectWorker, isFrontline]) => ({
    ...{ id: id as string, path: path as string, formId: formId as string, year: year as number },
    ...{ isPerson: isPerson as boolean, isWoman: isWoman as boolean },
    ...{ isDirectWorker: isDirectWorker as boolean, isFrontline: isFrontline as boolean },
  }));
}

export interface AskedNominee {
  readonly id: string;
  readonly proposalId: string;
  readonly path: string;
  readonly formId: string;
  readonly year: number;
}
const ASKED = `
select n.id, n.proposal_id, n.management_path::text, n.award_form_id, extract(year from n.achievement_to)::integer
from awards.nominee n where n.outcome = 'PENDING' and (n.id = any($1::uuid[]) or n.proposal_id = any($2::uuid[]))`;

/** Nominees that wait, by id or of dossiers. */
export async function readAsked(
  ctx: Context,
  { ids = [], proposalIds = [] }: { ids?: readonly string[]; proposalIds?: readonly string[] },
): Promise<AskedNominee[]> {
  const rows = await read(ctx, ASKED, [ids, proposalIds]);
  return rows.map(([id, proposalId, path, formId, year]) => ({
    ...{ id: id as string, proposalId: proposalId as string, path: path as string },
    ...{ formId: formId as string, year: year as number },
  }));
}
