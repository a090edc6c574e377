import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog, newId, PUBLIC, type Sender } from '@tdkt/kernel';
import { parse } from 'graphql';
import { EventReader } from '../trial/event-reader.ts';
import { seen } from '../trial/tiny-services.ts';
import { openTrial, type Trial, TrialIdentity } from '../trial/trial-gateway.ts';
import { remoteIdentity } from './remote-identity.ts';
import { remoteRoute } from './remote-route.ts';
import { agent, type RemotePlace, readiness, remoteSubgraph } from './remote-subgraph.ts';
import { type Served, serve } from './serve.ts';
import { signatureHeaders, verifySignature } from './signature.ts';

afterAll(() => agent.close());

const KEY = 'key of the tests';
const log = createLog('silent');
const call = { actor: PUBLIC, requestId: newId(), language: 'en', idempotencyKey: null } as const;
const sender: Sender = { call, address: '203.0.113.7' };

describe('a signature', () => {
  const request = { method: 'POST', path: '/graphql', body: '{"query":"{a}"}' };
  const headers = signatureHeaders(KEY, request, sender);

  it('proves the sender', () => {
    expect(verifySignature(KEY, { ...request, headers })).toEqual(sender);
  });

  it.each([
    ['another body', { ...request, body: '{"query":"{b}"}' }],
    ['another path', { ...request, path: '/graphql?x' }],
    ['another method', { ...request, method: 'PUT' }],
    ['a body that was said to be streamed', { ...request, body: null }],
  ])('does not cover %s', (_, altered) => {
    expect(verifySignature(KEY, { ...altered, headers })).toBeNull();
  });

  it.each(Object.keys(headers))('is void without or with another %s', (name) => {
    const { [name]: removed, ...others } = headers;
    const altered = { ...headers, [name]: `${removed?.slice(0, -1)}${removed?.endsWith('A') ? 'B' : 'A'}` };

    expect(verifySignature(KEY, { ...request, headers: others })).toBeNull();
    expect(verifySignature(KEY, { ...request, headers: altered })).toBeNull();
  });

  it('is void with another key, and a minute before and after its time', () => {
    expect(verifySignature('another key', { ...request, headers })).toBeNull();
    for (const shift of [-61_000, 61_000]) {
      const late = signatureHeaders(KEY, request, sender, Date.now() + shift);
      expect(verifySignature(KEY, { ...request, headers: late })).toBeNull();
    }
  });
});

