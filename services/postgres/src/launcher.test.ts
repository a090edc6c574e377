import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { StartError } from './index.ts';
import { identityOf } from './process.ts';
import { ask, remove, start, startElsewhere, temporaryFolder, until } from './test-server.ts';

let folder: string;
const fresh = () => {
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => remove(folder));
};

const postmaster = (): number =>
  Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const isRunning = (): boolean =>
  existsSync(path.join(folder, 'postgres', 'postmaster.pid')) && identityOf(postmaster()) !== null;

describe('the embedded server of a folder', () => {
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => remove(folder));

  it('keeps data, port and password from one start to the next', async () => {
    const first = await start(folder);
    await ask(first.admin, 'create table note (text text)');
    await ask(first.admin, "insert into note values ('cụm thi đua')");
    await first.stop();
    expect(isRunning()).toBe(false);

    const second = await start(folder);
    expect(await ask(second.admin, 'select text from note')).toEqual([['cụm thi đua']]);
    expect(second.tcp).toEqual(first.tcp);
    expect(await ask(second.tcp, "select current_setting('timezone'), current_setting('jit')")).toEqual([
      ['UTC', 'off'],
    ]);
    expect(
      await ask(second.admin, 'select datlocprovider, datlocale from pg_database where datname = $1', ['tdkt']),
    ).toEqual([['b', 'C.UTF-8']]);
    await second.stop();
  });

  it('is adopted after its starter was killed, and then stopped by whoever adopted it', async () => {
    const starter = startElsewhere(folder);
    await starter.started;
    const pid = postmaster();
    starter.child.kill('SIGKILL');
    await starter.ended;
    expect(isRunning()).toBe(true);

    const server = await start(folder);
    expect(postmaster()).toBe(pid);
    await server.stop();
    expect(isRunning()).toBe(false);
  });

  it('recovers after the server itself was killed, and its number given to another program', async () => {
    const server = await start(folder);
    await ask(server.admin, 'create table if not exists one as select 1 as one');
    process.kill(postmaster(), 'SIGKILL');
    await until(() => !isRunning());
    const file = path.join(folder, 'postgres', 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));

    const again = await start(folder);
    expect(await ask(again.admin, 'select one from one')).toEqual([[1]]);
    await server.stop();
    expect(isRunning()).toBe(true);
    await again.stop();
    expect(isRunning()).toBe(false);
  });

  it('takes the next port when the usual one is taken, but says so when the port was asked for', async () => {
    const first = await start(folder);
    await first.stop();
    const listener = net.createServer().listen(first.tcp.port, '127.0.0.1');
    await new Promise((resolve) => listener.once('listening', resolve));

    const second = await start(folder);
    expect(second.tcp.port).toBe(first.tcp.port + 1);
    await second.stop();
    await expect(start(folder, { port: first.tcp.port })).rejects.toThrow(
      new StartError(
        `Port ${first.tcp.port} (PG_PORT) is taken by another program: stop it or set PG_PORT to a free port.`,
      ),
    );
    listener.close();
  });
});

describe('the first start', () => {
  fresh();
  const PATIENCE_MS = 180_000;

  it(
    'is one for two processes that start at once, and the last of them stops it',
    async () => {
      const one = startElsewhere(folder);
      const other = startElsewhere(folder);
      const [port, samePort] = await Promise.all([one.started, other.started]);
      expect(samePort).toBe(port);

      one.child.stdin?.end();
      await one.ended;
      expect(isRunning()).toBe(true);
      other.child.stdin?.end();
      await other.ended;
      expect(isRunning()).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'starts again after a kill at any moment of the first start',
    async () => {
      const moments = [
        () => readdirSync(folder).some((name) => name.startsWith('postgres.new-')),
        () => existsSync(path.join(folder, 'postgres', 'postmaster.pid')),
      ];
      for (const moment of moments) {
        remove(folder);
        mkdirSync(folder);
        const starter = startElsewhere(folder);
        await until(moment);
        starter.child.kill('SIGKILL');
        await starter.ended;

        const server = await start(folder);
        expect(await ask(server.admin, 'select 1')).toEqual([[1]]);
        await server.stop();
        expect(isRunning()).toBe(false);
      }
    },
    PATIENCE_MS,
  );
});

describe('a folder that only its owner can enter', () => {
  fresh();

  it('holds the data of an ordinary user; root, whose server runs as another, has them under /var/lib/tdkt', async () => {
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o700);
    const first = await start(folder);
    expect(first.dataDir).toMatch(isRoot ? /^\/var\/lib\/tdkt\/\w{16}\/postgres$/ : /\/postgres$/);
    expect(first.dataDir?.startsWith(folder)).toBe(!isRoot);
    await ask(first.admin, 'create table if not exists one as select 1 as one');
    await first.stop();

    chmodSync(folder, 0o755);
    const second = await start(folder);
    expect(await ask(second.admin, 'select one from one')).toEqual([[1]]);
    await second.stop();
    if (isRoot) remove(path.dirname(first.dataDir ?? ''));
  });
});

describe('a folder that cannot serve', () => {
  fresh();

  it('is refused when it is a file', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');

    await expect(start(file)).rejects.toThrow(/^DATA_DIR .* cannot be written \(\w+\): set DATA_DIR/);
  });

  it('is left alone when something else lies where the data would be', async () => {
    mkdirSync(path.join(folder, 'postgres'));
    writeFileSync(path.join(folder, 'postgres', 'letter.txt'), 'dear chairman');

    await expect(start(folder)).rejects.toThrow(/is in the way/);
    expect(readFileSync(path.join(folder, 'postgres', 'letter.txt'), 'utf8')).toBe('dear chairman');
  });

  it('is refused when the password of its data is gone', async () => {
    mkdirSync(path.join(folder, 'postgres'));
    writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '18\n');

    await expect(start(folder)).rejects.toThrow(/password file .* is missing/);
  });
});
