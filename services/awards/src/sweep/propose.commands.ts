import { type Context, invalid, isId, lock, notFound, type Transaction, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Field, ID, InputType } from 'type-graphql';
import { SubjectKind } from '../form/form.entity.ts';
import { addPersons } from '../proposal/nominee.commands.ts';
import { createProposal } from '../proposal/proposal.commands.ts';
import { CommendationType, Proposal, ProposalProcedure } from '../proposal/proposal.entity.ts';
import { EligibilitySweep } from './sweep.entity.ts';

/** As many as somebody can have looked at. */
const MOST = 500;

@InputType({ description: 'Some of those whom a search found, to be proposed together.' })
export class ProposeSwept {
  @Field(() => ID, { description: 'The unit that proposes them; they work in it or below it.' })
  proposingOrganisationId!: string;
  @Field(() => [ID], { description: 'At most 500.' }) personIds!: string[];
  @Field(() => String) summary!: string;
  @Field(() => String, { description: 'What they did; each nominee may be changed while the proposal is a draft.' })
  achievementSummary!: string;
}

/** Nobody is slipped into a list who was not found. */
async function checkFound(tx: Transaction, sweepId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0 || personIds.length > MOST)
    throw invalid({ code: 'OUT_OF_RANGE', path: ['personIds'], params: { min: 1, max: MOST } });
  const rows = await tx.query<{ id: string }>(
    'select person_id as id from awards.eligibility_sweep_row where sweep_id = $1 and person_id = any($2::uuid[])',
    [sweepId, personIds.filter(isId)],
  );
  const found = new Set(rows.map(({ id }) => id));
  const wrong = personIds.flatMap((id, at) =>
    found.has(id) ? [] : [{ code: 'UNKNOWN_REFERENCE', path: ['personIds', at] }],
  );
  if (wrong.length > 0) throw invalid(...wrong);
}

async function propose(tx: Transaction, sweepId: string, input: ProposeSwept): Promise<string> {
  if (!isId(sweepId)) throw notFound();
  const { awardFormId, asOf } = await lock(tx, EligibilitySweep, sweepId);
  const personIds = [...new Set(input.personIds)];
  await checkFound(tx, sweepId, personIds);
  const { proposingOrganisationId, summary, achievementSummary } = input;
  const proposalId = await createProposal(tx, {
    ...{ proposingOrganisationId, summary },
    ...{ commendationType: CommendationType.MERIT, procedure: ProposalProcedure.FULL },
  });
  const [year, today] = [asOf.slice(0, 4), tx.ctx.runtime.clock.today()];
  const end = `${year}-12-31`;
  const same = {
    ...{ awardFormId, achievementSummary, subjectKind: SubjectKind.INDIVIDUAL },
    // A year that is not over is proposed for as far as it has gone.
    ...{ achievementFrom: `${year}-01-01`, achievementTo: end < today ? end : today },
  };
  await addPersons(tx, proposalId, { personIds, same, named: 'personIds' });
  return proposalId;
}

/** A draft with all who were chosen, whole or not at all. */
export const proposeSwept = (
  ctx: Context,
  info: GraphQLResolveInfo,
  { sweepId, input }: { readonly sweepId: string; readonly input: ProposeSwept },
): Promise<Proposal> =>
  write(ctx, { info, args: { sweepId, input }, entity: Proposal }, (tx) => propose(tx, sweepId, input));
