import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { signIn } from '../world/client.ts';
import { DEMO_PASSWORD } from '../world/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tdkt-start-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  output(): string;
  readonly exit: Promise<number | null>;
}

/** `npm start` as a user would run it, without npm around it. */
function start(settings: Record<string, string>): Started {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    DEMO_PASSWORD,
    ...settings,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/src/start.ts'], { cwd: root, env });
  let text = '';
  child.stdout.on('data', (data) => (text += data));
  child.stderr.on('data', (data) => (text += data));
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, output: () => text, exit };
}

async function addressOf(started: Started): Promise<string> {
  for (let waited = 0; waited < 45_000; waited += 100) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(started.output());
    if (
      found &&
      (await fetch(`${found[0]}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      ))
    )
      return found[0];
    await sleep(100);
  }
  throw new Error(`did not start: ${started.output()}`);
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '');

describe('a start that cannot succeed says in one line why and what to do', () => {
  it.each([
    ['the data folder is a file', { DATA_DIR: 'FILE' }, /DATA_DIR/],
    ['the database address is not one', { DATABASE_URL: 'not-a-url' }, /DATABASE_URL/],
    ['nobody listens at the database address', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }, /DATABASE_URL/],
    ['production has no secret', { NODE_ENV: 'production' }, /SECRET/],
    ['a business date is set outside the demonstration', { DEMO: '0', BUSINESS_DATE: '2021-09-20' }, /BUSINESS_DATE/],
    ['the port is no number', { PORT: 'abc' }, /PORT/],
  ])('when %s', async (_case, settings, names) => {
    if ('DATA_DIR' in settings) {
      settings.DATA_DIR = join(folder, 'a-file');
      writeFileSync(settings.DATA_DIR, '');
    }
    const started = start(settings as Record<string, string>);

    expect(await started.exit).toBe(1);
    expect(lines(started.output())).toHaveLength(1);
    expect(started.output()).toMatch(names);
  });

  it('when the port is taken', async () => {
    const other: Server = await new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = other.address() as AddressInfo;
    const started = start({ PORT: String(port) });

    expect(await started.exit).toBe(1);
    expect(lines(started.output()).at(-1)).toContain(String(port));
    expect(started.output()).not.toMatch(/\n\s+at /);
    other.close();
  }, 60_000);
});

it('a first start killed at any moment is finished by the next one, whole', async () => {
  for (const moment of [400, 1500, 2500, 4000]) {
    const killed = start({});
    await sleep(moment);
    killed.child.kill('SIGKILL');
    await killed.exit;
  }
  const started = start({});
  const url = await addressOf(started);
  const board = await signIn(url, 'board');

  const { clusters, campaigns, people } = await board.get<
    Record<string, { totalCount: number; items: { members: unknown[] }[] }>
  >(
    '{ clusters(page: {limit: 50}) { totalCount items { members { id } } } campaigns { totalCount } people { totalCount } }',
  );

  expect(clusters?.totalCount).toBe(18);
  expect(clusters?.items.reduce((sum, { members }) => sum + members.length, 0)).toBe(147);
  expect(campaigns?.totalCount).toBeGreaterThan(0);
  expect(people?.totalCount).toBeGreaterThan(147);
  started.child.kill('SIGTERM');
  expect(await started.exit).toBe(0);
}, 120_000);
