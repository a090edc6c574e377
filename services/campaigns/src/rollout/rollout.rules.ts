/** How far a unit has come with a plan, one after the other; a later step stands for those before it. */
export enum RolloutStep {
  NOT_DELIVERED = 'NOT_DELIVERED',
  DELIVERED = 'DELIVERED',
  OPENED = 'OPENED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  LAUNCHED = 'LAUNCHED',
  REPORTED = 'REPORTED',
}
export interface Reached {
  readonly deliveredOn: string | null;
  readonly openedOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly launchedOn: string | null;
  readonly reportedOn: string | null;
}

export function stepOf({ deliveredOn, openedOn, acknowledgedOn, launchedOn, reportedOn }: Reached): RolloutStep {
  if (reportedOn !== null) return RolloutStep.REPORTED;
  if (launchedOn !== null) return RolloutStep.LAUNCHED;
  if (acknowledgedOn !== null) return RolloutStep.ACKNOWLEDGED;
  if (openedOn !== null) return RolloutStep.OPENED;
  return deliveredOn === null ? RolloutStep.NOT_DELIVERED : RolloutStep.DELIVERED;
}

/** Share of units that launched, in percent to one decimal; of none there is no share. */
export const rateOf = (launched: number, units: number): number | null =>
  units === 0 ? null : Math.round((1000 * launched) / units) / 10;
