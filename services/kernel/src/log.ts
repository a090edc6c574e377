import pino, { type Logger } from 'pino';

export type Log = Logger;

/** One JSON line an event. Input, variables and personal data are never passed to it. */
export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
