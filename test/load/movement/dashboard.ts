import type { Product } from '../product.ts';

/** What the Board opens: the province with its figures, and the table of all 18 clusters. */
const DASHBOARD = `query Dashboard($campaignId: ID!) {
  campaign(id: $campaignId) {
    progress {
      memberCount acknowledgedCount launchedCount reportedCount overdueCount contributionCount contributionMoney
      exemplarCount mediaItemCount airtimeMinutes registrationCount
      indicators { total indicator { id code name } }
    }
    commendation { proposalCount awardCount medianDaysToDecision awardsByForm { count form { id name } } }
  }
  clusters(page: { limit: 100 }) {
    items {
      id code name
      progress(campaignId: $campaignId) {
        memberCount acknowledgedCount launchedCount reportedCount overdueCount
        indicators { total indicator { id code } }
      }
      commendation(campaignId: $campaignId) { proposalCount awardCount }
    }
  }
}`;

interface Figures {
  readonly campaign: {
    readonly progress: { readonly reportedCount: number; readonly indicators: readonly { readonly total: number }[] };
  };
  readonly clusters: { readonly items: readonly object[] };
}

/** One opening of the dashboard; answers the milliseconds it took. */
export class Dashboard {
  readonly #url: string;
  readonly #password: string;
  #token = '';
  constructor({ url, password }: Product) {
    this.#url = url;
    this.#password = password;
  }

  /** Once before each series: the token outlives that, but not the loading of ten million rows. */
  async #signIn(): Promise<void> {
    const response = await fetch(`${this.#url}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'board', password: this.#password }),
    });
    this.#token = ((await response.json()) as { accessToken: string }).accessToken;
  }

  async #open(campaignId: string): Promise<{ data: Figures; milliseconds: number }> {
    const began = performance.now();
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query: DASHBOARD, variables: { campaignId } }),
    });
    const { data, errors } = (await response.json()) as { data: Figures; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return { data, milliseconds: performance.now() - began };
  }

  /** The sum of all indicators and the number of clusters, to be compared with the rows. */
  async figures(campaignId: string): Promise<{ total: number; clusters: number }> {
    await this.#signIn();
    const { data } = await this.#open(campaignId);
    const total = data.campaign.progress.indicators.reduce((sum, one) => sum + one.total, 0);
    return { total, clusters: data.clusters.items.length };
  }

  /** Medians over `times` openings of each, taken in turns, so that a slow moment of the machine meets all alike. */
  async medians(campaignIds: readonly string[], times: number): Promise<number[]> {
    await this.#signIn();
    const taken = campaignIds.map((): number[] => []);
    for (let at = 0; at < times; at += 1) {
      for (const [which, id] of campaignIds.entries()) taken[which]?.push((await this.#open(id)).milliseconds);
    }
    return taken.map((list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0);
  }
}
