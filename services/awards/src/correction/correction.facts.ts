import { predecessorsOf } from '@tdkt/directory';
import { isId, type Transaction } from '@tdkt/kernel';
import type { Decision } from '../decision/decision.entity.ts';
import { type PaperLine, PRINTED, PRINTED_FROM } from '../decision-paper/decision-paper.facts.ts';
import { citationOf } from '../decision-paper/wording.rules.ts';
import { type CorrectedField, standingTexts, type Texts } from './correction.rules.ts';

interface Standing {
  readonly awardId: string;
  readonly field: CorrectedField;
  readonly newText: string;
}

/** Corrections in force of awards, the earliest first: one statement. */
export async function correctionsOf(tx: Transaction, awardIds: readonly string[]): Promise<Map<string, Standing[]>> {
  const rows = await tx.query<Standing>(
    `select award_id as "awardId", field, new_text as "newText" from awards.award_correction
     where award_id = any($1::uuid[]) and corrected_on is not null order by corrected_on, id`,
    [awardIds],
  );
  const found = new Map<string, Standing[]>();
  for (const row of rows) found.set(row.awardId, [...(found.get(row.awardId) ?? []), row]);
  return found;
}

/** What an award says by itself. */
export const textsOf = (line: PaperLine, certificateNumber: string | null): Texts => ({
  ...{ SUBJECT_NAME: line.subjectName, UNIT_NAME: line.unitName, CITATION: citationOf(line) },
  CERTIFICATE_NUMBER: certificateNumber,
});

/** An award as a line of the list copies it, with what it says today. */
export interface MistakenAward {
  readonly id: string;
  readonly personId: string | null;
  readonly organisationId: string;
  readonly subjectName: string;
  readonly decidedOn: string;
  readonly memberUnitId: string | null;
  readonly clusterId: string | null;
  readonly managementPath: string;
  readonly isSameIssuer: boolean;
  readonly texts: Texts;
  /** Fields that stand on the list of the decision already. */
  readonly listed: readonly CorrectedField[];
}
type Row = Omit<MistakenAward, 'texts'> & { readonly line: PaperLine; readonly certificateNumber: string | null };

const MISTAKEN = `
select r.id, r.person_id as "personId", r.organisation_id as "organisationId", r.subject_name as "subjectName",
  r.decided_on as "decidedOn", r.member_unit_id as "memberUnitId", r.cluster_id as "clusterId",
  r.management_path as "managementPath", r.certificate_number as "certificateNumber", ${PRINTED} as line,
  d.issuer_organisation_id = $3 or d.issuer_organisation_id in (select id from ${predecessorsOf('$3::uuid')} before) as "isSameIssuer",
  array(select k.field from awards.award_correction k where k.award_id = r.id and k.decision_id = $2) as listed
from ${PRINTED_FROM} join awards.decision d on d.id = r.decision_id where r.id = any($1::uuid[]) and r.is_signed`;

/** Signed awards by id as a list of corrections asks for them: two statements whatever its length. */
export async function mistakenAwards(
  tx: Transaction,
  decision: Pick<Decision, 'id' | 'issuerOrganisationId'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MistakenAward>> {
  const asked = [...new Set(ids.filter(isId))];
  const rows = await tx.query<Row>(MISTAKEN, [asked, decision.id, decision.issuerOrganisationId]);
  const corrections = await correctionsOf(tx, asked);
  return new Map(
    rows.map(({ line, certificateNumber, ...row }) => {
      const texts = standingTexts(textsOf(line, certificateNumber), corrections.get(row.id) ?? []);
      return [row.id, { ...row, texts }];
    }),
  );
}
