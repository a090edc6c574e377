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

export function checkItem(facts: {
  airtimeMinutes?: number | null | undefined;
  reach?: number | null | undefined;
  url?: string | null | undefined;
}): Violation[] {
  return [
    ...notNegative('airtimeMinutes', facts.airtimeMinutes),
    ...notNegative('reach', facts.reach),
    ...checkUrl('url', facts.url),
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
