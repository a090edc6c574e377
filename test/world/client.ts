import { DEMO_PASSWORD } from './settings.ts';

export interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: Record<string, unknown>;
  }[];
}

/** Somebody who calls the graph through the gateway. */
export interface Caller {
  readonly token: string | null;
  /** The whole answer, errors included. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** The data; fails with the actor, the operation and the violations when there is an error. */
  get<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<T>;
  /** The code of the first error; fails when there is none. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<string>;
}

function caller(url: string, who: string, token: string | null): Caller {
  const ask = async <T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  };
  return {
    token,
    ask,
    get: async <T>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) => {
      const answer = await ask<T>(query, variables, headers);
      if (answer.errors || !answer.data)
        throw new Error(`${who}: ${query.slice(0, 200)}\n${JSON.stringify(answer.errors, null, 1)}`);
      return answer.data;
    },
    refusal: async (query, variables) => {
      const answer = await ask(query, variables);
      const code = answer.errors?.[0]?.extensions.code;
      if (typeof code !== 'string')
        throw new Error(`${who}: was not refused: ${query.slice(0, 200)}\n${JSON.stringify(answer.data)}`);
      return code;
    },
  };
}

export const nobody = (url: string): Caller => caller(url, 'nobody', null);

/** Signs in as scripts do: the token of the answer. */
export async function signIn(url: string, username: string, password = DEMO_PASSWORD): Promise<Caller> {
  const response = await fetch(`${url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const body = (await response.json()) as { accessToken?: string };
  if (!body.accessToken) throw new Error(`${username} could not sign in: ${response.status} ${JSON.stringify(body)}`);
  return caller(url, username, body.accessToken);
}

/** The API client of the demonstration, as a BI tool would come. */
export async function apiClient(url: string): Promise<Caller> {
  const response = await fetch(`${url}/auth/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-bi', client_secret: DEMO_PASSWORD }),
  });
  const body = (await response.json()) as { access_token?: string };
  if (!body.access_token) throw new Error(`demo-bi got no token: ${response.status} ${JSON.stringify(body)}`);
  return caller(url, 'demo-bi', body.access_token);
}
