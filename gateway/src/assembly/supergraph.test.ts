import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '@tdkt/kernel';
import { seen } from '../trial/tiny-services.ts';
import { openTrial, supergraphOf, type Trial } from '../trial/trial-gateway.ts';
import { followSupergraph } from './supergraph.ts';

const WHOLE = supergraphOf();
/** The same without the field `broken`. */
const SMALLER = supergraphOf(/^ {2}broken: String$/m);

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial({ maxInFlight: 1_000 });
});
afterAll(() => trial.close());
beforeEach(() => trial.reload(WHOLE));

/** INVALID where the graph has no such field; INTERNAL where it has. */
const broken = async (): Promise<unknown> => (await trial.ask('{ broken }')).body.errors?.[0]?.extensions.code;

describe('a new supergraph', () => {
  it('is served to the next request', async () => {
    expect([await broken(), await trial.reload(SMALLER), await broken()]).toEqual(['INTERNAL', undefined, 'INVALID']);
  });

  it('takes the place of the old one under hundreds of requests without a failed one', async () => {
    let asked = 0;
    let isOver = false;
    const failed: unknown[] = [];
    const asker = async (nth: number): Promise<void> => {
      while (!isOver) {
        asked += 1;
        const query =
          nth % 3 === 0 ? `{ slow(ms: ${nth % 50}) }` : '{ things(page: {limit: 3}) { items { id note } } noteCount }';
        const { status, body } = await trial.ask(query);
        if (status !== 200 || body.errors) failed.push(body);
      }
    };
    const askers = Array.from({ length: 40 }, (_, nth) => asker(nth));
    for (let turn = 0; turn < 6 || asked < 600; turn += 1) {
      await sleep(60);
      await trial.reload(turn % 2 === 0 ? SMALLER : WHOLE);
    }
    isOver = true;
    await Promise.all(askers);

    expect(failed).toEqual([]);
  }, 30_000);

  it('does not answer from a question that the old one has in flight', async () => {
    const before = seen.slow;
    const old = trial.ask('{ slow(ms: 400) }');
    await sleep(100);
    await trial.reload(SMALLER);
    await Promise.all([old, trial.ask('{ slow(ms: 400) }')]);

    expect(seen.slow - before).toBe(2);
  });

  it.each([
    ['no document', 'type Query {', 'Syntax Error'],
    ['cut off', WHOLE.slice(0, WHOLE.length - 40), 'Syntax Error'],
    ['no supergraph', 'type Query { noteCount: Int }', 'names no subgraph'],
    ['of subgraphs that are not here', WHOLE.replaceAll('NOTES', 'PAPERS').replaceAll('"notes"', '"papers"'), 'PAPERS'],
  ])('that is %s is refused, and the old one stays', async (_, text, reason) => {
    await expect(trial.reload(text)).rejects.toThrow(reason);

    expect((await trial.ask('{ noteCount }')).body).toEqual({ data: { noteCount: 7 } });
    expect(await broken()).toBe('INTERNAL');
  });
});

describe('the file of the supergraph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdkt-supergraph-'));
  const file = join(folder, 'supergraph.graphql');
  const lines: unknown[] = [];
  const log = createLog('silent');
  log.error = ((line: unknown) => void lines.push(line)) as typeof log.error;
  afterAll(() => rmSync(folder, { recursive: true }));

  const put = (text: string): void => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  const until = async (isTrue: () => Promise<boolean> | boolean): Promise<boolean> => {
    for (let tries = 0; tries < 60; tries += 1) {
      if (await isTrue()) return true;
      await sleep(100);
    }
    return false;
  };

  it('is followed: a good one is served, a broken one leaves one line and the old one', async () => {
    put(WHOLE);
    const following = followSupergraph(file, trial, log);
    put(SMALLER);
    const isServed = await until(async () => (await broken()) === 'INVALID');
    put('type Query {');
    const isRefused = await until(() => lines.length > 0);
    await sleep(1_200);
    following.close();

    expect([isServed, isRefused, await broken()]).toEqual([true, true, 'INVALID']);
    expect(lines).toEqual([{ file, reason: expect.stringContaining('Syntax Error') }]);
  }, 30_000);
});
