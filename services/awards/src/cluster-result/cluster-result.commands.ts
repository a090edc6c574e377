import { type Context, insert, isId, notFound, refuse, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Evidence } from '../dossier/evidence.entity.ts';
import { SubjectKind } from '../form/form.entity.ts';
import { addNominee } from '../proposal/nominee.commands.ts';
import { createProposal } from '../proposal/proposal.commands.ts';
import { CommendationType, Proposal, ProposalProcedure } from '../proposal/proposal.entity.ts';
import { checkVoted, type Voted } from './cluster-result.rules.ts';

interface ResultRow extends Voted {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly awardFormId: string;
  readonly year: number;
  readonly clusterName: string;
  readonly isEnterprise: boolean;
  readonly heldOn: string;
  readonly place: number | null;
  readonly score: string | null;
}

const RESULT = `
select r.result, r.yes_count as "yesCount", r.member_count as "memberCount", r.threshold_percent::float8 as "thresholdPercent",
  r.place_count as "placeCount", r.campaign_id as "campaignId", r.organisation_id as "organisationId",
  r.award_form_id as "awardFormId", r.year, r.held_on::text as "heldOn", r.place, r.score::text,
  coalesce((select c.name from directory.cluster c where c.id = r.cluster_id order by c.valid_from desc limit 1), '') as "clusterName",
  coalesce((select o.is_enterprise from directory.organisation o where o.id = r.organisation_id order by o.valid_from desc limit 1), false) as "isEnterprise"
from directory.emulation_result r where r.item_id = $1`;

const dayOf = (day: string): string => day.split('-').reverse().join('/');

/** The vote and the ranking in the words of the dossier. */
function groundOf({ clusterName, heldOn, yesCount, memberCount, place, score }: ResultRow): string {
  const ranked = place === null ? '' : `; xếp thứ ${place} của ${clusterName}`;
  const scored = score === null ? '' : ` với ${score.replace('.', ',')} điểm`;
  return `Biên bản họp ${clusterName} ngày ${dayOf(heldOn)}: ${yesCount}/${memberCount} thành viên đồng ý${ranked}${scored}`;
}

async function propose(tx: Transaction, itemId: string, achievementSummary: string): Promise<string> {
  if (!isId(itemId)) throw notFound();
  // Two who ask at once: the second finds the dossier of the first.
  await tx.query("select pg_advisory_xact_lock(hashtextextended('awards.cluster_proposal ' || $1, 0))", [itemId]);
  const [known] = await tx.query<{ id: string }>(
    'select proposal_id as id from awards.cluster_proposal where item_id = $1',
    [itemId],
  );
  if (known) return known.id;
  const [row] = await tx.query<ResultRow>(RESULT, [itemId]);
  if (!row) throw notFound();
  refuse(checkVoted(row));
  const { campaignId, organisationId, awardFormId, year, heldOn, clusterName } = row;
  const ground = groundOf(row);
  const proposalId = await createProposal(tx, {
    ...{ proposingOrganisationId: organisationId, campaignId, summary: ground },
    ...{ commendationType: CommendationType.MERIT, procedure: ProposalProcedure.FULL },
  });
  const [until = ''] = [`${year}-12-31`, tx.ctx.runtime.clock.today()].sort();
  const nomineeId = await addNominee(tx, proposalId, {
    ...{ subjectKind: row.isEnterprise ? SubjectKind.ENTERPRISE : SubjectKind.COLLECTIVE, organisationId, awardFormId },
    ...{ achievementSummary, ground, achievementFrom: `${year}-01-01`, achievementTo: until },
    ...{ isFrontline: false, isDirectWorker: false },
  });
  await insert(tx, Evidence, {
    ...{ proposalId, nomineeId, kind: 'MINUTES', documentNumber: `Biên bản họp ${clusterName}`.slice(0, 100) },
    ...{ documentDate: heldOn, note: ground.slice(0, 500) },
  });
  await tx.query('insert into awards.cluster_proposal (item_id, proposal_id) values ($1, $2)', [itemId, proposalId]);
  return proposalId;
}

/** A draft of the unit with the vote and the ranking of its cluster as evidence; asked for again it is the same draft. */
export const proposeVoted = (
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { readonly itemId: string; readonly achievementSummary: string },
): Promise<Proposal> =>
  write(ctx, { info, args, entity: Proposal }, (tx) => propose(tx, args.itemId, args.achievementSummary));
