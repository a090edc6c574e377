import { type Context, insertAll, lock, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { correctionsOf } from '../correction/correction.facts.ts';
import { isOfKind } from '../decision/decision.access.ts';
import { Decision, DecisionKind, DecisionState } from '../decision/decision.entity.ts';
import {
  issuerIn,
  type PaperLine,
  PRINTED,
  PRINTED_FROM,
  PRINTED_ORDER,
} from '../decision-paper/decision-paper.facts.ts';
import { authorityOf, positionsOf } from '../decision-paper/wording.rules.ts';
import { Certificate } from './certificate.entity.ts';
import { firstNumbers, newToken } from './numbering.commands.ts';
import { printedTexts } from './printed-texts.rules.ts';
import { reissue } from './reissue.commands.ts';

interface Due extends Pick<Certificate, 'awardFormId' | 'memberUnitId' | 'clusterId' | 'managementPath' | 'personId'> {
  readonly formCode: string;
  readonly line: PaperLine & { readonly awardId: string };
}

/** Awards of the decision that have no certificate yet, in the order of the annex. */
const dueAwards = (tx: Transaction, decisionId: string) =>
  tx.query<Due>(
    `select ${PRINTED} as line, f.code as "formCode", r.award_form_id as "awardFormId", r.person_id as "personId",
       r.member_unit_id as "memberUnitId", r.cluster_id as "clusterId", r.management_path::text as "managementPath"
     from ${PRINTED_FROM} where r.decision_id = $1 and not exists (select 1 from awards.certificate c where c.award_id = r.id)
     order by ${PRINTED_ORDER}`,
    [decisionId],
  );

async function issue(tx: Transaction, decision: Decision): Promise<void> {
  const due = await dueAwards(tx, decision.id);
  const corrections = await correctionsOf(
    tx,
    due.map(({ line }) => line.awardId),
  );
  const year = Number(decision.decidedOn.slice(0, 4));
  const next = await firstNumbers(tx, due, year);
  const issuer = await issuerIn(tx, decision);
  const printed = {
    ...{ decisionId: decision.id, decisionNumber: decision.number ?? '', decidedOn: decision.decidedOn },
    ...{ authority: authorityOf(decision.signerPosition, issuer), signerName: decision.signerName },
    signerPosition: positionsOf(decision.signerPosition).join('\n'),
    ...{ issuedOn: tx.ctx.runtime.clock.today(), year: String(year) },
  };
  const rows = due.map(({ line, formCode, ...place }): Partial<Certificate> => {
    const ordinal = next.get(place.awardFormId) ?? 1;
    next.set(place.awardFormId, ordinal + 1);
    return {
      ...{ ...printed, ...place, awardId: line.awardId, ...printedTexts(line, corrections.get(line.awardId) ?? []) },
      ...{ formName: line.formName, ordinal: String(ordinal), number: `${ordinal}/${year}/${formCode}` },
      token: newToken(),
    };
  });
  if (rows.length > 0) await insertAll(tx, Certificate, rows);
}

/** Numbers and prints what every award of a signed decision gets; those that have theirs keep it. */
export const issueCertificates = (ctx: Context, info: GraphQLResolveInfo, decisionId: string): Promise<Decision> =>
  write(ctx, { info, args: { decisionId }, entity: Decision }, async (tx) => {
    const decision = await lock(tx, Decision, decisionId);
    const isSigned = decision.state === DecisionState.SIGNED;
    refuse(isSigned ? [] : [{ code: 'WRONG_STATE', params: { state: decision.state } }]);
    const hasAny = isOfKind(decision, 'ISSUE_CERTIFICATES');
    refuse(hasAny ? [] : [{ code: 'WRONG_KIND', params: { kind: decision.kind } }]);
    await (decision.kind === DecisionKind.CORRECTION ? reissue(tx, decision) : issue(tx, decision));
    return decision.id;
  });
