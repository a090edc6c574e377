import { insertAll, type Transaction, type Violation } from '@tdkt/kernel';
import type { Decision } from '../decision/decision.entity.ts';
import { tallyAwards } from '../tally/tally.commands.ts';
import { effectsOf } from './effect.facts.ts';
import { type GroundCode, groundOn } from './ground.rules.ts';
import { RevocationEffect } from './revocation.entity.ts';
import { listedAwards } from './revocation.facts.ts';
import { checkLine } from './revocation.rules.ts';

interface Line {
  readonly id: string;
  readonly awardId: string;
  readonly ground: GroundCode;
  readonly legalBasis: string;
  readonly conclusion: string | null;
  readonly revokedOn: string | null;
}
/** The lines of a decision, locked: of a restoration those that it lets stand again. */
const linesOf = (tx: Transaction, { id, kind }: Decision): Promise<Line[]> =>
  tx.query<Line>(
    `select id, award_id as "awardId", ground, legal_basis as "legalBasis", conclusion, revoked_on as "revokedOn"
     from awards.revocation where ${kind === 'REVOCATION' ? 'decision_id' : 'restoration_decision_id'} = $1 order by id for update`,
    [id],
  );

/** What was lawful when the list was written must be so on the day of the decision, and nobody else was faster. */
export async function checkSignedList(tx: Transaction, decision: Decision): Promise<readonly Violation[]> {
  const lines = await linesOf(tx, decision);
  if (lines.length === 0) return [{ code: 'EMPTY_LIST' }];
  if (decision.kind === 'RESTORATION') {
    const early = lines.find(({ revokedOn }) => revokedOn !== null && decision.decidedOn < revokedOn);
    return early ? [{ code: 'BEFORE_REVOCATION', path: ['decidedOn'], params: { day: early.revokedOn ?? '' } }] : [];
  }
  const awards = await listedAwards(
    tx,
    decision,
    lines.map(({ awardId }) => awardId),
  );
  return lines.flatMap((line, at) => {
    const award = awards.get(line.awardId) ?? null;
    return checkLine({ ...line, award, isListed: false }, decision.decidedOn, at);
  });
}

/** Takes the awards of revocations out of the totals of their own months, or puts them back. */
const count = (tx: Transaction, revocationIds: readonly string[], sign: 1 | -1): Promise<void> =>
  tallyAwards(tx, 'select award_id from awards.revocation where id = any($1::uuid[])', revocationIds, sign);

const REVOKE = `
update awards.revocation r set revoked_on = $2, legal_basis = i."legalBasis", version = version + 1, updated_at = $3
from jsonb_to_recordset($1::jsonb) as i(id uuid, "legalBasis" text) where r.id = i.id`;

/** Revokes what the decision lists, and writes down what rested on it. */
export async function applyRevocations(tx: Transaction, decision: Decision): Promise<void> {
  const lines = await linesOf(tx, decision);
  const cited = lines.map(({ id, ground, legalBasis }) => ({
    id,
    legalBasis: groundOn(ground, decision.decidedOn)?.legalBasis ?? legalBasis,
  }));
  await tx.query(REVOKE, [JSON.stringify(cited), decision.decidedOn, tx.ctx.runtime.clock.now()]);
  await count(
    tx,
    lines.map(({ id }) => id),
    -1,
  );
  await insertAll(tx, RevocationEffect, await effectsOf(tx, decision));
}

const RESTORE = `
update awards.revocation set restored_on = $2, version = version + 1, updated_at = $3 where restoration_decision_id = $1`;
const LAPSE = `
update awards.revocation_effect set settlement = 'LAPSED', settled_on = $2, version = version + 1, updated_at = $3
where settlement = 'OPEN' and revocation_id = any($1::uuid[])`;

/** Lets what the decision lists stand again; what rested on it needs no look any more. */
export async function applyRestorations(tx: Transaction, decision: Decision): Promise<void> {
  const ids = (await linesOf(tx, decision)).map(({ id }) => id);
  const now = tx.ctx.runtime.clock.now();
  await tx.query(RESTORE, [decision.id, decision.decidedOn, now]);
  await count(tx, ids, 1);
  await tx.query(LAPSE, [ids, decision.decidedOn, now]);
}
