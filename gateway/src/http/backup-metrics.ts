import type { Status } from '@tdkt/backup';
import { Gauge, type Registry } from 'prom-client';

const secondsOf = (time: string | null): number => (time === null ? 0 : Date.parse(time) / 1_000);

/** Read from the folder when they are asked for, so that each process of a site tells the same. */
export function addBackupMetrics(registry: Registry, status: () => Status): void {
  const gauge = (name: string, help: string, read: (known: Status) => number) =>
    new Gauge({
      ...{ name, help, registers: [registry] },
      collect() {
        this.set(read(status()));
      },
    });
  gauge('tdkt_backup_base_timestamp_seconds', 'End of the last base copy; 0: none', ({ baseAt }) => secondsOf(baseAt));
  gauge('tdkt_backup_base_bytes', 'Size of the last base copy', ({ baseBytes }) => baseBytes);
  gauge('tdkt_backup_base_duration_seconds', 'Time of the last base copy', ({ baseSeconds }) => baseSeconds);
  gauge('tdkt_backup_papers_timestamp_seconds', 'Last time that all papers had followed; 0: never', ({ papersAt }) =>
    secondsOf(papersAt),
  );
  gauge('tdkt_backup_failures_total', 'Backups that failed', ({ failures }) => failures);
  gauge(
    'tdkt_backup_archive_failures_total',
    'Segments of the log that could not be kept',
    ({ archiveFailures }) => archiveFailures,
  );
}
