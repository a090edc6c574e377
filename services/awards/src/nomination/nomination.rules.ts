/** What a line of a list of nominees means, and what is wrong with it. Pure: candidates, days and counts are arguments. */
import { checkNominee, type NomineeFacts } from '../proposal/proposal.rules.ts';

export const COLUMNS = [
  ...([
    'subjectKind',
    'personKey',
    'personName',
    'birthDate',
    'unit',
    'form',
    'achievementFrom',
    'achievementTo',
  ] as const),
  ...(['achievementSummary', 'ground', 'isFrontline', 'isDirectWorker'] as const),
] as const;
export type Column = (typeof COLUMNS)[number];

export interface RowFinding {
  /** ERROR: nothing of the file is taken; WARNING: people look at it. */
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly column?: Column;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly clause?: string;
  /** Whom the line may mean, as they may be written in the file. */
  readonly candidates?: readonly string[];
}

/** A line of the file as it was read: what a cell says, null where it is empty. */
export interface Line {
  readonly number: number;
  readonly subjectKind: 'INDIVIDUAL' | 'COLLECTIVE' | 'HOUSEHOLD' | 'ENTERPRISE' | null;
  readonly personKey: string | null;
  readonly personName: string | null;
  readonly birthDate: string | null;
  readonly unit: string | null;
  readonly form: string | null;
  readonly achievementFrom: string | null;
  readonly achievementTo: string | null;
  readonly achievementSummary: string | null;
  readonly ground: string | null;
  readonly isFrontline: boolean;
  readonly isDirectWorker: boolean;
  /** Cells that could not be read. */
  readonly unread: readonly RowFinding[];
}

export interface PersonCandidate {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly unitName: string | null;
  /** Of the places that the person works at. */
  readonly paths: readonly string[];
  readonly isWithin: boolean;
}
export interface UnitCandidate {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly isWithin: boolean;
}

const error = (code: string, column: Column, more: Partial<RowFinding> = {}): RowFinding => ({
  ...{ severity: 'ERROR', code, column },
  ...more,
});
export const isPersonal = ({ subjectKind }: Pick<Line, 'subjectKind'>): boolean =>
  subjectKind === 'INDIVIDUAL' || subjectKind === 'HOUSEHOLD';

const isUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);
/** Keeps those that hold, or all of them where none does. */
const preferred = <T>(list: readonly T[], holds: (one: T) => boolean): readonly T[] => {
  const held = list.filter(holds);
  return held.length > 0 ? held : list;
};

export const personText = ({ id, name, birthDate, unitName }: PersonCandidate): string =>
  [`${name} [${id}]`, birthDate, unitName].filter(Boolean).join(' · ');
export const unitText = ({ code, name }: UnitCandidate): string => `${name} [${code}]`;

export type Chosen<T> = { readonly found: T } | { readonly wrong: RowFinding };

/** Those whom a name means: the same spelling before another, the birth date and the unit where they are told. */
function namesakes(line: Line, candidates: readonly PersonCandidate[], units: readonly UnitCandidate[] | null) {
  const { personName, birthDate } = line;
  const spelt = preferred(candidates, ({ name }) => name === personName);
  const born = birthDate
    ? preferred(spelt, (one) => one.birthDate === birthDate).filter(
        (one) => one.birthDate === null || one.birthDate === birthDate,
      )
    : spelt;
  return units
    ? born.filter(({ paths }) => paths.some((path) => units.some((unit) => isUnder(path, unit.path))))
    : born;
}

/** The person of a line, or why there is none; a key wins over the name beside it. */
export function choosePerson(
  line: Line,
  candidates: readonly PersonCandidate[],
  units: readonly UnitCandidate[] | null,
): Chosen<PersonCandidate> {
  const column = line.personKey ? 'personKey' : 'personName';
  if (!line.personKey && !line.personName) return { wrong: error('REQUIRED', 'personName') };
  const list = line.personKey ? candidates : namesakes(line, candidates, units);
  const [only] = list;
  if (!only) return { wrong: error('UNKNOWN_PERSON', column) };
  if (list.length > 1) {
    return {
      wrong: error('AMBIGUOUS_PERSON', column, { params: { count: list.length }, candidates: list.map(personText) }),
    };
  }
  return only.isWithin ? { found: only } : { wrong: error('NOT_IN_UNIT', column) };
}

/** The collective or enterprise of a line, or why there is none. */
export function chooseUnit(line: Line, candidates: readonly UnitCandidate[]): Chosen<UnitCandidate> {
  if (!line.unit) return { wrong: error('REQUIRED', 'unit') };
  const list = preferred(candidates, ({ isWithin }) => isWithin);
  const [only] = list;
  if (!only) return { wrong: error('UNKNOWN_UNIT', 'unit') };
  if (list.length > 1) {
    return {
      wrong: error('AMBIGUOUS_UNIT', 'unit', { params: { count: list.length }, candidates: list.map(unitText) }),
    };
  }
  return only.isWithin ? { found: only } : { wrong: error('NOT_IN_UNIT', 'unit') };
}

const ENTERED = ['subjectKind', 'form', 'achievementFrom', 'achievementTo', 'achievementSummary'] as const;
const LONGEST = { achievementSummary: 10_000, ground: 500 } as const;

/** Cells that must be filled in and are not, and those that are too long. */
export function checkCells(line: Line): RowFinding[] {
  const isUnread = (column: Column) => line.unread.some((one) => one.column === column);
  const missing = ENTERED.filter((column) => line[column] === null && !isUnread(column));
  const long = (['achievementSummary', 'ground'] as const).filter(
    (column) => (line[column] ?? '').length > LONGEST[column],
  );
  return [
    ...line.unread,
    ...missing.map((column) => error('REQUIRED', column)),
    ...long.map((column) => error('TOO_LONG', column, { params: { max: LONGEST[column] } })),
  ];
}

const COLUMN_OF: Readonly<Record<string, Column>> = { awardFormId: 'form', achievementTo: 'achievementTo' };
/** The rules of form and time that hold for a nominee who is entered by hand, at the cells of the line. */
export const checkFacts = (
  facts: Pick<NomineeFacts, 'subjectKind' | 'form' | 'achievementFrom' | 'achievementTo' | 'today'>,
) =>
  checkNominee({ ...facts, subject: 'WITHIN' }).flatMap(({ code, path = [], params }): RowFinding[] => {
    const column = COLUMN_OF[String(path[0])];
    return column ? [error(code, column, params ? { params } : {})] : [];
  });

/** A nominee that is in the dossier already. */
export interface Standing {
  readonly achievementFrom: string;
  readonly achievementTo: string;
  readonly achievementSummary: string;
  readonly ground: string | null;
}

/** SAME: the line says what is there, so there is nothing to do; DIFFERENT: it has to be mended there. */
export function compare(line: Line, standing: Standing | undefined): 'NEW' | 'SAME' | 'DIFFERENT' {
  if (!standing) return 'NEW';
  const isSame = (['achievementFrom', 'achievementTo', 'achievementSummary', 'ground'] as const).every(
    (field) => (line[field] ?? null) === (standing[field] ?? null),
  );
  return isSame ? 'SAME' : 'DIFFERENT';
}
