export { archiveSettings } from './archive.ts';
export { type Backup, type BackupOrder, copyPapers, makeBackup } from './backup.ts';
export { type Base, basesOf, PLACES } from './folder.ts';
export { type Restored, restore } from './restore.ts';
export { differing, hashTables, type Tables } from './tables.ts';
