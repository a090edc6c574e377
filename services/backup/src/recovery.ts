import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, StartError, withClient } from '@tdkt/postgres';
import {
  DATABASE,
  fatalIn,
  findBinaries,
  findLive,
  giveWhole,
  halt,
  type Layout,
  layOut,
  logFile,
  OWNER,
  startNew,
  withLock,
} from '@tdkt/postgres/parts';
import { recoverySettings } from './archive.ts';

export interface Recovery {
  readonly dataDir: string;
  /** null: to the end of what was kept */
  readonly at: Date | null;
  readonly password: string;
  /** Puts the base copy into the data folder, and the kept segments (compressed) into another one. */
  fill(folders: { readonly data: string; readonly segments: string }): Promise<void>;
}

/** A day: the log of changes of a whole day may have to be gone through. */
const PATIENCE_SECONDS = 86_400;

/** Makes a database of a base copy and the log after it, in an empty DATA_DIR; stopped at the end. Answers the last commit. */
export async function recoverServer({ dataDir, at, password, fill }: Recovery): Promise<Date | null> {
  const layout = layOut(dataDir);
  return await withLock(`${layout.files}.lock`, async () => {
    const binaries = await findBinaries(layout);
    const segments = path.join(layout.reachable, 'restore-wal');
    if (fs.existsSync(layout.data)) throw new StartError(`${layout.data} is there already: restore into a new folder.`);
    fs.mkdirSync(layout.data, { mode: 0o700 });
    fs.mkdirSync(segments, { mode: 0o700 });
    try {
      await fill({ data: layout.data, segments });
      fs.writeFileSync(path.join(layout.data, 'recovery.signal'), '');
      for (const folder of [layout.data, segments]) giveWhole(folder, layout.runAs);
      fs.writeFileSync(`${layout.files}.secret`, `${password}\n`, { mode: 0o600 });
      const settings = recoverySettings(segments, at);
      const wanted = { asked: undefined, settings, patienceSeconds: PATIENCE_SECONDS };
      const live = await startNew(layout, binaries, wanted).catch((error: unknown) => {
        throw explain(layout, at) ?? error;
      });
      const last = await recovered(layout, { port: live.port, password, at });
      await halt(layout, binaries, live);
      return last;
    } finally {
      fs.rmSync(segments, { recursive: true, force: true });
    }
  });
}

/** Waits until the server has left its recovery. */
async function recovered(
  layout: Layout,
  { port, password, at }: { port: number; password: string; at: Date | null },
): Promise<Date | null> {
  const place = { host: '127.0.0.1', port, database: DATABASE, user: OWNER, password };
  for (;;) {
    const state = await withClient(place, async (client) => {
      const { rows } = await client.query<{ busy: boolean; last: Date | null }>(
        'select pg_is_in_recovery() as busy, pg_last_xact_replay_timestamp() as last',
      );
      return rows[0];
    }).catch((error: unknown) => {
      // A server that ends its recovery by ending itself, or is changing over: what its folder says counts.
      if (findLive(layout) === null) throw explain(layout, at) ?? error;
      if (codeOf(error) === '28P01') throw error;
      return null;
    });
    if (state && !state.busy) return state.last;
    await sleep(100);
  }
}

function explain(layout: Layout, at: Date | null): StartError | null {
  const lines = fs.readFileSync(logFile(layout), 'utf8');
  if (at && /recovery ended before configured recovery target was reached/.test(lines)) {
    const last = [...lines.matchAll(/last completed transaction was at log time ([^\n]*)/g)].at(-1)?.[1];
    const known = last ? `, the last commit in it is of ${last}` : '';
    return new StartError(
      `What was kept ends before ${at.toISOString()}${known}: name an earlier --at, or none for all there is.`,
    );
  }
  const fatal = fatalIn(lines);
  return fatal ? new StartError(`The database could not be recovered (${fatal}): see ${logFile(layout)}.`) : null;
}
