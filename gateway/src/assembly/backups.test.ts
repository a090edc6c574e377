import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteStatus, readStatus } from '@tdkt/backup';
import { Registry } from 'prom-client';
import { addBackupMetrics } from '../http/backup-metrics.ts';
import { scheduleOf } from './backups.ts';

it('backups are made at two in Vietnam and kept for fourteen days unless told otherwise', () => {
  expect(scheduleOf({})).toEqual({ minute: 120, keep: 14 });
  expect(scheduleOf({ BACKUP_AT: '23:30', BACKUP_KEEP: '3' })).toEqual({ minute: 1410, keep: 3 });
  expect(scheduleOf({ BACKUP_AT: 'off' })).toBeNull();
});

it.each([{ BACKUP_AT: 'night' }, { BACKUP_KEEP: '0' }, { BACKUP_KEEP: 'all' }])('%j stops the start', (env) => {
  expect(() => scheduleOf(env)).toThrow('BACKUP_');
});

it('metrics tell what stands in the folder now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-metrics-'));
  const registry = new Registry();
  addBackupMetrics(registry, () => readStatus(folder));
  const before = await registry.metrics();

  noteStatus(folder, { baseAt: '2026-03-01T00:00:00.000Z', failures: 2 });
  const after = await registry.metrics();
  rmSync(folder, { recursive: true });

  expect(before).toContain('tdkt_backup_base_timestamp_seconds 0');
  expect(after).toContain('tdkt_backup_base_timestamp_seconds 1772323200');
  expect(after).toContain('tdkt_backup_failures_total 2');
});
