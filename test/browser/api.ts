/** The graph itself, asked beside the browser: what a screen shows must be what the graph says. */
import { PASSWORD } from './product.ts';

export type Ask = <R>(query: string, variables?: object) => Promise<R>;

export async function askAs(url: string, username: string): Promise<Ask> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ username, password: PASSWORD });
  const signedIn = await fetch(`${url}/auth/sign-in/username`, { method: 'POST', headers, body });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  return async <R>(query: string, variables: object = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${accessToken}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: R; errors?: { message: string; extensions?: object }[] };
    if (errors)
      throw new Error(
        `${username}: ${errors.map(({ message, extensions }) => `${message} ${JSON.stringify(extensions)}`).join('; ')}`,
      );
    return data;
  };
}

export interface Progress {
  readonly memberCount: number;
  readonly acknowledgedCount: number;
  readonly launchedCount: number;
  readonly reportedCount: number;
  readonly overdueCount: number;
}
const COUNTS = 'memberCount acknowledgedCount launchedCount reportedCount overdueCount';

export async function campaignId(ask: Ask): Promise<string> {
  const found = await ask<{ campaigns: { items: { id: string }[] } }>(
    '{ campaigns(filter: { code: ["TDDB-COVID19-2021"] }) { items { id } } }',
  );
  return found.campaigns.items[0]?.id ?? '';
}

export async function provinceProgress(ask: Ask): Promise<Progress> {
  const found = await ask<{ campaign: { progress: Progress } }>(
    `query ($id: ID!) { campaign(id: $id) { progress { ${COUNTS} } } }`,
    { id: await campaignId(ask) },
  );
  return found.campaign.progress;
}

export async function clusterProgress(ask: Ask, code: string): Promise<Progress> {
  const found = await ask<{ clusters: { items: { progress: Progress }[] } }>(
    `query ($id: ID!, $code: [String!]) { clusters(filter: { code: $code }) { items { progress(campaignId: $id) { ${COUNTS} } } } }`,
    { id: await campaignId(ask), code: [code] },
  );
  const [cluster] = found.clusters.items;
  if (!cluster) throw new Error(`there is no cluster ${code}`);
  return cluster.progress;
}
