import { type Context, loaderOf, settingOf, statement, type Transaction } from '@tdkt/kernel';
import { PlanSection, type Snapshot } from './snapshot.types.ts';

interface Part {
  readonly section: PlanSection;
  readonly type: string;
  /** Rows `p`, and whose they are. */
  readonly from: string;
  readonly of?: string;
  readonly order: string;
  readonly title: string;
  /** Field of the graph and what it says, as SQL over `p`. */
  readonly fields: Readonly<Record<string, string>>;
}

const lines = (column: string): string =>
  `(select string_agg(e.v, E'\\n' order by e.n) from jsonb_array_elements_text(p.${column}) with ordinality as e(v, n))`;
const kinds = (column: string): string =>
  `(select string_agg(e.v->>'vi', E'\\n' order by e.n) from jsonb_array_elements(p.${column}) with ordinality as e(v, n))`;
/** The name that an organisation had when the version was frozen. */
const nameOf = (column: string): string =>
  `(select o.name from directory.organisation o where o.id = p.${column} and o.valid_from <= $2::date order by o.valid_from desc limit 1)`;
const own = (...names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, `p.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`]),
  );
const partOf = (table: string): string => `campaigns.${table} p`;
const under = (table: string) => ({
  from: `campaigns.${table} p join campaigns.assignment a on a.id = p.assignment_id`,
  of: 'a.campaign_id',
});

const CAMPAIGN = { type: 'Campaign', from: partOf('campaign'), of: 'p.id', order: 'p.id', title: 'p.title' };
const ORDINAL = { order: 'p.ordinal' };

/** What a plan consists of. What is not here is not the plan's and needs no amendment. */
const PARTS: readonly Part[] = [
  {
    ...CAMPAIGN,
    section: PlanSection.CAMPAIGN,
    fields: {
      ...own('title', 'kind', 'scope', 'launchedByName', 'launchedByPosition'),
      cluster: '(select c.name from directory.cluster c where c.id = p.cluster_id order by c.valid_from desc limit 1)',
      organisation: nameOf('organisation_id'),
      parentCampaign: '(select c.title from campaigns.campaign c where c.id = p.parent_campaign_id)',
    },
  },
  {
    ...{ section: PlanSection.DOCUMENT, type: 'CampaignPlan', from: partOf('campaign_plan') },
    ...{ order: 'p.created_at', title: 'p.title' },
    fields: {
      ...own('title', 'number', 'issuedOn', 'issuerName', 'signerName', 'signerPosition'),
      ...{ preamble: lines('preamble'), legalBases: lines('legal_bases') },
      ...own('commendationText', 'closingText'),
    },
  },
  {
    ...{ section: PlanSection.LEGAL_BASIS, type: 'LegalBasis', from: partOf('legal_basis'), ...ORDINAL },
    title: 'p.text',
    fields: own('ordinal', 'kind', 'number', 'issuedOn', 'issuerName', 'text'),
  },
  {
    ...CAMPAIGN,
    section: PlanSection.PURPOSE,
    fields: { purposes: lines('purposes'), slogans: lines('slogans') },
  },
  {
    ...CAMPAIGN,
    section: PlanSection.SUBJECT,
    fields: {
      eligibleCollectives: kinds('eligible_collectives'),
      eligibleIndividuals: kinds('eligible_individuals'),
      ...own('isEligibleListOpen'),
    },
  },
  {
    ...{ section: PlanSection.CONTENT, type: 'CampaignContent', from: partOf('campaign_content'), ...ORDINAL },
    title: 'p.target_group',
    fields: {
      ...own('ordinal', 'targetGroup', 'targetKind', 'text', 'headAccountability'),
      ...{ subgroups: lines('subgroups'), objectives: lines('objectives') },
    },
  },
  {
    ...{ section: PlanSection.INDICATOR, type: 'Indicator', from: partOf('indicator'), ...ORDINAL, title: 'p.name' },
    fields: {
      ...own('code', 'name', 'unit', 'valueKind', 'isRequired'),
      content: '(select c.ordinal from campaigns.campaign_content c where c.id = p.content_id)',
    },
  },
  { ...CAMPAIGN, section: PlanSection.TIME, fields: own('periodText', 'endsOn', 'acknowledgeBy', 'launchBy') },
  {
    ...{ section: PlanSection.CLOSING_CONDITION, type: 'ClosingCondition', from: partOf('closing_condition') },
    ...{ ...ORDINAL, title: 'p.text' },
    fields: own('ordinal', 'text', 'declaredByName'),
  },
  {
    ...{ section: PlanSection.GUIDANCE, type: 'CommendationGuidance', from: partOf('commendation_guidance') },
    ...{ order: 'p.issued_on', title: 'p.number' },
    fields: own('number', 'kind', 'issuedOn', 'issuerName'),
  },
  {
    ...{ section: PlanSection.ASSIGNMENT, type: 'Assignment', from: partOf('assignment'), ...ORDINAL },
    title: 'p.heading',
    fields: own('ordinal', 'heading', 'tone'),
  },
  {
    ...{ section: PlanSection.ASSIGNEE, type: 'Assignee', ...under('assignee'), order: 'a.ordinal, p.created_at' },
    title: 'a.heading',
    fields: { ...own('role', 'organisationGroup', 'text'), organisation: nameOf('organisation_id') },
  },
  {
    ...{ section: PlanSection.TASK, type: 'Task', ...under('task'), order: 'a.ordinal, p.ordinal' },
    title: 'p.text',
    fields: {
      ...own('ordinal', 'text', 'dueOn', 'dueWorkingDays', 'cadence', 'dueDay'),
      assignment: 'a.heading',
    },
  },
  {
    ...{ section: PlanSection.RECIPIENT, type: 'DistributionRecipient', from: partOf('distribution_recipient') },
    ...{ ...ORDINAL, title: 'p.text' },
    fields: {
      ...own('ordinal', 'text', 'purpose', 'organisationGroup', 'isForReport'),
      organisation: nameOf('organisation_id'),
    },
  },
];

