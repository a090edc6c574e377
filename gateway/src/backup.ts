import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyPapers, notedBackup } from '@tdkt/backup';
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
  mkdirSync(backupDir, { recursive: true, mode: 0o711 });
  // A database elsewhere is its own tools' matter (docs/operators.md); what lies here is ours.
  if (config.databaseUrl) {
    const { count, bytes } = await copyPapers({ dataDir: config.dataDir, backupDir });
    console.log(`papers and anchors: ${count} new, ${bytes} bytes`);
    console.log('DATABASE_URL: the database itself was NOT copied; its own tools do that, before this command');
    return;
  }
  const { admin, dataDir: data } = await openServer(config, closing, () => undefined);
  if (data === null) throw new Error('The embedded server has a data folder');
  const started = Date.now();
  const { folder, manifest, bytes, papers } = await notedBackup({ admin, data, dataDir: config.dataDir, backupDir });
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  console.log(`${folder}: ${Object.keys(manifest.files).length} files, ${bytes} bytes, whole at ${manifest.endedAt}`);
  console.log(`papers and anchors: ${papers.count} new, ${papers.bytes} bytes; ${seconds} s`);
}

await runScript(async () => {
  const closing = new Closing();
  await backUp(closing).finally(() => closing.close());
});
