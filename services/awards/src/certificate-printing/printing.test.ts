import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Actor, createContext, newId, SYSTEM, transact } from '@tdkt/kernel';
import { asSystem } from '@tdkt/registry';
import { seen } from '@tdkt/testing/pixels';
import { files } from '../files.ts';
import { workOffRuns } from '../run/runs.ts';
import { aPerson, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

/** A batch of certificates, printed in the background. */
let province: Province;
let steps: Steps;
let decisionId: string;
const COUNT = 120;
const CHILD = fileURLToPath(new URL('../testing/run-child.ts', import.meta.url));
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
  decisionId = await aDecisionOf(COUNT);
});
afterAll(() => province.close());

const RUN =
  'id version kind state failure actions endedAt progress { totalCount doneCount } file { name mediaType size } decision { id }';
const START = `mutation ($input: StartCertificatePrinting!) { startCertificatePrinting(input: $input) { ${RUN} } }`;
const ONE = `query ($id: ID!) { backgroundRun(id: $id) { ${RUN} } }`;
const MINE = '{ backgroundRuns { totalCount items { id kind state } } }';
const CANCEL = `mutation ($id: ID!, $version: Int!) { cancelBackgroundRun(id: $id, version: $version) { ${RUN} } }`;
const CREATE_LAYOUT =
  'mutation ($input: CreateCertificateLayout!) { createCertificateLayout(input: $input) { id version fields } }';

/** A signed decision with so many persons, each with a certificate. */
async function aDecisionOf(count: number): Promise<string> {
  const names = Array.from({ length: count }, (_, at) => `Số ${at + 1}`);
  const ids = [];
  for (const name of names) ids.push(await aPerson(province, name, province.north));
  const id = await steps.signed(
    '2021-09-15',
    ids.map((personId) => steps.line({ personId })),
  );
  await province.ask(province.actors.board, 'mutation($id: ID!) { issueCertificates(decisionId: $id) { id } }', { id });
  return id;
}
const start = (actor: Actor, input: object = {}, options: object = {}) =>
  province.ask(actor, START, { input: { decisionId, ...input } }, options);
