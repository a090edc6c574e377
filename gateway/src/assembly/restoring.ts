import { type Restored, restore } from '@tdkt/backup';
import type { Config } from '@tdkt/kernel';
import { withClient } from '@tdkt/postgres';
import { checkAudits, type Settled, type SourceCheck, settleAnchors } from '@tdkt/sealing';
import { Closing } from './closing.ts';
import { openServer } from './product.ts';
import { secretOf } from './secret.ts';

export interface RestoreReport {
  readonly restored: Restored;
  readonly anchors: readonly Settled[];
  readonly checks: readonly SourceCheck[];
}

/** Restores into the data folder of the settings, starts the database there once and checks its audits. */
export async function restoreAndCheck(config: Config, backupDir: string, at: Date | null): Promise<RestoreReport> {
  const { dataDir } = config;
  const restored = await restore({ backupDir, at, into: dataDir });
  const closing = new Closing();
  try {
    const { admin } = await openServer(config, closing, () => undefined);
    return await withClient(admin, async (client) => {
      const query = async (text: string, values?: readonly unknown[]) =>
        (await client.query(text, values?.slice())).rows;
      const anchors = await settleAnchors(query, dataDir);
      const checks = await checkAudits({ query, secret: secretOf(config), anchorDir: dataDir });
      return { restored, anchors, checks };
    });
  } finally {
    await closing.close();
  }
}
