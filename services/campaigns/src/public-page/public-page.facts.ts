import { validOn } from '@tdkt/directory';
import { PUBLIC, type Runtime, settingOf, statement } from '@tdkt/kernel';
import { snapshotIn } from '../plan-version/plan-version.facts.ts';
import type { Snapshot } from '../plan-version/snapshot.types.ts';

export interface PublicCampaign {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly startsOn: string | null;
  readonly closedOn: string | null;
  readonly plan: Snapshot;
  /** English texts of contents by their key; translations are not the plan's own words. */
  readonly translations: Readonly<Record<string, { targetGroup: string | null; text: string | null }>>;
  readonly totals: {
    readonly members: number;
    readonly acknowledged: number;
    readonly launched: number;
    readonly exemplars: number;
    readonly contributionMoney: number;
    readonly contributionValue: number;
  };
  readonly clusters: readonly {
    readonly name: string;
    readonly units: readonly string[];
  }[];
  readonly exemplars: readonly { readonly name: string; readonly story: string; readonly commendedOn: string | null }[];
}
type Stored = Omit<PublicCampaign, 'plan'> & { readonly snapshot: string | null };

const sum = (measure: string): string =>
  `coalesce((select sum(t.amount) from campaigns.tally t where t.campaign_id = c.id and t.measure = '${measure}'), 0)::float8`;
/** Members that did it, of those on the day. */
const members = (measure: string): string => `(select count(distinct t.member_unit_id)::integer from campaigns.tally t
  join directory.cluster_membership m on m.organisation_id = t.member_unit_id and ${validOn('m', '$2::date')}
  where t.campaign_id = c.id and t.measure = '${measure}' and t.amount > 0)`;

/** All that the public may read of a campaign that the Board has published: read as nobody, so row security holds too. */
const PAGE = `
select jsonb_build_object(
  'code', c.code, 'title', c.title, 'titleEn', c.title_en, 'state', c.state, 'startsOn', c.starts_on, 'closedOn', c.closed_on,
  'snapshot', (select v.snapshot from campaigns.plan_version v
    where v.campaign_id = c.id and v.state = 'ISSUED' and v.valid_from <= $2::date order by v.number desc limit 1),
  'translations', coalesce((select jsonb_object_agg(p.id, jsonb_build_object('targetGroup', p.target_group_en, 'text', p.text_en))
    from campaigns.campaign_content p where p.campaign_id = c.id), '{}'),
  'totals', jsonb_build_object(
    'members', (select count(*) from directory.cluster_membership m where ${validOn('m', '$2::date')}),
    'acknowledged', ${members('ACKNOWLEDGED')}, 'launched', ${members('LAUNCHED')}, 'exemplars', ${sum('EXEMPLAR')},
    'contributionMoney', ${sum('CONTRIBUTION_MONEY')}, 'contributionValue', ${sum('CONTRIBUTION_VALUE')}),
  'clusters', coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'units', k.units) order by k.kind desc, k.ordinal) from (
    select l.name, l.kind, l.ordinal, jsonb_agg(o.name order by o.name collate "vi-x-icu") as units
    from (select distinct t.member_unit_id from campaigns.tally t where t.campaign_id = c.id and t.measure = 'LAUNCHED' and t.amount > 0) u
    join directory.cluster_membership m on m.organisation_id = u.member_unit_id and ${validOn('m', '$2::date')}
    join directory.cluster l on l.id = m.cluster_id and ${validOn('l', '$2::date')}
    join directory.organisation o on o.id = u.member_unit_id and ${validOn('o', '$2::date')}
    group by l.id, l.name, l.kind, l.ordinal) k), '[]'),
  'exemplars', coalesce((select jsonb_agg(jsonb_build_object('name', e.name, 'story', e.story, 'commendedOn', e.commended_on)
    order by e.commended_on desc, e.name) from (
    select e.name, e.story, e.commended_on from campaigns.exemplar e
    where e.campaign_id = c.id and e.is_public and e.state in ('COMMENDED', 'REPLICATED') order by e.commended_on desc limit 50) e), '[]'))
from campaigns.campaign c where c.code = $1 and c.published_on is not null`;

const LIST = `
select c.code, c.title, c.title_en from campaigns.campaign c where c.published_on is not null
order by c.starts_on desc nulls last, c.code limit 100`;

const read = async (runtime: Runtime, text: string, values: readonly unknown[]) =>
  (await runtime.reader.read(settingOf(PUBLIC, null), statement(text, values))).rows;

export async function readPublicCampaign(runtime: Runtime, code: string): Promise<PublicCampaign | null> {
  const [row] = await read(runtime, PAGE, [code, runtime.clock.today()]);
  if (!row) return null;
  const { snapshot, ...campaign } = row[0] as Stored;
  return { ...campaign, plan: snapshotIn(snapshot) };
}

export interface PublicTitle {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
}
export const listPublicCampaigns = async (runtime: Runtime): Promise<PublicTitle[]> =>
  (await read(runtime, LIST, [])).map(([code, title, titleEn]) => ({ code, title, titleEn }) as PublicTitle);
