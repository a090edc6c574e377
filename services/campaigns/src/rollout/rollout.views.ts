import { validOn } from '@tdkt/directory';
import { type Context, DateScalar, hasRole, Role, seesAll } from '@tdkt/kernel';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ofCampaign, readOpen } from '../progress/progress.facts.ts';
import { type Reached, RolloutStep, rateOf, stepOf } from './rollout.rules.ts';

export enum RolloutLevel {
  MEMBER = 'MEMBER',
  COMMUNE = 'COMMUNE',
}
registerEnumType(RolloutLevel, {
  name: 'RolloutLevel',
  description:
    'MEMBER: units of clusters; COMMUNE: communes, wards and townships, in the cluster of what they belong to.',
});
registerEnumType(RolloutStep, { name: 'RolloutStep', description: 'The furthest step that a unit has reached.' });

@ObjectType({ description: 'How far one unit has come with a campaign by a day.' })
export class RolloutUnit implements Reached {
  @Field(() => ID) organisationId!: string;
  clusterId!: string | null;
  @Field(() => DateScalar, { nullable: true }) deliveredOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) openedOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) acknowledgedOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) launchedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of the last report sent in.' }) reportedOn!: string | null;
  @Field(() => Int, { nullable: true }) participantCount!: number | null;
  @Field(() => RolloutStep) step!: RolloutStep;
}

@ObjectType({ description: 'Launched and not launched in one cluster.' })
export class RolloutCluster {
  clusterId!: string | null;
  @Field(() => Int) unitCount!: number;
  @Field(() => Int) launchedCount!: number;
  @Field(() => Float, { nullable: true, description: 'Percent of units that launched.' })
  participationRate!: number | null;
  @Field(() => [RolloutUnit], { description: 'As far as the viewer may see them one by one, by name.' })
  units!: RolloutUnit[];
}

@ObjectType({ description: 'Launched and not launched on a day.' })
export class Rollout {
  @Field(() => DateScalar) asOf!: string;
  @Field(() => Int) unitCount!: number;
  @Field(() => Int) launchedCount!: number;
  @Field(() => Float, { nullable: true, description: 'Percent of units that launched.' })
  participationRate!: number | null;
  @Field(() => [RolloutCluster]) clusters!: RolloutCluster[];
}

const UNITS: Readonly<Record<RolloutLevel, string>> = {
  MEMBER: `
  select m.cluster_id, m.organisation_id as unit_id, o.name, o.management_path from directory.cluster_membership m
  join directory.organisation o on o.id = m.organisation_id and ${validOn('o', '$2::date')}
  where ${ofCampaign('$1')} and ${validOn('m', '$2::date')}`,
  COMMUNE: `
  select m.cluster_id, o.id as unit_id, o.name, o.management_path from directory.organisation o
  cross join lateral (
    select m.cluster_id, m.organisation_id from directory.organisation a
    join directory.cluster_membership m on m.organisation_id = a.id and ${validOn('m', '$2::date')}
    where a.management_path @> o.management_path and ${validOn('a', '$2::date')}
    order by nlevel(a.management_path) desc limit 1) m
  where o.kind = 'COMMUNE' and ${validOn('o', '$2::date')} and ${ofCampaign('$1')}`,
};

const rolloutText = (level: RolloutLevel): string => `
with unit as materialized (${UNITS[level]})
select u.cluster_id, u.unit_id, $3::boolean or u.cluster_id = any($4::uuid[]) or $5::ltree[] @> u.management_path,
  d.delivered_on, case when (d.opened_at at time zone 'Asia/Ho_Chi_Minh')::date <= $2::date then (d.opened_at at time zone 'Asia/Ho_Chi_Minh')::date end,
  case when d.acknowledged_on <= $2::date then d.acknowledged_on end, l.launched_on, r.reported_on, l.participant_count
from unit u
left join directory.cluster c on c.id = u.cluster_id and ${validOn('c', '$2::date')}
left join campaigns.delivery d on d.campaign_id = $1 and d.organisation_id = u.unit_id and d.delivered_on <= $2::date
left join campaigns.launch l on l.campaign_id = $1 and l.organisation_id = u.unit_id and l.launched_on <= $2::date
left join (
  select organisation_id, max(submitted_on) as reported_on from campaigns.progress_report
  where campaign_id = $1 and state in ('SUBMITTED', 'ACCEPTED') and submitted_on <= $2::date group by organisation_id
) r on r.organisation_id = u.unit_id
order by c.kind desc nulls last, c.ordinal, u.cluster_id, u.name collate "vi-x-icu", u.unit_id`;

function unitOf(line: readonly unknown[]): RolloutUnit {
  const [clusterId, organisationId, , deliveredOn, openedOn, acknowledgedOn, launchedOn, reportedOn, count] = line;
  const reached = { deliveredOn, openedOn, acknowledgedOn, launchedOn, reportedOn } as Reached;
  const unit = { clusterId, organisationId, ...reached, participantCount: count, step: stepOf(reached) };
  return Object.assign(new RolloutUnit(), unit);
}

const counted = (units: readonly RolloutUnit[]) => {
  const launchedCount = units.filter(({ launchedOn }) => launchedOn !== null).length;
  return { unitCount: units.length, launchedCount, participationRate: rateOf(launchedCount, units.length) };
};

/** Counts are open to all who are signed in; units one by one to those who may see them: one statement. */
export async function rolloutOf(
  ctx: Context,
  asked: { campaignId: string; asOf: string; level: RolloutLevel },
): Promise<Rollout> {
  const { actor } = ctx;
  const lines = await readOpen(ctx, rolloutText(asked.level), [
    asked.campaignId,
    asked.asOf,
    seesAll(actor) || hasRole(actor, [Role.ANALYST]),
    hasRole(actor, [Role.CLUSTER_LEADER]) ? actor.clusterIds : [],
    hasRole(actor, [Role.UNIT_OFFICER]) ? actor.paths : [],
  ]);
  const rows = lines.map((line) => ({ unit: unitOf(line), isSeen: line[2] === true }));
  const ids = [...new Set(rows.map(({ unit }) => unit.clusterId))];
  const clusters = ids.map((clusterId) => {
    const own = rows.filter(({ unit }) => unit.clusterId === clusterId);
    const units = own.filter(({ isSeen }) => isSeen).map(({ unit }) => unit);
    return Object.assign(new RolloutCluster(), { clusterId, ...counted(own.map(({ unit }) => unit)), units });
  });
  return Object.assign(new Rollout(), { asOf: asked.asOf, ...counted(rows.map(({ unit }) => unit)), clusters });
}
