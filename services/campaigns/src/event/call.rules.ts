/** The legal order in which honourees are called: Decree 152/2025/NĐ-CP, art. 29(5). */
export interface CalledFacts {
  readonly form: { readonly kind: string; readonly level: string; readonly ordinal: number } | null;
  readonly subjectKind: string;
  readonly isPosthumous: boolean;
  readonly name: string;
}

const LEVELS: Readonly<Record<string, number>> = { NATION: 1, PROVINCE: 3, GRASSROOTS: 4 };
/** What the President confers (Law on Emulation and Commendation 2022, art. 77) comes before what the Prime Minister does. */
const BY_PRESIDENT = ['ORDER', 'MEDAL', 'STATE_TITLE', 'PRIZE'];
const SUBJECTS: Readonly<Record<string, number>> = { COLLECTIVE: 0, ENTERPRISE: 0, HOUSEHOLD: 1, INDIVIDUAL: 2 };
const LAST = 9;

function deciderOf(form: CalledFacts['form']): number {
  if (!form) return LAST;
  const level = LEVELS[form.level] ?? LAST;
  return level === LEVELS.NATION && !BY_PRESIDENT.includes(form.kind) ? level + 1 : level;
}

/** Higher decider first; of one decider titles before forms, each by rank; then collectives, households, persons; the living first. */
const keyOf = ({ form, subjectKind, isPosthumous }: CalledFacts): readonly number[] => [
  deciderOf(form),
  form?.kind === 'TITLE' ? 0 : 1,
  form?.ordinal ?? 0,
  SUBJECTS[subjectKind] ?? LAST,
  Number(isPosthumous),
];

export function inCallOrder<T extends CalledFacts>(honourees: readonly T[]): T[] {
  return [...honourees].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? one.name.localeCompare(other.name, 'vi') : (a[at] as number) - (b[at] as number);
  });
}
