import { identityPairs } from '@tdkt/directory';
import type { Transaction } from '@tdkt/kernel';
import { catalogueForm } from '../form/catalogue.ts';
import type { SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { standsIn } from '../revocation/revocation.facts.ts';
import { settingOn } from '../setting/setting.facts.ts';
import type { BonusBasis, Salary } from './bonus.rules.ts';
import { type BonusLaw, bonusesOf, type GivenTitle, type SpecialRow } from './list-bonus.rules.ts';

/** An award of the list, as far as its bonus depends on it. */
export interface Listed {
  readonly id: string;
  readonly awardFormId: string;
  readonly subjectKind: SubjectKind;
  readonly personId: string | null;
  readonly organisationId: string;
  readonly achievementFrom: string | null;
  readonly achievementTo: string | null;
}
interface Dated {
  readonly id: string;
  readonly decidedOn: string;
}
type Bases = ReadonlyMap<string, BonusBasis>;

const listedAwards = (tx: Transaction, decisionId: string) =>
  tx.query<Listed>(
    `select id, award_form_id as "awardFormId", subject_kind as "subjectKind", person_id as "personId", organisation_id as "organisationId",
       achievement_from as "achievementFrom", achievement_to as "achievementTo"
     from awards.award where decision_id = $1 order by id for update`,
    [decisionId],
  );

const SALARIES =
  'select valid_from as "validFrom", amount, is_verified as "isVerified", clause from awards.base_salary';
const SPECIALS = `select award_id as "awardId", subject_kind as "subjectKind", amount, source, document_number as "documentNumber", document_date as "documentDate"
  from awards.special_bonus where decision_id = $1`;

/** Standing titles of the same people and units by other decisions; a special amount is paid beside every other. */
const GIVEN = `
with ${identityPairs('$2::uuid[]')}, title as (
  select k.asked as subject_id, a.* from identity k join awards.award a on a.person_id = k.id
  union all
  select a.organisation_id, a.* from awards.award a where a.person_id is null and a.organisation_id = any($3::uuid[])
)
select t.subject_kind as "subjectKind", t.subject_id as "subjectId", t.achievement_from as "achievementFrom",
  t.achievement_to as "achievementTo", t.bonus::float8 as amount
from title t join awards.award_form f on f.id = t.award_form_id
where t.is_signed and t.decision_id <> $1 and f.kind = 'TITLE' and t.bonus is not null and ${standsIn('t.id')}
  and t.achievement_from is not null and t.achievement_to is not null and t.bonus_basis->>'method' is distinct from 'SPECIAL'`;

async function givenTitles(tx: Transaction, { id }: Dated, titles: readonly Listed[]): Promise<GivenTitle[]> {
  if (titles.length === 0) return [];
  // Two decisions for one subject that are signed at once: the second sees what the first gave.
  await tx.query("select pg_advisory_xact_lock(hashtext('awards.titles of one period'))");
  const people = titles.flatMap(({ personId }) => personId ?? []);
  const units = titles.flatMap(({ personId, organisationId }) => (personId ? [] : [organisationId]));
  return tx.query<GivenTitle>(GIVEN, [id, people, units]);
}

async function lawOf(tx: Transaction, decision: Dated, titles: readonly Listed[]): Promise<BonusLaw> {
  const highestOnly = await settingOn(tx.ctx, 'BONUS_SAME_PERIOD_HIGHEST', decision.decidedOn);
  return {
    salaries: await tx.query<Salary>(SALARIES),
    specials: await tx.query<SpecialRow>(SPECIALS, [decision.id]),
    given: await givenTitles(tx, decision, titles),
    highestOnly: highestOnly?.value === true ? highestOnly : null,
  };
}

async function basesOf(tx: Transaction, decision: Dated, awards: readonly Listed[]): Promise<Bases> {
  const forms = await formsOf(tx.ctx);
  const formOf = ({ awardFormId }: Listed) => catalogueForm(forms.get(awardFormId)?.code ?? '');
  const lines = awards.map((award) => ({
    ...award,
    form: formOf(award),
    subjectId: award.personId ?? award.organisationId,
  }));
  const titles = awards.filter((award) => formOf(award)?.kind === 'TITLE');
  return bonusesOf(lines, decision.decidedOn, await lawOf(tx, decision, titles));
}

async function writeBonuses(tx: Transaction, bases: Bases, awards: readonly Listed[]): Promise<void> {
  const rows = awards.map(({ id }) => ({ id, bonus: bases.get(id)?.amount ?? null, basis: bases.get(id) ?? null }));
  await tx.query(
    `update awards.award a set bonus = d.bonus, bonus_basis = d.basis, version = version + 1, updated_at = $2
     from jsonb_to_recordset($1::jsonb) as d(id uuid, bonus bigint, basis jsonb)
     where a.id = d.id and (a.bonus, a.bonus_basis) is distinct from (d.bonus, d.basis)`,
    [JSON.stringify(rows), tx.ctx.runtime.clock.now()],
  );
}

/** Brings the bonuses of a draft to what the law and its special amounts say now. */
export async function settleBonuses(tx: Transaction, decision: Dated): Promise<void> {
  const awards = await listedAwards(tx, decision.id);
  if (awards.length > 0) await writeBonuses(tx, await basesOf(tx, decision, awards), awards);
}

/** Bonuses of awards that join a list; those that stand on it already may change with them. */
export async function bonusesBeside(tx: Transaction, decision: Dated, joining: readonly Listed[]): Promise<Bases> {
  const listed = await listedAwards(tx, decision.id);
  const bases = await basesOf(tx, decision, [...listed, ...joining]);
  if (listed.length > 0) await writeBonuses(tx, bases, listed);
  return bases;
}
