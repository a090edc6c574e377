import { type Context, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import type { Proposal } from '../proposal/proposal.entity.ts';
import { regimeOn } from '../standard/regimes.ts';
import type { RegimeCode } from '../standard/standard.types.ts';
import { DOSSIERS } from './dossier.law.ts';
import type { Dossier, Nominated } from './dossier.rules.ts';
import type { DossierRule, PartKind } from './dossier.types.ts';

const NOMINATED = `
select n.proposal_id as "proposalId", n.id, f.code as "formCode", f.kind = 'TITLE' as "isTitle"
from awards.nominee n join awards.award_form f on f.id = n.award_form_id where n.proposal_id = any($1::uuid[]) order by n.id`;
const HELD = `
select e.proposal_id as "proposalId", e.kind, e.nominee_id as "nomineeId"
from awards.evidence e where e.proposal_id = any($1::uuid[])`;

type Held = Pick<Dossier, 'nominees' | 'evidence'>;
type Pinned = Pick<Proposal, 'regimeCode'>;

/** The rules of the dossier: those it was received under, else those of the day. */
export const dossierRuleOf = ({ regimeCode }: Pinned, today: string): DossierRule =>
  DOSSIERS[(regimeCode ?? regimeOn(today)?.code ?? 'RS-2021') as RegimeCode];

const dossierOf = ({ procedure, simplifiedGrounds }: Proposal, held: Held): Dossier => ({
  procedure,
  grounds: simplifiedGrounds ?? [],
  ...held,
});

/** The dossier as it stands in a transaction. */
export async function dossierIn(tx: Transaction, proposal: Proposal): Promise<Dossier> {
  const nominees = await tx.query<Nominated>(NOMINATED, [[proposal.id]]);
  const evidence = await tx.query<{ kind: PartKind; nomineeId: string | null }>(HELD, [[proposal.id]]);
  return dossierOf(proposal, { nominees, evidence });
}

async function heldBy(ctx: Context, ids: readonly string[]): Promise<Held[]> {
  const setting = settingOf(ctx.actor, ctx.requestId);
  const [nominated, evidence] = await Promise.all([
    ctx.runtime.reader.read(setting, statement(NOMINATED, [ids])),
    ctx.runtime.reader.read(setting, statement(HELD, [ids])),
  ]);
  const nominees = nominated.rows as unknown as [string, string, string, boolean][];
  const papers = evidence.rows as unknown as [string, PartKind, string | null][];
  return ids.map((wanted) => ({
    nominees: nominees
      .filter(([proposalId]) => proposalId === wanted)
      .map(([, id, formCode, isTitle]) => ({ id, formCode, isTitle })),
    evidence: papers
      .filter(([proposalId]) => proposalId === wanted)
      .map(([, kind, nomineeId]) => ({ kind, nomineeId })),
  }));
}

/** The dossier as the caller sees it, with the others of the request: two statements. */
export const loadDossier = async (ctx: Context, proposal: Proposal): Promise<Dossier> =>
  dossierOf(proposal, await loaderOf<Held>(ctx, 'awards.dossier', (ids) => heldBy(ctx, ids)).load(proposal.id));
