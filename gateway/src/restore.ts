import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '@tdkt/kernel';
import { printCheck } from './assembly/audit-report.ts';
import { runScript } from './assembly/failure.ts';
import { restoreAndCheck } from './assembly/restoring.ts';

const USAGE = 'npm run restore -- --from <folder of backups> --into <new DATA_DIR> [--at 2026-03-01T14:30:00+07:00]';

interface Asked {
  readonly from: string;
  readonly into: string;
  readonly at: Date | null;
}

function asked(): Asked {
  const options = { from: { type: 'string' }, into: { type: 'string' }, at: { type: 'string' } } as const;
  const { from, into, at } = parseArgs({ options }).values;
  if (!from || !into) throw new ConfigError(`write ${USAGE}`);
  if (at === undefined) return { from, into, at: null };
  // Without its zone a time means another moment on another machine.
  const isTime = /T.*(Z|[+-]\d\d:?\d\d)$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!isTime) throw new ConfigError(`--at: a time with its zone, ${USAGE}`);
  return { from, into, at: new Date(at) };
}

/** `npm run restore`: a new DATA_DIR as it was at a moment; ends with 1 if the audits of it do not hold. */
async function main(): Promise<void> {
  const { from, into, at } = asked();
  const started = Date.now();
  const config = { ...readConfig(process.env), dataDir: into, databaseUrl: null, pgPort: null, backupDir: null };
  const { restored, anchors, checks } = await restoreAndCheck(config, from, at);
  const { base, lastCommit, bytes, paperCount } = restored;
  console.log(`${into}: restored from ${base.folder}, ${bytes} bytes, and ${paperCount} papers`);
  console.log(
    `as of ${at?.toISOString() ?? 'the end of what was kept'}; last commit ${lastCommit?.toISOString() ?? '-'}`,
  );
  checks.forEach(printCheck);
  for (const { source, laterCount, unknownCount } of anchors) {
    if (laterCount > 0) console.log(`${source}: ${laterCount} anchors after that time set aside`);
    if (unknownCount > 0) console.log(`${source}: ${unknownCount} seals are newer than the copy of the anchors`);
  }
  console.log(`${((Date.now() - started) / 1_000).toFixed(1)} s; start it with DATA_DIR=${into} and a new BACKUP_DIR`);
  if (checks.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
}

await runScript(main);
