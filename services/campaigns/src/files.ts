import { filesOf } from '@tdkt/files';

/** Plans, evidence, receipts, declarations: the files of this service. */
export const files = filesOf('campaigns', { noun: 'Campaign', migration: 1700001300010 });
