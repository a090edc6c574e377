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
export async function toldFigures(caller: Caller, campaignId: string): Promise<Map<string, Record<string, number>>> {
  const { campaign, clusters } = await caller.get<{
    campaign: { progress: Told };
    clusters: { items: { id: string; progress: Told }[] };
  }>(
    `query($id: ID!) { campaign(id: $id) { progress { ...Figures } }
      clusters(page: {limit: 50}) { items { id progress(campaignId: $id) { ...Figures } } } } ${FIGURES}`,
    { id: campaignId },
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
export interface Snapshot {
  readonly province: Frozen;
  readonly clusters: readonly (Frozen & { readonly id: string })[];
}

/** The same of a review. */
export const frozenFigures = ({ province, clusters }: Snapshot): Map<string, Record<string, number>> =>
  new Map([
    ['', { ...province.figures, ...province.totals }],
    ...clusters.map(({ id, figures, totals }) => [id, { ...figures, ...totals }] as const),
  ]);
