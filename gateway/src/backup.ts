import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeBackup } from '@tdkt/backup';
import { ConfigError, readConfig } from '@tdkt/kernel';
import { Closing } from './assembly/closing.ts';
import { runScript } from './assembly/failure.ts';
import { openServer } from './assembly/product.ts';

/**
 * `npm run backup`: a copy of database, papers, anchors and keys into BACKUP_DIR, or one that stands alone into the folder
 * of `-- --to`; the product may run.
 */
async function backUp(closing: Closing): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const config = readConfig(process.env);
  const backupDir = values.to ?? config.backupDir;
  if (!backupDir) throw new ConfigError('BACKUP_DIR: set it, or write npm run backup -- --to <folder>');
  if (config.databaseUrl) {
    throw new ConfigError(
      'DATABASE_URL: back that server up with its own tools (pgBackRest, or pg_dump of its version) and copy DATA_DIR/files and DATA_DIR/anchors after it',
    );
  }
  mkdirSync(backupDir, { recursive: true, mode: 0o711 });
  const { admin, dataDir: data } = await openServer(config, closing, () => undefined);
  if (data === null) throw new Error('The embedded server has a data folder');
  const started = Date.now();
  const { folder, manifest, bytes, papers } = await makeBackup({ admin, data, dataDir: config.dataDir, backupDir });
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  console.log(`${folder}: ${Object.keys(manifest.files).length} files, ${bytes} bytes, whole at ${manifest.endedAt}`);
  console.log(`papers and anchors: ${papers.count} new, ${papers.bytes} bytes; ${seconds} s`);
}

await runScript(async () => {
  const closing = new Closing();
  await backUp(closing).finally(() => closing.close());
});
