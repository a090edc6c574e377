import type { Violation } from '@tdkt/kernel';

export interface DayFacts {
  readonly campaign: { readonly state: string; readonly starts_on: string | null };
  readonly today: string;
}

/** What a unit says it did, it did in a campaign that was launched, not before its start and not in the future. */
export function checkDay(path: string, day: string, { campaign, today }: DayFacts): Violation[] {
  const from = campaign.starts_on;
  return [
    ...(campaign.state === 'DRAFT' ? [{ code: 'CAMPAIGN_NOT_RUNNING', path: ['campaignId'] }] : []),
    ...(day > today ? [{ code: 'IN_FUTURE', path: [path] }] : []),
    ...(from !== null && day < from ? [{ code: 'BEFORE_START', path: [path], params: { from } }] : []),
  ];
}
