import type { Violation } from '../../kit/transport.ts';
import type { Content, Indicator, Report } from './documents.ts';

type Entered = Readonly<Record<string, unknown>>;
const fieldOf = ({ valueKind }: Indicator): 'number' | 'flag' | 'text' =>
  valueKind === 'TEXT' ? 'text' : valueKind === 'FLAG' ? 'flag' : 'number';

export const indicatorsOf = (contents: readonly Content[]): Indicator[] =>
  contents.flatMap(({ indicators }) => indicators);

/** What the form starts with: one entry for each indicator, by its id. */
export function enteredOf(report: Report | undefined): Entered {
  const values = (report?.values ?? []).map(({ indicatorId, number, flag, text }) => [
    indicatorId,
    number ?? flag ?? text,
  ]);
  return { comment: report?.comment ?? '', values: Object.fromEntries(values) as Entered };
}

/** The entries of a form side by side: a comparison knows no nesting. */
export const flat = ({ comment, values }: Entered): Entered => ({ comment: comment || null, ...(values as Entered) });
export const nested = ({ comment, ...values }: Entered): Entered => ({ comment, values });

/** Every indicator is sent, so that an emptied field empties the value. */
export function valuesOf(entered: Entered, indicators: readonly Indicator[]) {
  return indicators.map((indicator) => {
    const value = entered[indicator.id];
    return { indicatorId: indicator.id, [fieldOf(indicator)]: value === '' || value === undefined ? null : value };
  });
}

/** The server names a place in the list or the code of an indicator; the form knows its inputs by id. */
export function placed(violations: readonly Violation[], indicators: readonly Indicator[]): Violation[] {
  return violations.map((violation) => {
    const [first, at] = violation.path ?? [];
    if (first !== 'values') return violation;
    const indicator =
      typeof at === 'number' ? indicators[at] : indicators.find(({ code }) => code === violation.params?.indicator);
    return indicator ? { ...violation, path: ['values', indicator.id] } : violation;
  });
}
