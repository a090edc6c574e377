import { randomBytes } from 'node:crypto';
import { type Context, insertAll, lock, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Decision, DecisionState } from '../decision/decision.entity.ts';
import {
  issuerIn,
  type PaperLine,
  PRINTED,
  PRINTED_FROM,
  PRINTED_ORDER,
} from '../decision-paper/decision-paper.facts.ts';
import { addressed, authorityOf, citationOf, positionsOf } from '../decision-paper/wording.rules.ts';
import { Certificate } from './certificate.entity.ts';

/** 128 bits: nobody comes upon the page of somebody else by trying. */
const TOKEN_BYTES = 16;

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

/** Takes so many numbers of a form and year; the first of them. The counter row is locked until the end, so none is lost. */
async function takeNumbers(tx: Transaction, formId: string, { year, count }: { year: number; count: number }) {
  const [row] = await tx.query<{ last: number }>(
    `insert into awards.counter as c (name, year, last) values ($1, $2, $3)
     on conflict (name, year) do update set last = c.last + excluded.last returning last`,
    [`certificate ${formId}`, year, count],
  );
  return (row?.last ?? count) - count + 1;
}

async function firstNumbers(tx: Transaction, due: readonly Due[], year: number): Promise<Map<string, number>> {
  const first = new Map<string, number>();
  // In one order, so that two who issue at once never wait for each other.
  for (const formId of [...new Set(due.map(({ awardFormId }) => awardFormId))].sort()) {
    const count = due.filter(({ awardFormId }) => awardFormId === formId).length;
    first.set(formId, await takeNumbers(tx, formId, { year, count }));
  }
  return first;
}

async function issue(tx: Transaction, decision: Decision): Promise<void> {
  const due = await dueAwards(tx, decision.id);
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
      ...{ ...printed, ...place, awardId: line.awardId, honouree: addressed(line), unitName: line.unitName },
      ...{ formName: line.formName, citation: citationOf(line), ordinal: String(ordinal) },
      ...{ number: `${ordinal}/${year}/${formCode}`, token: randomBytes(TOKEN_BYTES).toString('base64url') },
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
    await issue(tx, decision);
    return decision.id;
  });
