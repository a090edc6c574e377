/** Where a request stands in a trace (W3C Trace Context, `traceparent` and `tracestate`). */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** What the gateway does for this request: 16 hexadecimal digits. */
  readonly spanId: string;
  /** Two hexadecimal digits; 01 says that the caller records the trace. */
  readonly flags: string;
  readonly state?: string | undefined;
}

/** What a line of the log names a request by. */
export const namesOf = ({ requestId, trace }: { readonly requestId: string; readonly trace?: Trace | undefined }) => ({
  requestId,
  traceId: trace?.traceId,
});