const begun = async (input: object = {}) => (await start(province.actors.board, input)).data.startCertificatePrinting;
const one = async (actor: Actor, id: string) => (await province.ask(actor, ONE, { id })).data?.backgroundRun;
const bytesOf = async (actor: Actor, runId: string): Promise<Buffer> => {
  const [row] = await province.sql<{ id: string }>('select file_id as id from awards.background_run where id = $1', [
    runId,
  ]);
  const call = { actor, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
  const opened = await files.open(createContext(province.runtime, call), row?.id ?? '');
  return buffer(opened.bytes());
};
const give = async (run: { id: string; version: number }) =>
  province.ask(province.actors.board, CANCEL, { id: run.id, version: run.version });

describe('a batch', () => {
  it('waits until it is worked off, then has one page for each certificate and stays with its account', async () => {
    const { board, auditor, admin, northOfficer } = province.actors;
    const run = await begun();
    expect(run).toMatchObject({ kind: 'CERTIFICATES', state: 'RUNNING', actions: ['CANCEL'], file: null });
    expect(run.progress).toEqual({ totalCount: COUNT, doneCount: 0 });
    expect(run.decision.id).toBe(decisionId);

    await workOffRuns(province.runtime);

    const done = await one(board, run.id);
    expect(done).toMatchObject({ state: 'DONE', failure: null, actions: [] });
    expect(done.progress).toEqual({ totalCount: COUNT, doneCount: COUNT });
    expect(done.file).toMatchObject({ mediaType: 'application/pdf' });
    expect((await seen(await bytesOf(board, run.id))).count).toBe(COUNT);
    for (const other of [admin, auditor, northOfficer]) {
      expect(await one(other, run.id)).toBeNull();
      expect((await province.ask(other, MINE, {})).data.backgroundRuns.items).toEqual([]);
    }
    const parts = await province.sql('select 1 from awards.background_run_part where run_id = $1', [run.id]);
    expect(parts).toEqual([]);
  });

  it('is begun by the Board alone, of a decision with certificates, once at a time, with a layout in force', async () => {
    const { board, northOfficer, auditor, decider } = province.actors;
    for (const other of [northOfficer, auditor, decider]) expect((await start(other)).codes).toEqual(['FORBIDDEN']);
    const empty = await steps.signed('2021-09-16', [steps.line()]);
    const told = async (input: object) => (await start(board, input)).violations.map(({ code }) => code);
    expect(await told({ decisionId: empty })).toEqual(['NO_CERTIFICATES']);
    expect((await start(board, { decisionId: newId() })).codes).toEqual(['NOT_FOUND']);
    expect(await told({ layoutId: newId() })).toEqual(['UNKNOWN_REFERENCE']);
    const input = { name: 'Phôi cũ', stock: 'PRE_PRINTED', validFrom: '2022-01-01' };
    const { data } = await province.ask(board, CREATE_LAYOUT, { input });
    expect(await told({ layoutId: data.createCertificateLayout.id })).toEqual(['LAYOUT_NOT_IN_FORCE']);

    const run = await begun();
    expect(await told({})).toEqual(['RUN_GOES_ON']);
    expect((await give(run)).codes).toEqual([]);
  });

  it('asked for twice under one key is begun once', async () => {
    const { board } = province.actors;
    const idempotencyKey = newId();
    const ids = [];
    for (let time = 0; time < 2; time++)
      ids.push((await start(board, {}, { idempotencyKey })).data.startCertificatePrinting.id);
    expect(ids[0]).toBe(ids[1]);
    await give(await one(board, ids[0]));
  });

  it('given up ends at its version, once, without a file, also while it is worked off', async () => {
    const { board } = province.actors;
    const run = await begun();
    expect((await province.ask(board, CANCEL, { id: run.id, version: 9 })).codes).toEqual(['CONFLICT']);

    const [answered] = await Promise.all([give(run), workOffRuns(province.runtime)]);

    const after = await one(board, run.id);
    // Whoever comes first wins, and the other is told.
    const [state, hasFile] = answered.codes.length === 0 ? ['CANCELLED', false] : ['DONE', true];
    expect([after.state, after.file !== null]).toEqual([state, hasFile]);
    expect((await give({ id: run.id, version: after.version })).violations.map(({ code }) => code)).toEqual([
      'WRONG_STATE',
    ]);
  });

  it('costs the same number of reads for a step of any number of certificates', async () => {
    const run = await begun();
    const spy = import.meta.jest.spyOn(province.runtime.reader, 'read');
    await workOffRuns(province.runtime);
    // 120 certificates in steps of 50.
    expect(spy.mock.calls.length).toBe(3);
    spy.mockRestore();
    expect((await one(province.actors.board, run.id)).state).toBe('DONE');
  });

  it('is forgotten after thirty days, and its file with it', async () => {
    const { board } = province.actors;
    const run = await begun();
    await workOffRuns(province.runtime);
    const [{ id: fileId } = { id: '' }] = await province.sql<{ id: string }>(
      'select file_id as id from awards.background_run where id = $1',
      [run.id],
    );
    await province.sql(`update awards.background_run set updated_at = '2021-08-20' where id = $1`, [run.id]);

    await workOffRuns(province.runtime);

    expect(await one(board, run.id)).toBeNull();
    const call = { actor: SYSTEM, requestId: newId(), language: 'vi', idempotencyKey: null } as const;
    expect(await files.of(createContext(province.runtime, call), fileId)).toBeNull();
    expect(await province.sql('select is_kept from awards.file where id = $1', [fileId])).toEqual([{ is_kept: false }]);
  });
});

describe('a batch whose process ended', () => {
  const silent = (id: string, more = '') =>
    province.sql(
      `update awards.background_run_progress set is_claimed = true, beat_at = clock_timestamp() - interval '2 minutes' ${more} where run_id = $1`,
      [id],
    );

  it('by a stop in the middle of a step goes on behind the step before, and prints everybody once', async () => {
    const { board } = province.actors;
    const run = await begun();
    let child: ChildProcess | undefined;
    // The third step stands still in the other process for as long as this transaction has its row; then that process is killed.
    const stopped = transact(asSystem(province.runtime), async (tx) => {
      await tx.query(`insert into awards.background_run_part (run_id, ordinal, content) values ($1, 100, '[]')`, [
        run.id,
      ]);
      child = spawn(process.execPath, ['--import', 'tsx', CHILD], {
        env: { ...process.env, RUN_CONNECTION: JSON.stringify(province.database.connection) },
        stdio: 'ignore',
      });
      while ((await one(board, run.id)).progress.doneCount < 100) await sleep(50);
      child.kill('SIGKILL');
      await once(child, 'exit');
      throw new Error('given back');
    });
    await expect(stopped).rejects.toThrow('given back');
    expect(child?.signalCode).toBe('SIGKILL');

    await workOffRuns(province.runtime);
    expect(await one(board, run.id)).toMatchObject({ state: 'RUNNING', progress: { doneCount: 100 } });
    await silent(run.id);
    const spy = import.meta.jest.spyOn(province.runtime.reader, 'read');
    await workOffRuns(province.runtime);
    expect(spy.mock.calls.length).toBe(1);
    spy.mockRestore();

    expect(await one(board, run.id)).toMatchObject({ state: 'DONE', progress: { doneCount: COUNT } });
    expect((await seen(await bytesOf(board, run.id))).count).toBe(COUNT);
  }, 60_000);

  it('at the same step again and again has failed and says so', async () => {
    const { board } = province.actors;
    const run = await begun();
    await silent(run.id, ', claim_count = 5');

    await workOffRuns(province.runtime);

    expect(await one(board, run.id)).toMatchObject({
      state: 'FAILED',
      failure: 'INTERRUPTED',
      file: null,
      actions: [],
    });
  });

  it('with an error has failed, and the next one is begun anew', async () => {
    const { board } = province.actors;
    const run = await begun();
    await province.sql(`update awards.background_run set question = '{' where id = $1`, [run.id]);

    await workOffRuns(province.runtime);

    expect(await one(board, run.id)).toMatchObject({ state: 'FAILED', failure: 'ERROR' });
    const next = await begun();
    await give(next);
  });
});
