export { archiveSettings } from './archive.ts';
export { copyPapers, makeBackup } from './backup.ts';
export { PLACES } from './folder.ts';
export { type Restored, restore } from './restore.ts';
export { minuteOf, type Schedule } from './schedule.rules.ts';
export { backUpNow, keepBackups, notedBackup } from './schedule.ts';
export { noteStatus, readStatus, type Status } from './status.ts';
export { differing, hashTables, type Tables } from './tables.ts';
