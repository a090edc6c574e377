/** The figures of a review as they were frozen. Keys of `figures` are the fields of `Progress`; `totals` are by indicator code. */
export const FIGURES = [
  ...(['memberCount', 'acknowledgedCount', 'launchedCount', 'reportedCount', 'overdueCount'] as const),
  ...(['registrationCount', 'exemplarCount', 'contributionCount', 'contributionMoney', 'contributionValue'] as const),
  ...(['mediaItemCount', 'airtimeMinutes'] as const),
] as const;
export type FigureName = (typeof FIGURES)[number];

export interface Frozen {
  readonly figures: Readonly<Record<FigureName, number>>;
  readonly totals: Readonly<Record<string, number>>;
}
export interface FrozenCluster extends Frozen {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}
export interface FrozenIndicator {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly unit: string | null;
  readonly valueKind: 'NUMBER' | 'MONEY' | 'FLAG';
  readonly contentOrdinal: number | null;
  readonly contentGroup: string | null;
}
export interface Snapshot {
  readonly from: string;
  readonly asOf: string;
  readonly indicators: readonly FrozenIndicator[];
  readonly province: Frozen;
  readonly clusters: readonly FrozenCluster[];
}
