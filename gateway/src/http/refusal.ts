import { ERROR_TEXTS, type ErrorCode, type Language, type Violation } from '@tdkt/kernel';

/** The gateway says no before the graph is asked. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly violations: readonly Violation[];

  constructor(
    status: number,
    code: ErrorCode,
    more: { headers?: Readonly<Record<string, string>>; violations?: readonly Violation[] } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.violations = more.violations ?? [];
  }
}

export const refusalBody = (refusal: Refusal, language: Language): string => {
  const violations = refusal.code === 'INVALID' || refusal.code === 'LIMIT' ? { violations: refusal.violations } : {};
  const extensions = { ...violations, code: refusal.code };
  return JSON.stringify({ errors: [{ message: ERROR_TEXTS[refusal.code][language], extensions }] });
};
