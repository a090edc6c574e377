import { PLACE, type Place } from '@tdkt/directory';
import { isId, type Transaction } from '@tdkt/kernel';
import type { AwardItem } from './decision.entity.ts';

export interface NomineeRow {
  readonly id: string;
  readonly proposalId: string;
  readonly state: string;
  readonly outcome: string;
  readonly isRecorded: boolean;
  readonly subjectKind: string;
  readonly subjectName: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly proposingOrganisationId: string;
  readonly awardFormId: string;
  readonly campaignId: string | null;
  readonly commendationType: string;
  readonly achievementFrom: string;
  readonly achievementTo: string;
}

/** Nominees with what their proposals say; the proposals stay locked, so that none is returned meanwhile. */
async function nomineeRows(tx: Transaction, ids: readonly string[]): Promise<NomineeRow[]> {
  if (ids.length === 0) return [];
  await tx.query(
    'select 1 from awards.proposal where id in (select proposal_id from awards.nominee where id = any($1::uuid[])) order by id for update',
    [ids],
  );
  return tx.query<NomineeRow>(
    `select n.id, n.proposal_id as "proposalId", p.state, n.outcome, exists (select 1 from awards.award a where a.nominee_id = n.id) as "isRecorded",
       n.subject_kind as "subjectKind", n.subject_name as "subjectName", n.person_id as "personId", n.organisation_id as "organisationId",
       p.proposing_organisation_id as "proposingOrganisationId", n.award_form_id as "awardFormId", p.campaign_id as "campaignId",
       p.commendation_type as "commendationType", n.achievement_from as "achievementFrom", n.achievement_to as "achievementTo"
     from awards.nominee n join awards.proposal p on p.id = n.proposal_id where n.id = any($1::uuid[])`,
    [ids],
  );
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** The current organisation, else the one that registered the person. */
  readonly organisationId: string | null;
}

const personRows = (tx: Transaction, ids: readonly string[]) =>
  tx.query<PersonRow>(
    `select d.id, p.full_name as name, coalesce(p.organisation_id, (subpath(p.management_paths[1], -1)::text)::uuid) as "organisationId"
     from directory.person d join directory.person p on p.id = coalesce(d.merged_into_id, d.id) where d.id = any($1::uuid[])`,
    [ids],
  );

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
}

/** The name of the day, else of the latest day before, else of the first after. */
const organisationRows = (tx: Transaction, ids: readonly string[], day: string) =>
  tx.query<OrganisationRow>(
    `select distinct on (id) id, name from directory.organisation where id = any($1::uuid[])
     order by id, (valid_from <= $2::date) desc, case when valid_from <= $2::date then valid_from end desc, valid_from`,
    [ids, day],
  );

const campaignRows = (tx: Transaction, ids: readonly string[]) =>
  tx.query<{ id: string }>('select id from directory.campaign where id = any($1::uuid[])', [ids]);

const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const idsOf = (values: readonly (string | null | undefined)[]) => [...new Set(values.filter(isId))];

export interface ListFacts {
  readonly nominees: ReadonlyMap<string, NomineeRow>;
  readonly persons: ReadonlyMap<string, PersonRow>;
  readonly organisations: ReadonlyMap<string, OrganisationRow>;
  readonly campaigns: ReadonlySet<string>;
}

/** Everything that a list of awards refers to, in five statements whatever its length. */
export async function listFacts(tx: Transaction, items: readonly AwardItem[], day: string): Promise<ListFacts> {
  const nominees = byId(await nomineeRows(tx, idsOf(items.map((item) => item.nomineeId))));
  const named = [...items, ...nominees.values()];
  const persons = byId(await personRows(tx, idsOf(named.map((one) => one.personId))));
  const organisationIds = [
    ...named.map((one) => one.organisationId),
    ...[...nominees.values()].map((one) => one.proposingOrganisationId),
    ...[...persons.values()].map((one) => one.organisationId),
  ];
  const organisations = byId(await organisationRows(tx, idsOf(organisationIds), day));
  const campaigns = new Set((await campaignRows(tx, idsOf(items.map((item) => item.campaignId)))).map((row) => row.id));
  return { nominees, persons, organisations, campaigns };
}

/** A closed organisation is placed where it stood on its last day, one of later days where it stood first. */
const NEAREST = `
select asked.id, place.* from unnest($1::uuid[]) as asked(id)
cross join lateral (
  select greatest(o.valid_from, least($2::date, coalesce(o.valid_to, $2::date))) as day from directory.organisation o where o.id = asked.id
  order by (o.valid_from <= $2::date) desc, case when o.valid_from <= $2::date then o.valid_from end desc, o.valid_from limit 1
) nearest
cross join lateral (${PLACE.replaceAll('$2::date', 'nearest.day').replaceAll('$1::uuid', 'asked.id')}) place`;

/** Places of organisations on a day: one statement for all. */
export async function placesOf(tx: Transaction, ids: readonly string[], day: string): Promise<Map<string, Place>> {
  const rows = await tx.query<{
    id: string;
    management_path: string;
    member_unit_id: string | null;
    cluster_id: string | null;
  }>(NEAREST, [ids, day]);
  return new Map(
    rows.map((row) => [
      row.id,
      { managementPath: row.management_path, memberUnitId: row.member_unit_id, clusterId: row.cluster_id },
    ]),
  );
}