const select = ({ section, type, from, of = 'p.campaign_id', order, title, fields }: Part, at: number): string => `
select ${of} as campaign_id, ${at} as place, row_number() over (order by ${order}, p.id) as line, jsonb_build_object(
  'section', '${section}', 'type', '${type}', 'key', p.id, 'title', ${title}, 'values', jsonb_build_object(
  ${Object.entries(fields)
    .map(([name, sql]) => `'${name}', (${sql})::text`)
    .join(', ')})) as item
from ${from} where ${of} = any($1::uuid[])`;

const SNAPSHOTS = `
select s.campaign_id, jsonb_agg(s.item order by s.place, s.line) as items from (${PARTS.map(select).join('\nunion all')}) s
where $2::date is not null group by s.campaign_id`;

/** The plan as the rows say it now. */
export async function snapshotOf(tx: Transaction, campaignId: string): Promise<Snapshot> {
  const [row] = await tx.query<{ items: Snapshot }>(SNAPSHOTS, [[campaignId], tx.ctx.runtime.clock.today()]);
  return row?.items ?? [];
}

/** The same for readers: one statement for all the campaigns of a request. */
export const loadSnapshot = (ctx: Context, campaignId: string): Promise<Snapshot> =>
  loaderOf<Snapshot>(ctx, 'plan-snapshot', async (ids) => {
    const { rows } = await ctx.runtime.reader.read(
      settingOf(ctx.actor, ctx.requestId),
      statement(SNAPSHOTS, [ids, ctx.runtime.clock.today()]),
    );
    const found = new Map(rows.map(([id, items]) => [id, items as Snapshot]));
    return ids.map((id) => found.get(id) ?? []);
  }).load(campaignId);
