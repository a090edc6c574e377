import type { Place } from '@tdkt/directory';
import { isId, type Transaction } from '@tdkt/kernel';
import type { NomineeFacts } from './proposal.rules.ts';

/** A row in the words of the directory. */
export const placeColumns = (place: Place) => ({
  managementPath: place.managementPath,
  memberUnitId: place.memberUnitId,
  clusterId: place.clusterId,
});

export async function isKnownCampaign(tx: Transaction, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await tx.query('select 1 from directory.campaign where id = $1', [id])).length > 0;
}

interface SubjectFacts {
  readonly subjectName: string;
  readonly subject: NomineeFacts['subject'];
}
const UNKNOWN: SubjectFacts = { subjectName: '', subject: 'UNKNOWN' };

/** A person as the caller sees them: with a place under the proposing unit or elsewhere. */
async function personFacts(tx: Transaction, id: string, unitPath: string): Promise<SubjectFacts> {
  const [row] = await tx.query<{ name: string; within: boolean }>(
    `select p.full_name as name, $2::ltree @> any (p.management_paths) as within
     from directory.person d join directory.person p on p.id = coalesce(d.merged_into_id, d.id) where d.id = $1`,
    [id, unitPath],
  );
  return row ? { subjectName: row.name, subject: row.within ? 'WITHIN' : 'FOREIGN' } : UNKNOWN;
}

export interface PersonFacts extends SubjectFacts {
  readonly isFrontline: boolean;
  readonly isDirectWorker: boolean;
}
/** Persons by id as the caller sees them, in one statement. */
export async function personsFacts(
  tx: Transaction,
  ids: readonly string[],
  unitPath: string,
): Promise<ReadonlyMap<string, PersonFacts>> {
  const rows = await tx.query<{ id: string; name: string; within: boolean; frontline: boolean; direct: boolean }>(
    `select d.id, p.full_name as name, $2::ltree @> any (p.management_paths) as within, p.is_frontline as frontline, p.is_direct_worker as direct
     from directory.person d join directory.person p on p.id = coalesce(d.merged_into_id, d.id) where d.id = any($1::uuid[])`,
    [ids.filter(isId), unitPath],
  );
  return new Map(
    rows.map(({ id, name, within, frontline, direct }) => [
      id,
      {
        ...{ subjectName: name, subject: within ? 'WITHIN' : 'FOREIGN' },
        ...{ isFrontline: frontline, isDirectWorker: direct },
      },
    ]),
  );
}

/** An organisation belongs to whoever manages it, or to the place where it lies: a district proposes its enterprises. */
async function organisationFacts(tx: Transaction, id: string, unitPath: string): Promise<SubjectFacts> {
  const [row] = await tx.query<{ name: string; within: boolean }>(
    `select o.name, $2::ltree @> o.management_path or exists (
       select 1 from directory.organisation u where u.management_path = $2::ltree and u.locality_path @> o.locality_path
         and u.kind in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET', 'QUARTER')) as within
     from directory.organisation o where o.id = $1
     order by (o.valid_from <= $3::date) desc, case when o.valid_from <= $3::date then o.valid_from end desc, o.valid_from limit 1`,
    [id, unitPath, tx.ctx.runtime.clock.today()],
  );
  return row ? { subjectName: row.name, subject: row.within ? 'WITHIN' : 'FOREIGN' } : UNKNOWN;
}

interface Subject {
  readonly personId?: string | null;
  readonly organisationId?: string | null;
}

/** Who is nominated: the name of the day, and whether the proposing unit may nominate them. */
export async function subjectFacts(tx: Transaction, subject: Subject, unitPath: string): Promise<SubjectFacts> {
  const { personId, organisationId } = subject;
  if (personId) return isId(personId) ? personFacts(tx, personId, unitPath) : UNKNOWN;
  if (organisationId) return isId(organisationId) ? organisationFacts(tx, organisationId, unitPath) : UNKNOWN;
  return UNKNOWN;
}

export async function countOf(tx: Transaction, table: 'nominee' | 'award', proposalId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from awards.${table} where proposal_id = $1`,
    [proposalId],
  );
  return row?.count ?? 0;
}

/** The next number of a yearly count; the row stays locked until the transaction ends, so there are no gaps. */
export async function nextNumber(tx: Transaction, name: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into awards.counter as c (name, year, last) values ($1, $2, 1)
     on conflict (name, year) do update set last = c.last + 1 returning last`,
    [name, year],
  );
  return row?.last as number;
}
