import { filesOf } from '@tdkt/files';

/** Evidence, signed decisions, certificates: the files of this service. */
export const files = filesOf('awards', { noun: 'Award', migration: 1700001300000 });
