import type { Caller } from '../client.ts';

const FIELDS = [
  ...['memberCount', 'acknowledgedCount', 'launchedCount', 'reportedCount', 'overdueCount'],
  ...['contributionCount', 'contributionMoney', 'contributionValue', 'exemplarCount'],
  ...['mediaItemCount', 'airtimeMinutes', 'registrationCount'],
];
const FIGURES = `fragment Figures on Progress { ${FIELDS.join(' ')} exemplarsByState { state count } indicators { indicator { code } total } }`;

type Told = Record<string, number> & {
  readonly exemplarsByState: readonly { readonly state: string; readonly count: number }[];
  readonly indicators: readonly { readonly indicator: { readonly code: string }; readonly total: number }[];
};

const flat = ({ exemplarsByState, indicators, ...fields }: Told): Record<string, number> => ({
  ...(fields as Record<string, number>),
  ...Object.fromEntries(exemplarsByState.map(({ state, count }) => [`EXEMPLAR_${state}`, count])),
  ...Object.fromEntries(indicators.map(({ indicator, total }) => [indicator.code, total])),
});

/** All figures of a campaign as the graph tells them: of each cluster by its id, of the whole province by the empty text. */
export async function toldFigures(
  caller: Caller,
  campaignId: string,
  period: { from?: string; to?: string } = {},
): Promise<Map<string, Record<string, number>>> {
  const { campaign, clusters } = await caller.get<{
    campaign: { progress: Told };
    clusters: { items: { id: string; progress: Told }[] };
  }>(
    `query($id: ID!, $period: DateRange) { campaign(id: $id) { progress(period: $period) { ...Figures } }
      clusters(page: {limit: 50}) { items { id progress(campaignId: $id, period: $period) { ...Figures } } } } ${FIGURES}`,
    { id: campaignId, period },
  );
  return new Map([
    ['', flat(campaign.progress)],
    ...clusters.items.map(({ id, progress }) => [id, flat(progress)] as const),
  ]);
}

interface Frozen {
  readonly figures: Record<string, number>;
  readonly totals: Record<string, number>;
}
interface Review {
  readonly isIntact: boolean;
  readonly snapshot: { readonly province: Frozen; readonly clusters: readonly (Frozen & { readonly id: string })[] };
  readonly comparison: readonly {
    readonly clusterId: string | null;
    readonly measure: string;
    readonly before: number | null;
    readonly now: number | null;
    readonly change: number | null;
  }[];
}
const REVIEW =
  'query($id: ID!) { review(id: $id) { isIntact snapshot comparison { clusterId measure before now change } } }';

/** What a review holds: the same figures as they were frozen, and how they are compared. */
export async function reviewed(caller: Caller, id: string) {
  const { isIntact, snapshot, comparison } = (await caller.get<{ review: Review }>(REVIEW, { id })).review;
  const owners = [{ ...snapshot.province, id: '' }, ...snapshot.clusters];
  return {
    ...{ isIntact, comparison },
    figures: new Map(owners.map((owner) => [owner.id, { ...owner.figures, ...owner.totals }])),
  };
}
