import {
  type Office,
  PROPOSAL_ACTIONS,
  PROPOSAL_FLOW,
  type ProposalAction,
  type State,
  type Step,
} from './proposal.flow.ts';

interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly clause?: string;
}

/** Is the action open to one of the offices in this state? */
export function isOpenTo(action: ProposalAction, state: `${State}`, offices: readonly Office[]): boolean {
  const { by }: Step = PROPOSAL_FLOW[action];
  return offices.some((office) => by[office]?.includes(state));
}

export const isTakenBy = (action: ProposalAction, offices: readonly Office[]): boolean =>
  offices.some((office) => office in PROPOSAL_FLOW[action].by);

/** The state does not allow the action to these offices. */
export const checkState = (action: ProposalAction, state: `${State}`, offices: readonly Office[]): Violation[] =>
  isOpenTo(action, state, offices) ? [] : [{ code: 'WRONG_STATE', params: { state } }];

export const actionsFor = (state: `${State}`, offices: readonly Office[]): ProposalAction[] =>
  PROPOSAL_ACTIONS.filter((action) => isOpenTo(action, state, offices));

interface Proposed {
  readonly commendationType: string;
  readonly campaignId?: string | null;
  readonly procedure?: string | null;
  readonly simplifiedGrounds?: readonly string[] | null;
}
/** What a proposal as such must say. */
export function checkProposal({ commendationType, campaignId, procedure, simplifiedGrounds }: Proposed): Violation[] {
  const isIdle = procedure !== 'SIMPLIFIED' && (simplifiedGrounds ?? []).length > 0;
  return [
    ...(commendationType === 'MOVEMENT' && !campaignId ? [{ code: 'CAMPAIGN_REQUIRED', path: ['campaignId'] }] : []),
    ...(isIdle ? [{ code: 'NOT_ALLOWED', path: ['simplifiedGrounds'] }] : []),
  ];
}

export interface NomineeFacts {
  readonly subjectKind: string;
  readonly personId?: string | null;
  readonly organisationId?: string | null;
  readonly achievementFrom: string;
  readonly achievementTo: string;
  readonly today: string;
  /** Null: there is no such form. */
  readonly form: { readonly level: string; readonly subjectKinds: readonly string[] } | null;
  /** UNKNOWN: there is no such subject, or the caller may not see it; FOREIGN: it does not belong to the proposing unit. */
  readonly subject: 'WITHIN' | 'FOREIGN' | 'UNKNOWN';
}

const isPersonal = (subjectKind: string) => subjectKind === 'INDIVIDUAL' || subjectKind === 'HOUSEHOLD';

function checkSubject(facts: NomineeFacts): Violation[] {
  const wanted = isPersonal(facts.subjectKind) ? 'personId' : 'organisationId';
  const other = isPersonal(facts.subjectKind) ? 'organisationId' : 'personId';
  const found: Violation[] = [];
  if (facts[other]) found.push({ code: 'NOT_ALLOWED', path: [other] });
  if (!facts[wanted]) found.push({ code: 'REQUIRED', path: [wanted] });
  else if (facts.subject === 'UNKNOWN') found.push({ code: 'UNKNOWN_REFERENCE', path: [wanted] });
  else if (facts.subject === 'FOREIGN') found.push({ code: 'NOT_IN_UNIT', path: [wanted] });
  return found;
}

function checkForm({ form, subjectKind }: NomineeFacts): Violation[] {
  if (!form) return [{ code: 'UNKNOWN_REFERENCE', path: ['awardFormId'] }];
  return form.subjectKinds.includes(subjectKind) ? [] : [{ code: 'FORM_NOT_FOR_SUBJECT', path: ['awardFormId'] }];
}

function checkPeriod({ achievementFrom, achievementTo, today }: NomineeFacts): Violation[] {
  if (achievementTo < achievementFrom) {
    return [{ code: 'BEFORE_START', path: ['achievementTo'], params: { from: achievementFrom } }];
  }
  return achievementTo > today ? [{ code: 'IN_FUTURE', path: ['achievementTo'], params: { today } }] : [];
}

/** Everything wrong with one nominee at once. */
export const checkNominee = (facts: NomineeFacts): Violation[] => [
  ...checkSubject(facts),
  ...checkForm(facts),
  ...checkPeriod(facts),
];

/** The most nominees of one proposal. */
export const MOST_NOMINEES = 5000;
export const checkCount = (nomineeCount: number): Violation[] =>
  nomineeCount >= MOST_NOMINEES ? [{ code: 'OUT_OF_RANGE', params: { max: MOST_NOMINEES } }] : [];

/** What submitting needs. */
export const checkSubmission = (nomineeCount: number): Violation[] =>
  nomineeCount === 0 ? [{ code: 'NO_NOMINEES' }] : [];

/** A returned proposal begins anew, so nothing of it may be awarded or on the list of a decision. */
export const checkReturn = (awardCount: number): Violation[] =>
  awardCount > 0 ? [{ code: 'HAS_AWARDS', params: { count: awardCount } }] : [];
