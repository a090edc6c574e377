import type { HttpError } from 'react-admin';
import { tellClauses } from './clause.ts';
import type { Violation } from './transport.ts';

interface Body {
  readonly code?: string;
  readonly violations?: readonly Violation[];
  readonly correlationId?: string;
}
export const bodyOf = (error: unknown): Body => ((error as HttpError | undefined)?.body as Body | undefined) ?? {};
export const codeOf = (error: unknown): string => bodyOf(error).code ?? 'INTERNAL';
export const violationsOf = (error: unknown): readonly Violation[] => bodyOf(error).violations ?? [];

/** The form of a text with parameters that inputs translate by themselves. */
const textOf = (violation: Violation): string =>
  `@@react-admin@@${JSON.stringify({ message: `violations.${violation.code}`, args: { ...violation.params } })}`;

/** Errors by input; a path of the server may start with the name of the argument. */
export function errorsByField(violations: readonly Violation[]): Record<string, string> {
  const found = violations.map((violation) => {
    const path = (violation.path ?? []).filter((step) => step !== 'input');
    return [path.join('.') || 'root.server', textOf(violation)] as const;
  });
  return Object.fromEntries(found);
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** All that was refused, as one text for people. */
export function explain(translate: Translate, error: unknown): string {
  const { code = 'INTERNAL', correlationId } = bodyOf(error);
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const reasons = violationsOf(error).map(({ code: reason, params, clause }) => {
    const step = params?.step && { step: translate(`enums.ReviewStepKind.${params.step}`, { _: String(params.step) }) };
    const text = translate(`violations.${reason}`, { ...params, ...(step || {}), _: reason });
    return clause ? `${text} (${tellClauses(clause, { translate, language })})` : text;
  });
  const main = translate(`errors.${code}`, { _: code });
  if (reasons.length > 0) return [...new Set(reasons)].join(' ');
  return correlationId ? `${main} (${correlationId})` : main;
}