describe('services in processes of their own', () => {
  let base: Trial;
  let remote: Trial;
  let served: Served[];
  let places: RemotePlace[];

  beforeAll(async () => {
    base = await openTrial();
    served = await Promise.all(
      base.running.map((one) => serve({ services: [one], key: KEY, host: '127.0.0.1', port: 0 })),
    );
    places = base.running.map(({ service }, at) => {
      return { name: service.name, url: `http://127.0.0.1:${served[at]?.port}`, key: KEY, log };
    });
    const [first] = places as [RemotePlace];
    const prefixes = await readiness(first.url);
    remote = await openTrial({
      subgraphs: places.map(remoteSubgraph),
      routes: (callers) => prefixes.map((prefix) => remoteRoute(prefix, first, callers)),
    });
  });
  afterAll(async () => {
    await remote.close();
    await Promise.all(served.map((one) => one.close()));
    await base.close();
  });

  it.each([
    '{ things(page: {limit: 3}) { items { id note } } noteCount }',
    '{ adminOnly }',
    '{ broken whoAmI }',
    '{ noted { note } }',
  ])('answer as those in this process: %s', async (query) => {
    const here = await base.ask(query);
    const there = await remote.ask(query);
    const withoutIds = (body: unknown) => JSON.stringify(body).replace(/"correlationId":"[^"]+"/g, '');

    expect(withoutIds(there.body)).toBe(withoutIds(here.body));
    expect(there.status).toBe(here.status);
  });

  it('are told the trace, and tell what their database took', async () => {
    const headers = { traceparent: `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01` };
    const token = await remote.identity.token();
    const answer = await remote.ask('{ traced stored(times: 3) }', { token, headers });
    const written = await remote.ask('mutation { store }', { token });

    expect((answer.body.data as { traced: string }).traced).toMatch(/^00-(a1){16}-[0-9a-f]{16}-01$/);
    expect(answer.headers.get('server-timing')).toMatch(/sql;dur=\d{2,}.*statements;desc="3"/);
    expect(written.headers.get('server-timing')).toMatch(/statements;desc="3"/);
  });

  it('are asked whether a change may be told of', async () => {
    const id = newId();
    const token = await remote.identity.token({ roles: ['UNIT_OFFICER'], organisations: [id] });
    const reader = await EventReader.open(remote.url, 'subscription { changed(types: ["Thing"]) { id } }', { token });
    await remote.notify(`things.thing ${newId()}`, 'changed');
    await remote.notify(`things.thing ${id}`, 'changed');

    expect(await reader.take(1)).toEqual([{ data: { changed: { id } } }]);
    await reader.close();
  });

  it('refuse whoever is not the gateway', async () => {
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const headers = { 'content-type': 'application/json' };
    const answers = await Promise.all([
      fetch(`${places[0]?.url}/graphql`, { method: 'POST', body, headers }),
      fetch(`${places[0]?.url}/auth/jwks`),
      fetch(`${places[0]?.url}/export/x`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('keep cookies to people, Set-Cookie and redirects, and stream bodies', async () => {
    const cookie = 'tdkt.session_token=s1';
    remote.identity.sessions.set('s1', {});
    const signIn = await fetch(`${remote.url}/auth/sign-in`, { headers: { cookie }, redirect: 'manual' });
    const headers = { cookie, 'x-requested-with': 'x', 'x-role': 'BOARD_ADMIN' };
    const exported = await fetch(`${remote.url}/export/x`, { method: 'POST', body: 'lines ', headers });

    expect([signIn.status, signIn.headers.get('location')]).toEqual([302, '/elsewhere']);
    expect(signIn.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(await exported.text()).toBe('lines done');
    expect(seen.callers.slice(-2)).toEqual([`cookie=${cookie} role=`, 'ACCOUNT cookie=']);
  });

  it('leave the rest of an answer whole when one of them is down', async () => {
    await served[1]?.close();
    const answer = await remote.ask('{ noted { id } things(page: {limit: 1}) { items { id } } }');

    expect(answer.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(answer.body.data).toMatchObject({ things: { items: [{ id: '0' }] } });
  });
});

describe('a subgraph that commits and loses its answer', () => {
  it('is asked again for a query and never for a mutation', async () => {
    let asked = 0;
    const server = createServer((request) => {
      asked += 1;
      request.socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const subgraph = remoteSubgraph({ name: 'lossy', url, key: KEY, log });
    const signal = AbortSignal.timeout(5000);

    const changed = await subgraph.execute({ document: parse('mutation { a }'), call }, signal);
    expect([asked, changed.errors?.[0]?.extensions.code]).toEqual([1, 'UNAVAILABLE']);
    await subgraph.execute({ document: parse('{ a }'), call }, signal);
    expect(asked).toBeGreaterThan(2);
    server.close();
  });
});

describe('people over HTTP', () => {
  it('gives keys and tokens, null for an unknown session, UNAVAILABLE when away', async () => {
    const made = await TrialIdentity.make();
    made.sessions.set('s1', {});
    const server = createServer(async (request, response) => {
      const answer =
        request.url === '/auth/jwks' ? await made.jwks() : await made.exchange(request.headers.cookie ?? '');
      response.writeHead(answer ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const identity = remoteIdentity({ name: 'people', url, key: KEY, log });

    expect(await identity.jwks()).toEqual(await made.jwks());
    expect(await identity.exchange('tdkt.session_token=s1')).toMatchObject({ expiresIn: 300 });
    expect(await identity.exchange('tdkt.session_token=s2')).toBeNull();
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    await expect(identity.jwks()).rejects.toMatchObject({ status: 503 });
  });
});
