import { createLog } from '@tdkt/kernel';
import { openTrial, type Trial } from '../trial/trial-gateway.ts';

const lines: Record<string, unknown>[] = [];
const log = createLog('silent');
log.warn = ((line: Record<string, unknown>) => void lines.push(line)) as typeof log.warn;

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial({ slowMs: 100, log });
});
afterAll(() => trial.close());

const timingOf = (headers: Headers): Record<string, number> => {
  const parts = (headers.get('server-timing') ?? '').split(', ').map((part) => /^(\w+);\w+="?([\d.]+)/.exec(part));
  return Object.fromEntries(parts.map((part) => [part?.[1], Number(part?.[2])]));
};
const signedIn = async () => ({ token: await trial.identity.token() });
const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${trial.url}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? 0,
  );
};

describe('timings of an operation', () => {
  it('are told to who is signed in and to nobody else', async () => {
    const told = await trial.ask('{ noteCount }', await signedIn());
    const open = await trial.ask('{ noteCount }');

    expect(Object.keys(timingOf(told.headers))).toEqual(['plan', 'subgraph', 'sql', 'write', 'statements', 'total']);
    expect(open.headers.get('server-timing')).toBeNull();
  });

  it('count statements, and the time of what ran at once only once', async () => {
    const { plan, subgraph, sql, statements, total } = timingOf(
      (await trial.ask('{ stored(times: 2) noteCount }', await signedIn())).headers,
    ) as Record<'plan' | 'subgraph' | 'sql' | 'statements' | 'total', number>;

    expect(statements).toBe(2);
    expect(sql).toBeGreaterThanOrEqual(50);
    // Two sleeps on two clients: side by side.
    expect(sql).toBeLessThan(98);
    expect(subgraph).toBeGreaterThanOrEqual(sql - 1);
    expect(total).toBeGreaterThanOrEqual(plan + subgraph - 1);
  });

  it('see the statements of a transaction', async () => {
    expect(timingOf((await trial.ask('mutation { store }', await signedIn())).headers).statements).toBe(3);
  });

  it('are kept as histograms, once for askers who shared an answer', async () => {
    const names = ['tdkt_stage_seconds_count{stage="sql"}', 'tdkt_operation_statements_sum'] as const;
    const before = await Promise.all(names.map(metric));
    const token = await signedIn();
    await Promise.all(
      [1, 2, 3].map(() => trial.ask('query ($n: Int!) { stored(times: $n) }', { ...token, variables: { n: 1 } })),
    );
    const after = await Promise.all(names.map(metric));

    expect(after.map((value, at) => value - (before[at] ?? 0))).toEqual([1, 1]);
  });
});

describe('the log of slow operations', () => {
  it('names the operation, its hash and where the time went, and no variable', async () => {
    lines.length = 0;
    const query = 'query Waiting($ms: Int!) { slow(ms: $ms) }';
    const { headers } = await trial.ask(query, { variables: { ms: 131 } });
    await trial.ask('query Quick { noteCount }');

    expect(lines).toEqual([
      {
        requestId: headers.get('x-request-id'),
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        operation: 'Waiting',
        kind: 'query',
        hash: expect.stringMatching(/^[0-9a-f]{16}$/),
        codes: [],
        ms: {
          total: expect.any(Number),
          plan: expect.any(Number),
          subgraph: expect.any(Number),
          sql: 0,
          write: expect.any(Number),
        },
        statements: 0,
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('"ms":131');
    expect((lines as { ms: { subgraph: number } }[]).map(({ ms }) => ms.subgraph >= 130)).toEqual([true]);
  });
});

describe('a trace', () => {
  const traced = async (headers: Record<string, string> = {}): Promise<string> =>
    ((await trial.ask('{ traced }', { headers })).body.data as { traced: string }).traced;
  const parent = `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`;

  it('goes on to the subgraphs under the id of the caller, with a span of our own', async () => {
    const told = await traced({ traceparent: parent, tracestate: 'vendor=1' });

    expect(told).toMatch(/^00-(a1){16}-[0-9a-f]{16}-01 vendor=1$/);
    expect(told).not.toContain('b2b2b2b2');
  });

  it.each([
    '',
    `00-${'0'.repeat(32)}-${'b2'.repeat(8)}-01`,
    `00-${'a1'.repeat(16)}-${'0'.repeat(16)}-01`,
    `ff-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`,
    `00-${'A1'.repeat(16)}-${'b2'.repeat(8)}-01`,
    `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01<script>`,
  ])('begins anew where the caller has none that is well formed: %p', async (traceparent) => {
    expect(await traced({ traceparent, tracestate: 'vendor=1' })).toMatch(/^00-(?!a1a1)[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});
