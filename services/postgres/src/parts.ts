/** What another package needs to bring up a server in its own way, such as a recovery. */
export { findBinaries } from './binaries.ts';
export { OWNER } from './initialise.ts';
export { fatalIn, findLive, halt, logFile } from './instance.ts';
export { give, giveWhole, isReachable, type Layout, layOut } from './layout.ts';
export { withLock } from './lock.ts';
export { isWindows } from './process.ts';
export { DATABASE, startNew } from './start.ts';
