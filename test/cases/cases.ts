import { readdirSync, readFileSync } from 'node:fs';
import type {
  Clause,
  Completion,
  Facts,
  Launcher,
  Outcome,
  Reach,
  RegimeCode,
  ServiceBand,
  Severity,
  Subject,
} from '@tdkt/awards/standard';

/** A dossier as an officer writes it down, with the answer that an expert would give. */
export interface GoldenCase {
  readonly title: string;
  readonly regime: RegimeCode;
  readonly form: string;
  readonly subject: Subject;
  readonly type: string;
  readonly year: number;
  /** The day of the question; the last day of the year when nothing is said. */
  readonly asked?: string;
  readonly isStateForm?: boolean;
  readonly facts: Told;
  readonly expected?: Outcome | 'NO_STANDARD';
  readonly clauses?: Readonly<Record<string, Outcome>>;
  readonly general?: Readonly<Record<string, Outcome>>;
  readonly isVerified?: boolean;
}
interface Told {
  readonly completions?: Readonly<Record<string, Completion>>;
  /** Decided on the last day of its year when nothing is said. */
  readonly awards?: readonly { form: string; year: number; decided?: string; type?: string; revoked?: boolean }[];
  readonly initiatives?: readonly { reach: Reach; on: string }[];
  readonly disciplines?: readonly { severity: Severity; from: string; to?: string }[];
  readonly holds?: readonly { ground: string; opened: string; cleared?: string }[];
  readonly members?: { count: number; completed: number; disciplined: number; holders: Record<string, number> };
  readonly ranks?: readonly { of: 'CLUSTER' | 'CENTRAL_CLUSTER' | 'PROVINCE'; rank: number; year: number }[];
  readonly movement?: { launcher: Launcher; months: number; atReview: boolean; voted: boolean | null };
  readonly establishedOn?: string;
  /** Listed posts, by the band of equivalent posts. */
  readonly posts?: readonly { band: ServiceBand; from: string; to?: string }[];
  readonly woman?: boolean;
  readonly stated?: Readonly<Record<string, boolean>>;
  readonly settings?: Readonly<Record<string, boolean>>;
  /** Registers that may lack something; all others are whole. */
  readonly incomplete?: readonly string[];
}

const FORMS = new URL('../../services/awards/data/award-forms.json', import.meta.url);
interface Form {
  readonly code: string;
  readonly kind: string;
  readonly subjectKinds: readonly Subject[];
}
export const CATALOGUE = JSON.parse(readFileSync(FORMS, 'utf8')) as { readonly forms: readonly Form[] };
const TITLES = new Set(CATALOGUE.forms.filter(({ kind }) => kind === 'TITLE').map(({ code }) => code));
/** Emulation titles are no forms of commendation. */
export const isTitle = (form: string): boolean => TITLES.has(form);

const PAPER = { source: 'hồ sơ' } as const;
const confirmed = (said: Readonly<Record<string, boolean>> = {}) =>
  Object.fromEntries(Object.entries(said).map(([code, isMet]) => [code, { isMet, ...PAPER }]));

const ownOf = ({ establishedOn, woman = false }: Told) => ({ establishedOn: establishedOn ?? null, isWoman: woman });

/** The facts of a case as the engine takes them. */
export function factsOf({ facts: told, subject, type, year, asked }: GoldenCase): Facts {
  const known = <T>(name: string, rows: readonly T[]) => ({
    rows: rows.map((row) => ({ ...row, ...PAPER })),
    isComplete: !told.incomplete?.includes(name),
  });
  const { members, movement } = told;
  return {
    ...{ subject, commendationType: type, achievement: { from: `${year}-01-01`, to: `${year}-12-31` } },
    askedOn: asked ?? `${year}-12-31`,
    completions: known(
      'completions',
      Object.entries(told.completions ?? {}).map(([at, level]) => ({ year: Number(at), level })),
    ),
    awards: known(
      'awards',
      (told.awards ?? []).map((award) => ({
        ...{
          form: award.form,
          isTitle: isTitle(award.form),
          decidedOn: award.decided ?? `${award.year}-12-31`,
          from: `${award.year}-01-01`,
          to: `${award.year}-12-31`,
        },
        ...{ commendationType: award.type ?? 'MERIT', isRevoked: award.revoked ?? false },
      })),
    ),
    initiatives: known(
      'initiatives',
      (told.initiatives ?? []).map(({ reach, on }) => ({ reach, recognisedOn: on })),
    ),
    disciplines: known(
      'disciplines',
      (told.disciplines ?? []).map(({ severity, from, to = null }) => ({ severity, from, to })),
    ),
    holds: known(
      'holds',
      (told.holds ?? []).map(({ ground, opened, cleared = null }) => ({
        ground,
        openedOn: opened,
        clearedOn: cleared,
      })),
    ),
    members: members
      ? {
          ...{ count: members.count, completedCount: members.completed, holders: members.holders },
          ...{ disciplinedCount: members.disciplined, ...PAPER },
        }
      : null,
    ranks: known('ranks', told.ranks ?? []),
    movement: movement
      ? {
          ...{ launcher: movement.launcher, months: movement.months, isAtReview: movement.atReview },
          ...{ isVoted: movement.voted, ...PAPER },
        }
      : null,
    ...ownOf(told),
    posts: known(
      'posts',
      (told.posts ?? []).map(({ band, from, to = null }) => ({ band, from, to })),
    ),
    stated: confirmed(told.stated),
    settings: Object.fromEntries(
      Object.entries(told.settings ?? {}).map(([code, value]) => [code, { value, isVerified: true, ...PAPER }]),
    ),
  };
}

/** Every case of every file of this folder. */
export function readCases(): readonly (readonly [file: string, cases: readonly GoldenCase[]])[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldenCase[]] as const);
}

/** How a clause is named in the cases: those of the decree that details the law of 2022 carry its name. */
export const nameOf = ({ instrument, clause }: Clause): string =>
  instrument === 'ND152' || instrument === 'ND98' ? `${instrument} ${clause}` : clause;
