import { type Count, suppressed } from './suppression.rules.ts';

export type Attribute = 'frontline' | 'directWorker' | 'women';
/** Individual awards of a year in one cluster, campaign and form. */
export type Fact = Readonly<Record<Attribute, Count>> & {
  readonly clusterId: string | null;
  readonly campaignId: string | null;
  readonly formId: string;
  readonly awardCount: number;
};

export interface Share {
  readonly known: number;
  /** Null: too small to be told, or another would follow from it. */
  readonly count: number | null;
}
/** One line: a cluster or the province, a form or (null) all forms. */
export interface Line extends Readonly<Record<Attribute, Share>> {
  readonly clusterId: string | null;
  readonly formId: string | null;
  readonly awardCount: number;
}

const sum = (facts: readonly Fact[], attribute: Attribute): Count => ({
  known: facts.reduce((total, fact) => total + fact[attribute].known, 0),
  count: facts.reduce((total, fact) => total + fact[attribute].count, 0),
});
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Says whether the number of an attribute among some awards (null: of all campaigns, of all forms) is untold. */
type Hides = (attribute: Attribute, campaignId: string | null, formId: string | null) => boolean;
const TELLS_ALL: Hides = () => false;

/**
 * Awards of persons that the caller may not see, as one table of a whole year, campaigns by forms, so that a campaign cannot be taken
 * from the year to find another. Awards of no campaign are a line of it that is never asked for.
 */
function hidesOf(unseen: readonly Fact[]): Hides {
  const campaigns = unique(unseen.map(({ campaignId }) => campaignId));
  const forms = unique(unseen.map(({ formId }) => formId));
  const tableOf = (attribute: Attribute) =>
    campaigns.map((campaignId) =>
      forms.map((formId) =>
        sum(
          unseen.filter((fact) => fact.campaignId === campaignId && fact.formId === formId),
          attribute,
        ),
      ),
    );
  const hidden: Readonly<Record<Attribute, boolean[][]>> = {
    frontline: suppressed(tableOf('frontline')),
    directWorker: suppressed(tableOf('directWorker')),
    women: suppressed(tableOf('women')),
  };
  return (attribute, campaignId, formId) => {
    const row = campaignId === null ? campaigns.length : campaigns.indexOf(campaignId);
    const column = formId === null ? forms.length : forms.indexOf(formId);
    return hidden[attribute][row]?.[column] ?? false;
  };
}

export interface Question {
  /** Null: all campaigns, and awards of none. */
  readonly campaignId: string | null;
  /** Clusters whose persons the caller sees; null: everybody. */
  readonly seen: readonly string[] | null;
}

function linesOf(
  facts: readonly Fact[],
  clusterId: string | null,
  isHidden: (attribute: Attribute, formId: string | null) => boolean,
): Line[] {
  const line = (formId: string | null): Line => {
    const own = formId === null ? facts : facts.filter((fact) => fact.formId === formId);
    const share = (attribute: Attribute): Share => {
      const { known, count } = sum(own, attribute);
      return { known, count: isHidden(attribute, formId) ? null : count };
    };
    return {
      ...{ clusterId, formId, awardCount: own.reduce((total, { awardCount }) => total + awardCount, 0) },
      ...{ frontline: share('frontline'), directWorker: share('directWorker'), women: share('women') },
    };
  };
  return [line(null), ...unique(facts.map(({ formId }) => formId)).map(line)];
}

/** The province, and the clusters whose persons the caller sees: each over all forms first, then by form. */
export function fairnessLines(facts: readonly Fact[], { campaignId, seen }: Question) {
  const sees = ({ clusterId }: Fact) => seen === null || (clusterId !== null && seen.includes(clusterId));
  const asked = facts.filter((fact) => campaignId === null || fact.campaignId === campaignId);
  const hides = seen === null ? TELLS_ALL : hidesOf(facts.filter((fact) => !sees(fact)));
  const clusters = unique(asked.filter(sees).map(({ clusterId }) => clusterId));
  return {
    province: linesOf(asked, null, (attribute, formId) => hides(attribute, campaignId, formId)),
    clusters: clusters.flatMap((id) =>
      linesOf(
        asked.filter(({ clusterId }) => clusterId === id),
        id,
        () => false,
      ),
    ),
  };
}
