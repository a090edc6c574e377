import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, readConfig } from '@tdkt/kernel';
import { Closing } from './closing.ts';
import { explainStart } from './failure.ts';
import { secretOf } from './secret.ts';

const START = fileURLToPath(new URL('../start.ts', import.meta.url));
const folder = (): string => mkdtempSync(join(tmpdir(), 'tdkt-start-'));

function start(environment: Record<string, string>): { status: number | null; lines: string[] } {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ...environment } as unknown as NodeJS.ProcessEnv;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', START], { env, encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

describe('a start that cannot succeed', () => {
  it('ends with 1 after one line', () => {
    const { status, lines } = start({ DATA_DIR: folder(), NODE_ENV: 'production' });

    expect(lines).toEqual(['Wrong setting. SECRET: required in production (16 characters or more)']);
    expect(status).toBe(1);
  });

  it.each([
    ['PORT', { PORT: 'abc' }],
    ['BUSINESS_DATE', { DEMO: '0', BUSINESS_DATE: '2021-09-20' }],
    ['DEMO_PASSWORD', { NODE_ENV: 'production', SECRET: 'x'.repeat(16), DEMO: '1' }],
  ])('names the setting that is wrong: %s', (name, environment) => {
    let said: string | null = null;
    try {
      readConfig(environment);
    } catch (error) {
      said = explainStart(error);
    }

    expect(said).toMatch(new RegExp(`^Wrong setting. ${name}: .+$`));
  });

  it('says which data folder cannot be written', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');

    expect(() => secretOf(readConfig({ DATA_DIR: join(file, 'data') }))).toThrow(/DATA_DIR/);
  });

  it('says which port is taken and how to take another', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const error = await new Promise((resolve) => createServer().once('error', resolve).listen(port, '127.0.0.1'));
    taken.close();

    expect(explainStart(error)).toMatch(new RegExp(`^Port ${port} is in use.*PORT=${port + 10}`));
    expect(explainStart(new Error('a fault of ours'))).toBeNull();
  });
});

describe('the secret', () => {
  it('is made once, for the owner of the data folder only', () => {
    const config = readConfig({ DATA_DIR: folder() });
    const secret = secretOf(config);

    expect(secret.length).toBeGreaterThan(40);
    expect(secretOf(config)).toBe(secret);
    expect(statSync(join(config.dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(() => secretOf({ ...config, production: true })).toThrow(ConfigError);
  });
});

describe('closing', () => {
  it('goes backwards and leaves nothing open when one part fails', async () => {
    const closed: number[] = [];
    const closing = new Closing();
    for (const part of [1, 2, 3]) {
      closing.add(async () => {
        closed.push(part);
        if (part === 2) throw new Error('stuck');
      });
    }

    await expect(closing.close()).rejects.toThrow('cleanly');
    expect(closed).toEqual([3, 2, 1]);
  });
});
