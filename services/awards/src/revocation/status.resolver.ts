import { type Context, conjunction, hydrate, loaderOf, selectList, settingOf, statement } from '@tdkt/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { revocationScope } from '../award/award.access.ts';
import { Award, AwardStatus } from '../award/award.entity.ts';
import { Revocation } from './revocation.entity.ts';

/** Revocations of an award in the caller's scope, the latest first: one statement for all awards of a request. */
const revocationsOf = (ctx: Context, awardId: string): Promise<Revocation[]> =>
  loaderOf<Revocation[]>(ctx, 'revocations of awards', async (ids) => {
    const where = conjunction([{ sql: 'r.award_id = any(?::uuid[])', values: [ids] }, revocationScope(ctx.actor)]);
    const text = `select ${selectList(Revocation)} from awards.revocation r where ${where.text} order by r.revoked_on desc nulls first, r.id`;
    const { rows } = await ctx.runtime.reader.read(settingOf(ctx.actor, ctx.requestId), statement(text, where.values));
    const found = hydrate(Revocation, rows);
    return ids.map((id) => found.filter((row) => row.awardId === id));
  }).load(awardId);

/** The latest revocation that was signed says how the award stands. */
export async function latestRevocationOf(ctx: Context, award: Award): Promise<Revocation | null> {
  return (await revocationsOf(ctx, award.id)).find(({ revokedOn }) => revokedOn != null) ?? null;
}

@Resolver(() => Award)
export class AwardStatusResolver {
  @FieldResolver(() => AwardStatus, { description: 'The award itself stays as it was decided.' })
  async status(@Root() award: Award, @Ctx() ctx: Context) {
    const latest = await latestRevocationOf(ctx, award);
    if (!latest) return AwardStatus.VALID;
    return latest.restoredOn == null ? AwardStatus.REVOKED : AwardStatus.RESTORED;
  }
  @FieldResolver(() => [Revocation], { description: 'The latest first; drafts are seen by the Board alone.' })
  revocations(@Root() award: Award, @Ctx() ctx: Context) {
    return revocationsOf(ctx, award.id);
  }
}
