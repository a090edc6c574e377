import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkAudits } from '../check/check.ts';
import { type Ground, openGround } from '../testing/ground.ts';
import { sealingKey, signRoot } from './chain.ts';
import { sealAudits } from './seal.job.ts';
import type { Query } from './seal.store.ts';
import { settleAnchors } from './settle.ts';

const FILE = join('anchors', 'awards.jsonl');
const ROWS = 6_000;
const EDITS = 1_000;

/** Even numbers that repeat from run to run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Suites share the server, and a seal waits for every transaction of it: so this waits for the first that is made. */
async function sealed({ runtime }: Ground): Promise<number> {
  for (;;) {
    const count = await sealAudits(runtime);
    if (count > 0) return count;
    await sleep(20);
  }
}

describe('sealing of the audits', () => {
  let ground: Ground;
  /** A mark, then a seal up to it. */
  const sealAll = async () => (await sealAudits(ground.runtime)) + (await sealAudits(ground.runtime));
  const kinds = async () => (await ground.check()).findings.map(({ kind, of }) => `${kind} ${of}`);
  /** As a superuser who switches every trigger off; undone at the end. */
  const forged = async (work: () => Promise<void>): Promise<string[]> => {
    await ground.owner.query("begin; set local session_replication_role = 'replica'");
    try {
      await work();
      return await kinds();
    } finally {
      await ground.owner.query('rollback');
    }
  };

  beforeAll(async () => {
    ground = await openGround();
    // Every third id is taken and given up, so that there are gaps into which a row can be put.
    await ground.owner.query(
      `insert into awards.note (text) select 'note ' || n from generate_series(1, ${ROWS / 2}) n`,
    );
    await ground.owner.query("begin; insert into awards.note (text) values ('given up'); rollback");
    await ground.owner.query(
      `insert into awards.note (text) select 'note ' || n from generate_series(1, ${ROWS / 2}) n`,
    );
  });
  afterAll(() => ground.close());

  it('seals a row in a later run than the one that marks it, and anchors the seal beside the database', async () => {
    expect(await sealAudits(ground.runtime)).toBe(0);
    expect(await sealed(ground)).toBe(ROWS);
    expect(await ground.check()).toEqual({
      ...{ source: 'awards', sealCount: 1, rowCount: ROWS, openCount: 0, findings: [] },
    });
  });

  it('waits for a transaction that drew its ids before the mark and ends after it', async () => {
    const slow = await ground.connect();
    await slow.query("begin; insert into awards.note (text) values ('slow')");
    await ground.owner.query("insert into awards.note (text) values ('fast')");
    expect(await sealAll()).toBe(0);
    await slow.query('commit');
    expect(await sealed(ground)).toBe(2);
    expect((await ground.check()).findings).toEqual([]);
  });

  it('names each of a thousand rows altered, deleted, inserted or exchanged, and no other', async () => {
    const random = randomFrom(20260723);
    const { rows } = await ground.owner.query<{ id: string }>('select id::text from awards.audit order by id');
    const ids = rows.map(({ id }) => id).sort(() => random() - 0.5);
    const next = () => ids.pop() as string;
    const ways = [
      async (one: string) => {
        await ground.owner.query(ALTERATIONS[Number(one) % ALTERATIONS.length] as string, [one]);
        return [`ROW_ALTERED ${one}`];
      },
      async (one: string) => {
        await ground.owner.query('delete from awards.audit where id = $1', [one]);
        return [`ROW_DELETED ${one}`];
      },
      async (one: string) => {
        const other = next();
        await ground.owner.query(EXCHANGE, [one, other]);
        return [`ROW_ALTERED ${one}`, `ROW_ALTERED ${other}`];
      },
    ] as const;
    const expected: string[] = [];
    const found = await forged(async () => {
      while (expected.length < EDITS) {
        const way = expected.length === EDITS - 1 ? 0 : Math.floor(random() * ways.length);
        expected.push(...((await ways[way]?.(next())) ?? []));
      }
    });
    expect(found.sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(EDITS);
  });

  it('names a row put into a gap between sealed rows', async () => {
    const found = await forged(async () => {
      await ground.owner.query(
        `insert into awards.audit (id, action, table_name) overriding system value values (${ROWS / 2 + 1}, 'INSERT', 'note')`,
      );
    });
    expect(found).toEqual([`ROW_INSERTED ${ROWS / 2 + 1}`]);
  });

  it('tells of a seal that was altered, taken out or made without the key', async () => {
    const altered = await forged(async () => {
      await ground.owner.query("update sealing.seal set sealed_at = sealed_at + interval '1 hour' where number = 1");
    });
    expect(altered).toEqual(['SEAL_ALTERED 1']);
    const lost = await forged(async () => {
      await ground.owner.query('delete from sealing.seal where number = 2');
    });
    expect(lost).toEqual(['SEAL_MISSING 2']);
    const foreign = sealingKey('somebody else’s secret, long enough');
    const made = await forged(async () => {
      const { rows } = await ground.owner.query<{ root: Buffer }>('select root from sealing.seal where number = 2');
      const signature = signRoot(rows[0]?.root as Buffer, foreign);
      await ground.owner.query('update sealing.seal set signature = $1 where number = 2', [signature]);
    });
    expect(made).toEqual(['SEAL_NOT_OURS 2']);
  });

  it('tells by the anchors of a chain that was made anew with the key', async () => {
    await ground.owner.query("begin; set local session_replication_role = 'replica'; delete from sealing.seal");
    await ground.owner.query('delete from awards.audit where id = 1; commit');
    await sealAll();
    const found = await kinds();
    expect(found).toEqual(['ANCHOR_DIFFERS 1', 'SEAL_MISSING 2']);
  });

  it('keeps the seals from every role of the product, and the rows from the role that seals', async () => {
    for (const role of ['awards', 'people', 'sealing']) {
      const client = await ground.connect(role);
      for (const attack of [
        'update sealing.seal set number = 9',
        'delete from sealing.seal',
        'truncate sealing.seal',
        "insert into awards.audit (action, table_name) values ('INSERT', 'note')",
        'delete from awards.audit',
      ]) {
        await expect(client.query(attack)).rejects.toThrow(/permission denied/);
      }
    }
    const sealer = await ground.connect('sealing');
    await expect(sealer.query('select * from awards.audit')).rejects.toThrow(/permission denied/);
    const service = await ground.connect('awards');
    await expect(service.query("select sealing.newest('awards')")).rejects.toThrow(/permission denied/);
  });
});

describe('anchors after a restore', () => {
  let ground: Ground;
  let dataDir: string;
  const query: Query = async (text, values) => (await ground.owner.query(text, values?.slice())).rows;
  const found = async () => {
    const [check] = await checkAudits({ query, secret: ground.secret, anchorDir: dataDir });
    return check?.findings.map(({ kind, of }) => `${kind} ${of}`);
  };
  /** The anchors as a copy has them. */
  const copied = async (pick: (lines: string[]) => string[]) => {
    const lines = (await readFile(join(ground.runtime.config.dataDir, FILE), 'utf8')).split('\n').filter(Boolean);
    expect(lines).toHaveLength(3);
    await writeFile(join(dataDir, FILE), `${pick(lines).join('\n')}\n`);
  };

  beforeAll(async () => {
    ground = await openGround();
    for (const text of ['one', 'two', 'three']) {
      await ground.owner.query('insert into awards.note (text) values ($1)', [text]);
      await sealed(ground);
    }
  });
  afterAll(() => ground.close());
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'anchors-'));
    await mkdir(join(dataDir, 'anchors'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('are set aside where their seals are no more, and kept', async () => {
    const ahead = JSON.stringify({ source: 'awards', number: 4, sealedAt: 'later', root: 'aa' });
    await copied((lines) => [...lines, ahead]);
    expect(await found()).toEqual(['SEAL_MISSING 4']);
    expect(await settleAnchors(query, dataDir)).toEqual([{ source: 'awards', laterCount: 1, unknownCount: 0 }]);
    expect(await found()).toEqual([]);
    expect(await readFile(join(dataDir, `${FILE}.after-restore`), 'utf8')).toContain(ahead);
  });

  it('are made up for seals that are newer than the copy, and counted', async () => {
    await copied((lines) => lines.slice(0, -1));
    expect(await found()).toEqual(['ANCHOR_MISSING 3']);
    expect(await settleAnchors(query, dataDir)).toEqual([{ source: 'awards', laterCount: 0, unknownCount: 1 }]);
    expect(await found()).toEqual([]);
  });

  it('tell all the same when one of them differs or is missing between', async () => {
    await copied(([first = '', , last = '']) => [first.replace(/"root":"../, '"root":"zz'), last]);
    await settleAnchors(query, dataDir);
    expect(await found()).toEqual(['ANCHOR_DIFFERS 1', 'ANCHOR_MISSING 2']);
  });
});

const ALTERATIONS = [
  "update awards.audit set account = 'somebody' where id = $1",
  "update awards.audit set at = at + interval '1 microsecond' where id = $1",
  'update awards.audit set after = after || \'{"text": "other"}\' where id = $1',
  "update awards.audit set roles = '{BOARD_ADMIN}' where id = $1",
  'update awards.audit set row_id = gen_random_uuid() where id = $1',
];
const EXCHANGE = `update awards.audit a set (at, row_id, after) = (select b.at, b.row_id, b.after from awards.audit b
  where b.id <> a.id and b.id in ($1, $2)) where a.id in ($1, $2)`;
