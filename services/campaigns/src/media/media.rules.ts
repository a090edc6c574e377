import type { Violation } from '@tdkt/kernel';
import { checkUrl } from '../url.rules.ts';

const notNegative = (path: string, value: number | null | undefined): Violation[] =>
  value != null && value < 0 ? [{ code: 'NEGATIVE', path: [path] }] : [];

export function checkColumn(facts: {
  openedOn: string;
  closedOn?: string | null | undefined;
  url?: string | null | undefined;
}): Violation[] {
  const { openedOn, closedOn } = facts;
  return [
    ...(closedOn && closedOn < openedOn
      ? [{ code: 'BEFORE_START', path: ['closedOn'], params: { from: openedOn } }]
      : []),
    ...checkUrl('url', facts.url),
  ];
}

/** Who checked an article is told with the day, which is no later than that of publishing. */
function checkEditing({ checkedByName, checkedOn, airedOn }: Edited): Violation[] {
  if (!checkedByName && !checkedOn) return [];
  if (!checkedByName) return [{ code: 'REQUIRED', path: ['checkedByName'] }];
  if (!checkedOn) return [{ code: 'REQUIRED', path: ['checkedOn'] }];
  return checkedOn > airedOn ? [{ code: 'AFTER_END', path: ['checkedOn'], params: { to: airedOn } }] : [];
}
interface Edited {
  readonly airedOn: string;
  readonly checkedByName?: string | null | undefined;
  readonly checkedOn?: string | null | undefined;
}

export function checkItem(
  facts: Edited & {
    airtimeMinutes?: number | null | undefined;
    reach?: number | null | undefined;
    url?: string | null | undefined;
  },
): Violation[] {
  return [
    ...notNegative('airtimeMinutes', facts.airtimeMinutes),
    ...notNegative('reach', facts.reach),
    ...checkUrl('url', facts.url),
    ...checkEditing(facts),
  ];
}

/** What was published wrongly is put right in public, after it was published (IV.4: "khách quan, chính xác, kịp thời"). */
export function checkCorrection(facts: {
  correction?: string | null | undefined;
  correctedOn: string;
  airedOn: string;
  today: string;
}): Violation[] {
  return [
    ...(facts.correction ? [] : [{ code: 'REQUIRED', path: ['correction'] }]),
    ...(facts.correctedOn > facts.today ? [{ code: 'IN_FUTURE', path: ['correctedOn'] }] : []),
    ...(facts.correctedOn < facts.airedOn
      ? [{ code: 'BEFORE_START', path: ['correctedOn'], params: { from: facts.airedOn } }]
      : []),
  ];
}
