import { openTrial, type Trial } from '../trial/trial-gateway.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const post = (body: string, headers: Record<string, string>) =>
  fetch(`${trial.url}/graphql`, { method: 'POST', body, headers });
const json = { 'content-type': 'application/json' };
const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('what comes over HTTP', () => {
  it('reads across subgraphs in one answer', async () => {
    const { status, body } = await trial.ask('{ noteCount things(page: {limit: 2}) { totalCount items { id note } } }');

    expect(status).toBe(200);
    const items = [0, 1].map((id) => ({ id: String(id), note: `note of ${id}` }));
    expect(body).toEqual({ data: { noteCount: 7, things: { totalCount: 1000, items } } });
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s and says what is allowed', async (method) => {
    const answer = await fetch(`${trial.url}/graphql?query={noteCount}`, { method });

    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('refuses a body of type %s', async (type) => {
    const answer = await post('query=mutation{bump}', { 'content-type': type });

    expect([answer.status, await codeOf(answer)]).toEqual([415, 'INVALID']);
  });

  it('refuses a body over 256 KB, announced or not', async () => {
    const large = JSON.stringify({ query: `{ noteCount } #${'x'.repeat(300_000)}` });
    const announced = await post(large, json);
    const stream = new Blob([large]).stream();
    const unannounced = await fetch(`${trial.url}/graphql`, {
      method: 'POST',
      body: stream,
      headers: json,
      duplex: 'half',
    } as RequestInit);

    expect([announced.status, await codeOf(announced)]).toEqual([413, 'LIMIT']);
    expect([unannounced.status, await codeOf(unannounced)]).toEqual([413, 'LIMIT']);
  });

  it.each(['{"query":', '', 'null', '"x"', '{}', '{"query":1}', '{"query":""}'])(
    'refuses the body %p',
    async (body) => {
      const answer = await post(body, json);

      expect([answer.status, await codeOf(answer)]).toEqual([400, 'INVALID']);
    },
  );

  it.each([{ operationName: 1 }, { variables: [] }, { variables: 'x' }, { extensions: 7 }])(
    'refuses parameters of the wrong shape: %p',
    async (wrong) => {
      const answer = await post(JSON.stringify({ query: '{noteCount}', ...wrong }), json);

      expect([answer.status, await codeOf(answer)]).toEqual([400, 'INVALID']);
    },
  );

  it('refuses a batch', async () => {
    const answer = await post(JSON.stringify([{ query: '{noteCount}' }, { query: '{noteCount}' }]), json);

    expect([answer.status, await codeOf(answer)]).toEqual([400, 'INVALID']);
  });

  it('answers a refused document with 200 as application/json and 400 as application/graphql-response+json', async () => {
    const body = JSON.stringify({ query: '{ nothing }' });
    const plain = await post(body, json);
    const exact = await post(body, { ...json, accept: 'application/graphql-response+json' });

    expect([plain.status, plain.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect([exact.status, exact.headers.get('content-type')]).toEqual([
      400,
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it('sends strict headers, no server version and no CORS', async () => {
    const { headers } = await trial.ask('{ noteCount }', { headers: { origin: 'https://evil.example' } });

    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) expect(headers.get(name)).toBeNull();
  });

  it('tells whether it lives and is ready', async () => {
    const live = await fetch(`${trial.url}/health/live`);
    const ready = await fetch(`${trial.url}/health/ready`);

    expect(live.status).toBe(200);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, checks: { things: 'ok', notes: 'ok' } }]);
  });

  it('shows metrics to the machine itself but not through a proxy', async () => {
    const direct = await fetch(`${trial.url}/metrics`);
    const forwarded = await fetch(`${trial.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });

    expect(await direct.text()).toMatch(/tdkt_requests_total\{status="200",operation="query"\} \d/);
    expect(forwarded.status).toBe(404);
  });

  it('knows no other path', async () => {
    const answer = await fetch(`${trial.url}/anything`);

    expect([answer.status, await codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
  });
});
