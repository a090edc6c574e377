import { connect } from 'node:net';
import { seen } from '../trial/tiny-services.ts';
import { asker, openTrial, type Trial } from '../trial/trial-gateway.ts';

let trial: Trial;
let ask: Trial['ask'];
beforeAll(async () => {
  trial = await openTrial({ deadlineMs: 1000 });
  ask = asker(trial.url);
});
afterAll(() => trial.close());

const firstOf = (answer: Awaited<ReturnType<Trial['ask']>>) => answer.body.errors?.[0];
const codes = (answer: Awaited<ReturnType<Trial['ask']>>) =>
  (firstOf(answer)?.extensions.violations as { code: string }[] | undefined)?.map(({ code }) => code);

describe('limits of one operation', () => {
  const nested = (field: string, times: number): string => `${`${field} {`.repeat(times)} id ${'}'.repeat(times)}`;

  it.each([
    ['depth', `{ things { items { ${nested('parent', 12)} } } }`, 'DEPTH'],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: noteCount`).join(' ')} }`, 'ALIASES'],
    [
      'aliases hidden in fragments',
      `{ ...f ...g } fragment f on Query { ${Array.from({ length: 16 }, (_, at) => `a${at}: noteCount`).join(' ')} } fragment g on Query { ${Array.from({ length: 16 }, (_, at) => `b${at}: noteCount`).join(' ')} }`,
      'ALIASES',
    ],
    ['directives', `{ ${'noteCount @skip(if: false) '.repeat(21)} }`, 'DIRECTIVES'],
    ['tokens', `{ ${'noteCount '.repeat(2001)} }`, 'TOKENS'],
    [
      'lists in lists',
      '{ things(page: {limit: 100}) { items { parts(page: {limit: 100}) { items { parts(page: {limit: 100}) { items { id } } } } } } }',
      'COST',
    ],
    ['lists in lists by default', '{ things { items { parts { items { parts { items { id } } } } } } }', 'COST'],
  ])('refuses too much of %s', async (_, query, code) => {
    const answer = await ask(query);

    expect(firstOf(answer)?.extensions.code).toBe('LIMIT');
    expect(codes(answer)).toEqual([code]);
    expect(answer.body.data).toBeUndefined();
  });

  it('measures pages by their variables', async () => {
    const query =
      'query ($n: Int!) { things(page: {limit: $n}) { items { parts(page: {limit: $n}) { items { parts(page: {limit: $n}) { totalCount } } } } } }';
    const small = await ask(query, { variables: { n: 3 } });
    const large = await ask(query, { variables: { n: 100 } });

    expect(small.body.errors).toBeUndefined();
    expect(codes(large)).toEqual(['COST']);
  });

  it('lets a page of 100 with nested objects pass', async () => {
    const answer = await ask(
      '{ things(page: {limit: 100}) { items { id note parent { id parent { id } } parts(page: {limit: 5}) { items { id } } } } }',
    );

    expect(answer.body.errors).toBeUndefined();
  });

  it('hides the schema from all but the administrator', async () => {
    const query = '{ __schema { queryType { name } } }';
    const stranger = await ask(query);
    const officer = await ask(query, { token: await trial.identity.token({ roles: ['UNIT_OFFICER'] }) });
    const admin = await ask(query, { token: await trial.identity.token() });

    expect([firstOf(stranger), firstOf(officer)].map((error) => error?.extensions.code)).toEqual([
      'INVALID',
      'INVALID',
    ]);
    expect(admin.body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('refuses what only subgraphs may be asked', async () => {
    const answer = await ask(
      '{ _entities(representations: [{__typename: "Thing", id: "1"}]) { __typename } _service { sdl } }',
    );

    expect(firstOf(answer)?.extensions.code).toBe('INVALID');
  });
});

describe('errors', () => {
  it('suggests nothing and repeats no value', async () => {
    const answers = [
      await ask('{ noteCoun }'),
      await ask('{ slow(ms: "a-value") }'),
      await ask('query ($ms: Int!) { slow(ms: $ms) }', { variables: { ms: 'a-value' } }),
      await ask('{ noteCount(: "a-value" }'),
    ];

    for (const { status, body } of answers) {
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([200, 'INVALID']);
      expect(JSON.stringify(body)).not.toMatch(/Did you mean|noteCount"|a-value/);
    }
  });

  it('names the variable that is wrong', async () => {
    const answer = await ask('query ($ms: Int!) { slow(ms: $ms) }', { variables: {} });

    expect(firstOf(answer)?.extensions.violations).toEqual([{ code: 'REQUIRED', path: ['ms'] }]);
  });

  it('masks what a resolver did not mean to say and gives the id under which it is logged', async () => {
    const answer = await ask('{ broken noteCount }');

    const correlationId = answer.headers.get('x-request-id');
    expect(answer.body).toEqual({
      data: { broken: null, noteCount: 7 },
      errors: [
        { message: 'Có lỗi trong hệ thống.', path: ['broken'], extensions: { code: 'INTERNAL', correlationId } },
      ],
    });
  });

  it('speaks the language of the caller', async () => {
    const accepted = await ask('{ adminOnly }', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    const asked = await ask('{ adminOnly }', { headers: { 'accept-language': 'vi', 'x-language': 'en' } });
    const silent = await ask('{ adminOnly }');

    expect(firstOf(accepted)?.message).toBe('You need to sign in.');
    expect(firstOf(asked)?.message).toBe('You need to sign in.');
    expect(firstOf(silent)?.message).toBe('Bạn cần đăng nhập.');
  });

  it('are no more than 20', async () => {
    const answer = await ask('{ allBroken }');

    expect(answer.body.errors).toHaveLength(20);
  });

  it('names as UNAVAILABLE what did not come before the deadline', async () => {
    const answer = await ask('{ slow(ms: 2500) }');

    expect([answer.status, firstOf(answer)?.extensions.code]).toEqual([200, 'UNAVAILABLE']);
  });
});

describe('identical questions in flight', () => {
  it('are asked once', async () => {
    const before = seen.slow;
    const query = 'query ($ms: Int!) { slow(ms: $ms) }';
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(query, { variables: { ms: 300 } })));

    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(seen.slow - before).toBe(1);
  });

  it('are asked for each caller of another scope', async () => {
    const before = seen.slow;
    const tokens = [undefined, await trial.identity.token(), await trial.identity.token({ sub: 'account-2' })];
    await Promise.all(tokens.map((token) => ask('{ slow(ms: 301) }', token ? { token } : {})));

    expect(seen.slow - before).toBe(3);
  });

  it('are never shared when they change something', async () => {
    const before = seen.bumps;
    await Promise.all(Array.from({ length: 4 }, () => ask('mutation { bump }')));

    expect(seen.bumps - before).toBe(4);
  });
});

describe('overload', () => {
  it('is refused at once with a time to come back', async () => {
    const small = await openTrial({ maxInFlight: 2 });
    const answers = await Promise.all([1, 2, 3, 4].map((at) => small.ask(`{ slow(ms: ${400 + at}) }`)));
    await small.close();

    const shed = answers.filter(({ status }) => status === 503);
    expect(shed).toHaveLength(2);
    expect(shed[0]?.headers.get('retry-after')).toBe('1');
    expect(shed[0]?.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });
});

describe('senders that never finish', () => {
  it('take no place of others', async () => {
    const small = await openTrial({ maxInFlight: 2 });
    const { hostname, port } = new URL(small.url);
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{';
    const sockets = Array.from({ length: 5 }, () => connect(Number(port), hostname));
    for (const socket of sockets) socket.write(head);
    await new Promise((resolve) => setTimeout(resolve, 200));

    expect((await small.ask('{ noteCount }')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await small.close();
  });
});

describe('stopping', () => {
  it('lets a request in work finish and takes no new one', async () => {
    const short = await openTrial();
    const working = short.ask('{ slow(ms: 600) }');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closed = short.close();
    await new Promise((resolve) => setTimeout(resolve, 50));

    await expect(fetch(`${short.url}/health/live`)).rejects.toThrow();
    expect((await working).status).toBe(200);
    await closed;
  });
});
