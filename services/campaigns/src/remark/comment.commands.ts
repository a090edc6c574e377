import { type Context, clean, forbidden, insert, invalid, isId, lock, notFound, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { standingOf } from '../report/report.access.ts';
import { ProgressReport } from '../report/report.entity.ts';
import { placeOfReport, readsIndicator } from '../report/report.facts.ts';
import { type CommentValue, ValueComment } from './comment.entity.ts';
import { sideOf } from './comment.rules.ts';

/** Says something of a value of a report that the caller writes or reviews. */
export function commentValue(ctx: Context, info: GraphQLResolveInfo, input: CommentValue): Promise<ValueComment> {
  return write(ctx, { info, args: { input }, entity: ValueComment }, async (tx) => {
    if (!isId(input.reportId)) throw notFound();
    const report = await lock(tx, ProgressReport, input.reportId);
    const side = sideOf(report.state, standingOf(ctx.actor, report));
    if (side === null) throw forbidden();
    const values = clean(ValueComment, input);
    if (!(await readsIndicator(tx, report.campaignId, input.indicatorId)))
      throw invalid({ code: 'UNKNOWN_REFERENCE', path: ['indicatorId'] });
    const { accountId } = ctx.actor;
    return insert(tx, ValueComment, { ...values, ...placeOfReport(report), side, accountId });
  });
}
