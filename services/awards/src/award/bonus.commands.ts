import type { Transaction } from '@tdkt/kernel';
import { catalogueForm } from '../form/catalogue.ts';
import type { SubjectKind } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { settingOn } from '../setting/setting.facts.ts';
import type { BonusBasis, Salary } from './bonus.rules.ts';
import { type BonusLaw, bonusesOf, type SpecialRow } from './list-bonus.rules.ts';

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

async function lawOf(tx: Transaction, { id, decidedOn }: Dated): Promise<BonusLaw> {
  const highestOnly = await settingOn(tx.ctx, 'BONUS_SAME_PERIOD_HIGHEST', decidedOn);
  return {
    salaries: await tx.query<Salary>(SALARIES),
    specials: await tx.query<SpecialRow>(SPECIALS, [id]),
    highestOnly: highestOnly?.value === true ? highestOnly : null,
  };
}

async function basesOf(tx: Transaction, decision: Dated, awards: readonly Listed[]): Promise<Bases> {
  const forms = await formsOf(tx.ctx);
  const lines = awards.map(({ awardFormId, personId, organisationId, ...line }) => ({
    ...line,
    form: catalogueForm(forms.get(awardFormId)?.code ?? ''),
    subjectId: personId ?? organisationId,
  }));
  return bonusesOf(lines, decision.decidedOn, await lawOf(tx, decision));
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
