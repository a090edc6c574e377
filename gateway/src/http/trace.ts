import type { IncomingHttpHeaders } from 'node:http';
import type { Trace } from '@tdkt/kernel';

const PARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:$|-)/;
const STATE = /^[\x20-\x7e]{1,512}$/;

/**
 * Goes on with the caller's trace, or begins one (W3C Trace Context 4.3): both names come from the id of the request, so
 * whoever knows one of them finds the other.
 */
export function traceOf(headers: IncomingHttpHeaders, requestId: string): Trace {
  const own = requestId.replaceAll('-', '');
  const spanId = own.slice(16);
  const [, traceId, flags] = PARENT.exec(String(headers.traceparent ?? '')) ?? [];
  if (!traceId || !flags) return { traceId: own, spanId, flags: '00' };
  const state = String(headers.tracestate ?? '');
  return { traceId, spanId, flags, ...(STATE.test(state) ? { state } : {}) };
}

/** The headers that carry a trace on. */
export const traceHeaders = ({ traceId, spanId, flags, state }: Trace): Record<string, string> => ({
  traceparent: `00-${traceId}-${spanId}-${flags}`,
  ...(state ? { tracestate: state } : {}),
});
