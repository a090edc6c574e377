/** What the office's guidance says of the awards of one movement, on top of the law; pure. */
import { standardOf } from '../standard/regimes.ts';
import type {
  Regime,
  RegimeCode,
  Requirement,
  Standard,
  StandardCase,
  Subject,
  Words,
} from '../standard/standard.types.ts';

/** ADDS: the law does not ask for it; SPECIALISES: the law asks for it in general, under this kind of requirement. */
export type Effect = { readonly effect: 'ADDS' } | { readonly effect: 'SPECIALISES'; readonly of: Requirement['kind'] };
export type Addition = Effect & { readonly form: string; readonly subjects: readonly Subject[] } & StandardCase;

/** A guidance below the law: it can ask for more, never for less, so it is only ever added to what must always hold. */
export interface Guidance {
  readonly number: string;
  readonly issuedOn: string;
  readonly title: Words;
  /** Code of the movement whose awards it is about. */
  readonly campaign: string;
  /** The rules that it stands under. */
  readonly regime: RegimeCode;
  /** False: its text was not seen, so nothing is decided by it. */
  readonly isVerified: boolean;
  readonly additions: readonly Addition[];
}

/** Guidance for the awards of a movement under some rules, as of a day; the oldest first. */
export const guidancesFor = (
  all: readonly Guidance[],
  { campaign, regime, on }: { campaign: string | null; regime: RegimeCode; on: string },
): Guidance[] =>
  all
    .filter((one) => one.campaign === campaign && one.regime === regime && one.issuedOn <= on)
    .sort((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1));

/** The standard with what verified guidance asks for besides: everything the law asks stays. */
export function underGuidance(standard: Standard, guidances: readonly Guidance[], subject: Subject): Standard {
  const asked = guidances
    .filter(({ isVerified }) => isVerified)
    .flatMap(({ additions }) => additions)
    .filter(({ form, subjects }) => form === standard.form && subjects.includes(subject))
    .map(({ clause, requires }) => ({ clause, requires }));
  return asked.length === 0 ? standard : { ...standard, always: [...(standard.always ?? []), ...asked] };
}

const kindsIn = (asked: Requirement): Requirement['kind'][] =>
  asked.kind === 'ANY_OF' ? asked.of.flatMap(kindsIn) : [asked.kind];

/** What is wrong with a guidance as data: it may speak only of forms that the rules know, and specialise only what they ask. */
export function problemsOf(guidance: Guidance, regime: Regime): string[] {
  return guidance.additions.flatMap((addition) =>
    addition.subjects.flatMap((subject) => {
      const standard = standardOf(regime, addition.form, subject);
      if (!standard) return [`${guidance.number}: no standard of ${addition.form} for ${subject}`];
      if (addition.effect === 'ADDS') return [];
      const known = [...(standard.always ?? []), ...standard.cases].flatMap(({ requires }) =>
        requires.flatMap(kindsIn),
      );
      return known.includes(addition.of) ? [] : [`${guidance.number}: ${addition.form} asks for no ${addition.of}`];
    }),
  );
}
