import { validOn } from '@tdkt/directory';
import { readKeyed } from '@tdkt/exchange';
import { isId, SYSTEM, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { isPersonal, type Line, type PersonCandidate, type Standing, type UnitCandidate } from './nomination.rules.ts';

/** Whom the lines of a batch may mean, by the number of the line. */
export interface Candidates {
  readonly persons: ReadonlyMap<number, readonly PersonCandidate[]>;
  readonly units: ReadonlyMap<number, readonly UnitCandidate[]>;
}

/** More namesakes than that in one unit nobody tells apart by a list. */
const MOST_CANDIDATES = 20;

/** As the caller: whoever is out of sight is not there. A person who was merged is found as the one who stands for them. */
const PERSONS = `
select k.number, p.id, p.full_name as name, p.birth_date::text as "birthDate",
  (select o.name from directory.organisation o where o.id = p.organisation_id order by o.valid_from desc limit 1) as "unitName",
  p.management_paths::text[] as paths, $5::ltree @> any (p.management_paths) as "isWithin"
from unnest($1::integer[], $2::uuid[], $3::text[], $4::date[]) k(number, id, name, birth)
cross join lateral (
  select coalesce(d.merged_into_id, d.id) as id from directory.person d where d.id = k.id
  union all
  (select d.id from directory.person d
   where k.id is null and d.name_fold = app.fold(k.name) and d.merged_into_id is null and $5::ltree @> any (d.management_paths)
   order by d.full_name = k.name desc, d.birth_date = k.birth desc nulls last, d.id limit ${MOST_CANDIDATES})
) c
join directory.person p on p.id = c.id order by k.number, p.full_name, p.birth_date, p.id`;

/** By code before name; a district proposes what lies in its place, as by hand. */
const UNITS = `
select distinct on (k.number, o.id) k.number, o.id, o.code, o.name, o.management_path::text as path,
  $4::ltree @> o.management_path or exists (
    select 1 from directory.organisation u where u.management_path = $4::ltree and u.locality_path @> o.locality_path
      and u.kind in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET', 'QUARTER')) as "isWithin"
from (select a.number, a.text, f.version_id from unnest($1::integer[], $2::text[]) a(number, text)
    join directory.organisation f on f.code = a.text
  union
  select a.number, a.text, f.version_id from unnest($1::integer[], $2::text[]) a(number, text)
    join directory.organisation f on f.name_fold = app.fold(a.text)) k
join directory.organisation o on o.version_id = k.version_id and ${validOn('o', '$3::date')}
order by k.number, o.id`;

const grouped = <T extends { readonly number: number }>(rows: readonly T[]): Map<number, T[]> => {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(row.number, [...(groups.get(row.number) ?? []), row]);
  return groups;
};
/** A malformed key is nobody's. */
const keyOf = ({ personKey }: Line): string | null => (isId(personKey) ? personKey : null);

/** Persons and units of a batch of lines: two statements. */
export async function findCandidates(
  tx: Transaction,
  lines: readonly Line[],
  { managementPath }: { readonly managementPath: string },
): Promise<Candidates> {
  const people = lines.filter((line) => isPersonal(line) && (keyOf(line) || (!line.personKey && line.personName)));
  const named = lines.flatMap(({ number, unit }) => (unit ? [{ number, text: readKeyed(unit).key ?? unit }] : []));
  const persons = await tx.query<PersonCandidate & { readonly number: number }>(PERSONS, [
    people.map(({ number }) => number),
    people.map(keyOf),
    people.map(({ personName }) => personName),
    people.map(({ birthDate }) => birthDate),
    managementPath,
  ]);
  const units = await tx.query<UnitCandidate & { readonly number: number }>(UNITS, [
    named.map(({ number }) => number),
    named.map(({ text }) => text),
    tx.ctx.runtime.clock.today(),
    managementPath,
  ]);
  return { persons: grouped(persons), units: grouped(units) };
}

/** A subject with a form. */
export const slotOf = (subjectId: string, formId: string): string => `${subjectId} ${formId}`;
export interface Nominated {
  /** Of the same dossier, by subject and form. */
  readonly own: ReadonlyMap<string, Standing>;
  /** Subjects who wait in another dossier for the same form, whoever proposed them. */
  readonly elsewhere: ReadonlySet<string>;
}

const OWN = `
select subject_id as "subjectId", award_form_id as "formId", achievement_from::text as "achievementFrom",
  achievement_to::text as "achievementTo", achievement_summary as "achievementSummary", ground
from awards.nominee where proposal_id = $1 and subject_id = any($2::uuid[])`;
const ELSEWHERE = `
select distinct n.subject_id, n.award_form_id from awards.nominee n join awards.proposal p on p.id = n.proposal_id
where n.subject_id = any($2::uuid[]) and n.proposal_id <> $1 and n.outcome = 'PENDING' and p.state not in ('DECIDED', 'WITHDRAWN')`;

/** Who of these is nominated already: two statements. Of other units it is told that there is one, and nothing more. */
export async function findNominated(
  tx: Transaction,
  proposalId: string,
  subjectIds: readonly string[],
): Promise<Nominated> {
  const own = await tx.query<Standing & { readonly subjectId: string; readonly formId: string }>(OWN, [
    proposalId,
    subjectIds,
  ]);
  const { rows } = await tx.ctx.runtime.reader.read(
    settingOf(SYSTEM, tx.ctx.requestId),
    statement(ELSEWHERE, [proposalId, subjectIds]),
  );
  return {
    own: new Map(own.map((row) => [slotOf(row.subjectId, row.formId), row])),
    elsewhere: new Set(rows.map(([subjectId, formId]) => slotOf(String(subjectId), String(formId)))),
  };
}

/** Kinds of the papers that speak of a whole dossier. */
export async function sharedPapers(tx: Transaction, proposalId: string): Promise<string[]> {
  const rows = await tx.query<{ kind: string }>(
    'select distinct kind from awards.evidence where proposal_id = $1 and nominee_id is null',
    [proposalId],
  );
  return rows.map(({ kind }) => kind);
}
