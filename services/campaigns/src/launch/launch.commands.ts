import { type Context, clean, insert, perform, refuse, type Target, write } from '@tdkt/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { campaignOf } from '../campaign/campaign.facts.ts';
import { checkDay } from '../campaign/day.rules.ts';
import { claimFiles } from '../files.ts';
import { mayActFor, placeToActIn } from '../place.facts.ts';
import { addToTally, Measure, monthOf, type TallyEntry } from '../progress/tally.ts';
import { checkUrl } from '../url.rules.ts';
import { Launch, type RecordLaunch, type UpdateLaunch } from './launch.entity.ts';

const entryOf = (row: Pick<Launch, 'campaignId' | 'organisationId'>, day: string, amount: 1 | -1): TallyEntry => ({
  campaignId: row.campaignId,
  memberUnitId: row.organisationId,
  month: monthOf(day),
  measure: Measure.LAUNCHED,
  key: '',
  amount,
});

type Entered = Partial<Pick<Launch, 'participantCount' | 'planIssuedOn' | 'planUrl'>>;
const checkEntered = ({ participantCount, planIssuedOn, planUrl }: Entered, today: string) => [
  ...(participantCount !== undefined && participantCount < 0 ? [{ code: 'NEGATIVE', path: ['participantCount'] }] : []),
  ...(planIssuedOn && planIssuedOn > today ? [{ code: 'IN_FUTURE', path: ['planIssuedOn'] }] : []),
  ...checkUrl('planUrl', planUrl),
];

/** One launching a unit and campaign. */
export function recordLaunch(ctx: Context, info: GraphQLResolveInfo, input: RecordLaunch): Promise<Launch> {
  return write(ctx, { info, args: { input }, entity: Launch }, async (tx) => {
    const values = clean(Launch, input);
    const campaign = await campaignOf(tx, values.campaignId, 'share');
    const place = await placeToActIn(tx, values.organisationId, values.launchedOn);
    refuse([
      ...checkDay('launchedOn', values.launchedOn, { campaign, today: ctx.runtime.clock.today() }),
      ...checkEntered(values, ctx.runtime.clock.today()),
    ]);
    await claimFiles(tx, values, { before: null, place });
    const id = await insert(tx, Launch, { ...values, ...place });
    await addToTally(tx, [entryOf(values, values.launchedOn, 1)]);
    return id;
  });
}

/** Corrects a launching; with the day, the place and the month that it counts in move too. */
export function updateLaunch(
  ctx: Context,
  call: { info: GraphQLResolveInfo; args: unknown; target: Target },
  input: UpdateLaunch,
): Promise<Launch> {
  const values = clean(Launch, input);
  return perform(ctx, call, {
    entity: Launch,
    may: (row, { actor }) => mayActFor(actor, row.managementPath),
    check: async (row, tx) => {
      const campaign = await campaignOf(tx, row.campaignId, 'share');
      const day = values.launchedOn ?? row.launchedOn;
      return [
        ...checkDay('launchedOn', day, { campaign, today: ctx.runtime.clock.today() }),
        ...checkEntered(values, ctx.runtime.clock.today()),
      ];
    },
    apply: async (row, tx) => {
      await claimFiles(tx, values, { before: row, place: row });
      const day = values.launchedOn;
      if (!day || day === row.launchedOn) return values as Partial<Launch>;
      const place = await placeToActIn(tx, row.organisationId, day);
      await addToTally(tx, [entryOf(row, row.launchedOn, -1), entryOf(row, day, 1)]);
      return { ...values, ...place } as Partial<Launch>;
    },
  });
}
