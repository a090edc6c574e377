import type { Transaction } from '@tdkt/kernel';
import type { AwardForm, SubjectKind } from '../form/form.entity.ts';
import type { Proposal } from '../proposal/proposal.entity.ts';
import { findCandidates } from './nomination.facts.ts';
import { formOf } from './nomination.files.ts';
import {
  type Chosen,
  checkCells,
  checkFacts,
  choosePerson,
  chooseUnit,
  isPersonal,
  type Line,
  type PersonCandidate,
  type RowFinding,
  type UnitCandidate,
} from './nomination.rules.ts';
import type { Subject } from './standing.facts.ts';

type Someone = { readonly id: string; readonly name: string };
export interface Read {
  readonly line: Line;
  readonly form: AwardForm | null;
  readonly someone: Chosen<Someone> | null;
  readonly unit: RowFinding | null;
}

/** The unit beside a name tells where the person works; beside a key it says nothing more. */
function someoneFor(line: Line, persons: readonly PersonCandidate[], units: readonly UnitCandidate[]) {
  if (line.subjectKind === null) return { someone: null, unit: null };
  if (!isPersonal(line)) return { someone: chooseUnit(line, units), unit: null };
  const isNarrowed = line.unit !== null && line.personKey === null;
  const isUnknown = isNarrowed && units.length === 0;
  const unit: RowFinding | null = isUnknown ? { severity: 'ERROR', code: 'UNKNOWN_UNIT', column: 'unit' } : null;
  return { someone: choosePerson(line, persons, isNarrowed && !unit ? units : null), unit };
}

/** Subject and form of each line: two statements. */
export async function readLines(
  tx: Transaction,
  { proposal, forms }: { readonly proposal: Proposal; readonly forms: readonly AwardForm[] },
  lines: readonly Line[],
): Promise<Read[]> {
  const { persons, units } = await findCandidates(tx, lines, proposal);
  return lines.map((line) => ({
    ...{ line, form: formOf(line.form, forms) },
    ...someoneFor(line, persons.get(line.number) ?? [], units.get(line.number) ?? []),
  }));
}

export const someoneOf = (someone: Chosen<Someone> | null): Someone | null =>
  someone && 'found' in someone ? someone.found : null;

/** Everything that one line itself gets wrong. */
export function errorsOf({ line, form, someone, unit }: Read, today: string): RowFinding[] {
  const { subjectKind, achievementFrom, achievementTo } = line;
  const wrong = someone && 'wrong' in someone ? [someone.wrong] : [];
  const isFormUnknown = line.form !== null && form === null;
  const unknown: RowFinding[] = isFormUnknown ? [{ severity: 'ERROR', code: 'UNKNOWN_CHOICE', column: 'form' }] : [];
  const cells = [...checkCells(line), ...wrong, ...(unit ? [unit] : []), ...unknown];
  if (!subjectKind || !form || !achievementFrom || !achievementTo) return cells;
  return [...cells, ...checkFacts({ subjectKind, form, achievementFrom, achievementTo, today })];
}

export function subjectOf({ line, form, someone }: Read, errors: readonly RowFinding[]): Subject | null {
  const found = someoneOf(someone);
  if (!found || !form || errors.length > 0) return null;
  return {
    ...{ number: line.number, subjectKind: line.subjectKind as SubjectKind, form },
    ...{ personId: isPersonal(line) ? found.id : null, organisationId: isPersonal(line) ? null : found.id },
    achievement: { from: line.achievementFrom as string, to: line.achievementTo as string },
  };
}
export const idOf = ({ personId, organisationId }: Subject): string => (personId ?? organisationId) as string;
