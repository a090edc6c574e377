import {
  Allow,
  type Context,
  conjunction,
  DateScalar,
  hydrate,
  loaderOf,
  ROW_READERS,
  SIGNED_IN,
  selectList,
  settingOf,
  statement,
} from '@tdkt/kernel';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { formsOf } from '../form/form.resolver.ts';
import { dossierScope, proposalScope } from '../proposal/proposal.access.ts';
import { Proposal, ProposalState } from '../proposal/proposal.entity.ts';
import { organisationStub } from '../remote.ts';
import { ReturnCount, ReturnCountPage, ReturnItem, ReturnReason, ReturnReasonPage } from './return.entity.ts';
import { RETURN_REASONS, type Reason, type ReturnCode, reasonOf } from './return.reasons.ts';

const viewOf = ({ code, title, mend, clause }: Reason): ReturnReason =>
  Object.assign(new ReturnReason(), {
    ...{ code, clause },
    ...{ title: title.vi, titleEn: title.en, mend: mend.vi, mendEn: mend.en },
  });

/** Reasons of the last return of each dossier of a request: one statement. */
async function itemsOf(ctx: Context, proposalIds: readonly string[]): Promise<ReturnItem[][]> {
  const { text, values } = conjunction([
    { sql: 'r.proposal_id = any(?::uuid[])', values: [proposalIds] },
    dossierScope(ctx.actor),
  ]);
  const { rows } = await ctx.runtime.reader.read(
    settingOf(ctx.actor, ctx.requestId),
    statement(
      `select ${selectList(ReturnItem)} from awards.return_item r
       where ${text} and r.round = (select max(l.round) from awards.return_item l where l.proposal_id = r.proposal_id) order by r.id`,
      values,
    ),
  );
  const items = hydrate(ReturnItem, rows);
  return proposalIds.map((id) => items.filter(({ proposalId }) => proposalId === id));
}

@Resolver(() => Proposal)
export class ProposalReturnsResolver {
  @FieldResolver(() => [ReturnItem], { description: 'Why it was sent back last; empty once it is handed in again.' })
  returnItems(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    if (proposal.state !== ProposalState.RETURNED) return [];
    return loaderOf<ReturnItem[]>(ctx, ReturnItem, (ids) => itemsOf(ctx, ids)).load(proposal.id);
  }
}

@Resolver(() => ReturnItem)
export class ReturnItemResolver {
  @FieldResolver(() => ReturnReason)
  reason(@Root() { code }: ReturnItem) {
    return viewOf(reasonOf(code));
  }
}

const COUNTS = (scope: string) => `
select r.proposing_organisation_id, n.award_form_id, i.code, count(*)::integer
from awards.return_item i join awards.proposal r on r.id = i.proposal_id left join awards.nominee n on n.id = i.nominee_id
where i.returned_on between $1::date and $2::date and ${scope} group by 1, 2, 3 order by 4 desc, 1, 3, 2 limit 5000`;

@Resolver()
export class ReturnStatisticsResolver {
  @Allow(SIGNED_IN)
  @Query(() => ReturnReasonPage, { description: 'The reasons that a return may name.' })
  returnReasons() {
    const items = RETURN_REASONS.map(viewOf);
    return Object.assign(new ReturnReasonPage(), { items, totalCount: items.length });
  }

  @Allow(ROW_READERS)
  @Query(() => ReturnCountPage, {
    description: 'Reasons of returns by unit and form over a time, of dossiers in sight; the most first.',
  })
  async returnStatistics(
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
    @Ctx() ctx: Context,
  ) {
    const { text, values } = conjunction([proposalScope(ctx.actor)], 3);
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(COUNTS(text), [from, to, ...values]),
    );
    const forms = await formsOf(ctx);
    const items = rows.map(([unit, form, code, count]) =>
      Object.assign(new ReturnCount(), {
        ...{ organisation: organisationStub(String(unit)), form: forms.get(String(form)) ?? null },
        ...{ reason: viewOf(reasonOf(code as ReturnCode)), count },
      }),
    );
    return Object.assign(new ReturnCountPage(), { items, totalCount: items.length });
  }
}
