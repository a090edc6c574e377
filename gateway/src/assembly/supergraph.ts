import { existsSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ConfigError, type Log } from '@tdkt/kernel';
import type { Gateway } from '../gateway.ts';

const COMMITTED = fileURLToPath(new URL('../../../schema/supergraph.graphql', import.meta.url));
const POLL_MS = 500;
/** A file that is being written is read when it has not changed for so long. */
const SETTLED_MS = 150;

/** SUPERGRAPH_FILE, or the committed one. */
export const supergraphFile = (env: Readonly<Record<string, string | undefined>>): string =>
  env.SUPERGRAPH_FILE || COMMITTED;

export function readSupergraph(file: string = COMMITTED): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new ConfigError(`${file} is missing: run npm run schema, or set SUPERGRAPH_FILE`);
}

async function settled(file: string): Promise<string> {
  for (let before = readFileSync(file, 'utf8'); ; ) {
    await sleep(SETTLED_MS);
    const now = readFileSync(file, 'utf8');
    if (now === before) return now;
    before = now;
  }
}

/** Hands every new text of the file to the gateway; one that cannot be served leaves a line and changes nothing. */
export function followSupergraph(file: string, gateway: Pick<Gateway, 'reload'>, log: Log): { close(): void } {
  let turn = Promise.resolve();
  let known = readSupergraph(file);
  const look = async (): Promise<void> => {
    try {
      const text = await settled(file);
      if (text === known) return;
      known = text;
      await gateway.reload(text);
      log.warn({ file }, 'a new supergraph is served');
    } catch (error) {
      log.error({ file, reason: (error as Error).message }, 'supergraph refused: the old one stays');
    }
  };
  const changed = (): void => {
    turn = turn.then(look);
  };
  // By polling: it sees a file that was replaced, and one on a network drive.
  watchFile(file, { interval: POLL_MS, persistent: false }, changed);
  // The watch knows nothing of a change before its first look.
  changed();
  return { close: () => unwatchFile(file, changed) };
}
