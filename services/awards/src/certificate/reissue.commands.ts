import { columnsOf, insertAll, type Transaction } from '@tdkt/kernel';
import { correctionsOf } from '../correction/correction.facts.ts';
import { PRINTED_FIELDS } from '../correction/correction.rules.ts';
import type { Decision } from '../decision/decision.entity.ts';
import { type PaperLine, PRINTED, PRINTED_FROM, PRINTED_ORDER } from '../decision-paper/decision-paper.facts.ts';
import { Certificate } from './certificate.entity.ts';
import { firstNumbers, newToken } from './numbering.commands.ts';
import { printedTexts } from './printed-texts.rules.ts';

interface Mistaken {
  readonly line: PaperLine;
  readonly formCode: string;
  readonly held: Certificate;
}

const HELD = columnsOf(Certificate)
  .map(({ name, column }) => `'${name}', x.${column}`)
  .join(', ');

/** Certificates that hold, of awards whose printed words the decision corrects, and that it has not replaced yet. */
const mistaken = (tx: Transaction, decisionId: string) =>
  tx.query<Mistaken>(
    `select ${PRINTED} as line, f.code as "formCode", jsonb_build_object('id', x.id, ${HELD}) as held
     from ${PRINTED_FROM} join awards.certificate x on x.award_id = r.id
     where exists (select 1 from awards.award_correction k where k.award_id = r.id and k.decision_id = $1 and k.field = any($2))
       and x.correction_decision_id is distinct from $1
       and not exists (select 1 from awards.certificate n where n.replaces_id = x.id)
     order by ${PRINTED_ORDER}`,
    [decisionId, PRINTED_FIELDS],
  );

/** Gives other certificates for those with a mistake: numbers of their own, all else as it was; the old ones stay as they were. */
export async function reissue(tx: Transaction, decision: Decision): Promise<void> {
  const due = await mistaken(tx, decision.id);
  const year = Number(decision.decidedOn.slice(0, 4));
  const next = await firstNumbers(
    tx,
    due.map(({ held }) => held),
    year,
  );
  const corrections = await correctionsOf(
    tx,
    due.map(({ held }) => held.awardId),
  );
  const issuedOn = tx.ctx.runtime.clock.today();
  const rows = due.map(({ line, formCode, held: { id, ...held } }): Partial<Certificate> => {
    const ordinal = next.get(held.awardFormId) ?? 1;
    next.set(held.awardFormId, ordinal + 1);
    return {
      ...{ ...held, ...printedTexts(line, corrections.get(held.awardId) ?? []), issuedOn, year: String(year) },
      ...{ replacesId: id, correctionDecisionId: decision.id, ordinal: String(ordinal) },
      ...{ number: `${ordinal}/${year}/${formCode}`, token: newToken() },
    };
  });
  if (rows.length > 0) await insertAll(tx, Certificate, rows);
}
