/** What an exemplar gives to a proposal: the values of `createProposal` and `addNominee`. */
interface Facts {
  readonly campaignId: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly personId?: string | null | undefined;
  readonly name: string;
  readonly story: string;
  readonly tags: readonly string[];
  readonly foundOn: string;
}

/** The longest summary that a proposal takes. */
const LONGEST = 5_000;

export function suggestionFor(facts: Facts, today: string) {
  const isPerson = facts.kind === 'PERSON';
  return {
    campaignId: facts.campaignId,
    proposingOrganisationId: facts.organisationId,
    summary: `${facts.name}: ${facts.story}`.slice(0, LONGEST),
    subjectKind: isPerson ? 'INDIVIDUAL' : 'COLLECTIVE',
    personId: isPerson ? (facts.personId ?? null) : null,
    organisationId: isPerson ? null : facts.organisationId,
    awardFormId: null,
    achievementSummary: facts.story,
    achievementFrom: facts.foundOn,
    achievementTo: today,
    isFrontline: facts.tags.includes('FRONTLINE'),
    isDirectWorker: false,
  };
}
