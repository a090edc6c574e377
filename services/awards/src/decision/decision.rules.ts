interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The most lines that one call may record; a longer list goes in several calls. */
export const MOST_ITEMS = 2000;

/** What is known of one line of the list. */
export interface ItemFacts {
  /** Null: the line names its subject itself. */
  readonly nominee: 'UNKNOWN' | 'RECORDED' | 'DECLINED' | 'NOT_IN_BOARD_REVIEW' | 'OPEN' | null;
  readonly subjectKind: string | null;
  readonly hasPerson: boolean;
  readonly isKnownPerson: boolean;
  readonly hasOrganisation: boolean;
  readonly isKnownOrganisation: boolean;
  readonly form: { readonly subjectKinds: readonly string[] } | null;
  readonly isKnownCampaign: boolean;
  readonly commendationType: string | null;
  readonly achievementFrom: string | null;
  readonly achievementTo: string | null;
}

type Problem = readonly [code: string, field: string];

function nomineeProblems({ nominee }: ItemFacts): Problem[] {
  if (nominee === 'UNKNOWN') return [['UNKNOWN_REFERENCE', 'nomineeId']];
  if (nominee === 'RECORDED') return [['TAKEN', 'nomineeId']];
  if (nominee === 'OPEN' || nominee === null) return [];
  return [['WRONG_STATE', 'nomineeId']];
}

function subjectProblems(facts: ItemFacts): Problem[] {
  const isPersonal = facts.subjectKind === 'INDIVIDUAL' || facts.subjectKind === 'HOUSEHOLD';
  if (facts.subjectKind === null) return [['REQUIRED', 'subjectKind']];
  const found: Problem[] = [];
  if (isPersonal && !facts.hasPerson) found.push(['REQUIRED', 'personId']);
  if (isPersonal && facts.hasPerson && !facts.isKnownPerson) found.push(['UNKNOWN_REFERENCE', 'personId']);
  if (!isPersonal && facts.hasPerson) found.push(['NOT_ALLOWED', 'personId']);
  if (!isPersonal && !facts.hasOrganisation) found.push(['REQUIRED', 'organisationId']);
  if (facts.hasOrganisation && !facts.isKnownOrganisation) found.push(['UNKNOWN_REFERENCE', 'organisationId']);
  return found;
}

function formProblems({ form, subjectKind }: ItemFacts): Problem[] {
  if (!form) return [['UNKNOWN_REFERENCE', 'awardFormId']];
  return subjectKind !== null && !form.subjectKinds.includes(subjectKind)
    ? [['FORM_NOT_FOR_SUBJECT', 'awardFormId']]
    : [];
}

function restProblems(facts: ItemFacts): Problem[] {
  const found: Problem[] = [];
  if (!facts.isKnownCampaign) found.push(['UNKNOWN_REFERENCE', 'campaignId']);
  if (facts.commendationType === null) found.push(['REQUIRED', 'commendationType']);
  if (facts.achievementFrom && facts.achievementTo && facts.achievementTo < facts.achievementFrom) {
    found.push(['BEFORE_START', 'achievementTo']);
  }
  return found;
}

/** Everything wrong with a line, with its place in the list. */
export function checkItem(facts: ItemFacts, at: number): Violation[] {
  const problems =
    facts.nominee === null
      ? [...subjectProblems(facts), ...formProblems(facts), ...restProblems(facts)]
      : nomineeProblems(facts);
  return problems.map(([code, field]) => ({ code, path: ['items', at, field] }));
}

/** What signing needs besides a list. */
export const checkSigning = (decision: { decidedOn: string }, today: string): Violation[] =>
  decision.decidedOn > today ? [{ code: 'IN_FUTURE', path: ['decidedOn'], params: { today } }] : [];
