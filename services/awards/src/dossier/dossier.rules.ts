/** What a dossier lacks, by the law of its regime. */
import type { Clause } from '../standard/standard.types.ts';
import type { DossierRule, Ground, Need, Part, PartKind } from './dossier.types.ts';

interface Violation {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly clause?: string;
}
export interface Nominated {
  readonly id: string;
  readonly formCode: string;
  readonly isTitle: boolean;
}
export interface Dossier {
  readonly procedure: 'FULL' | 'SIMPLIFIED';
  readonly grounds: readonly Ground[];
  readonly nominees: readonly Nominated[];
  /** Null nominee: the paper speaks of the whole dossier. */
  readonly evidence: readonly { readonly kind: PartKind; readonly nomineeId: string | null }[];
}
/** One line of the checklist. */
export interface Item {
  readonly kind: PartKind;
  readonly per: Part['per'];
  readonly need: Need;
  readonly clauses: readonly Clause[];
  /** Nominees whom the line asks for and no paper covers; for a paper of the dossier all whom it is for, or none. */
  readonly lacking: readonly string[];
}

const partsFor = (rule: DossierRule, procedure: Dossier['procedure'], isTitle: boolean): readonly Part[] => {
  if (procedure === 'SIMPLIFIED') return rule.simplified.parts;
  return isTitle ? rule.titles : rule.forms;
};

interface Asked {
  readonly part: Part;
  readonly nominee: Nominated;
}
const askedOf = (rule: DossierRule, { procedure, nominees }: Dossier): Asked[] =>
  nominees.flatMap((nominee) =>
    partsFor(rule, procedure, nominee.isTitle)
      .filter(({ forms }) => !forms || forms.includes(nominee.formCode))
      .map((part) => ({ part, nominee })),
  );

const sameClause = (a: Clause, b: Clause) => a.instrument === b.instrument && a.clause === b.clause;
const distinct = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter((clause, at) => clauses.findIndex((other) => sameClause(other, clause)) === at);

const covers = ({ evidence }: Dossier, { part, nominee }: Asked): boolean =>
  evidence.some(
    ({ kind, nomineeId }) =>
      kind === part.kind && (nomineeId === null || (part.per === 'NOMINEE' && nomineeId === nominee.id)),
  );

/** What the law asks the dossier to hold, in the order of the law, and what of it is missing. */
export function checklistOf(rule: DossierRule, dossier: Dossier): Item[] {
  const lines = new Map<string, Asked[]>();
  for (const asked of askedOf(rule, dossier)) {
    const key = `${asked.part.kind} ${asked.part.need}`;
    lines.set(key, [...(lines.get(key) ?? []), asked]);
  }
  return [...lines.values()].map((asked) => {
    const { kind, per, need } = (asked[0] as Asked).part;
    const lacking = asked.filter((one) => !covers(dossier, one)).map(({ nominee }) => nominee.id);
    return { kind, per, need, clauses: distinct(asked.map(({ part }) => part.clause)), lacking };
  });
}

const isConfirmed = ({ isVerified = true }: Clause): boolean => isVerified;
/** Nothing is refused for the sake of a rule whose text nobody saw. */
export const isBlocking = ({ need, clauses, lacking }: Item): boolean =>
  need === 'ALWAYS' && lacking.length > 0 && clauses.some(isConfirmed);

const cite = (clauses: readonly Clause[]): string =>
  clauses.map(({ instrument, clause }) => `${instrument} ${clause}`).join('; ');

function checkGrounds({ simplified }: DossierRule, { grounds, nominees }: Dossier): Violation[] {
  const path = ['simplifiedGrounds'];
  const known = Object.keys(simplified.grounds);
  const clause = cite([simplified.clause]);
  const held = known.filter((ground) => (grounds as readonly string[]).includes(ground));
  const isOpen = simplified.asks === 'ALL' ? held.length === known.length : held.length > 0;
  const foreign = grounds.filter((ground) => !known.includes(ground));
  const titles = simplified.isForTitles ? [] : nominees.filter(({ isTitle }) => isTitle);
  return [
    ...foreign.map((ground) => ({ code: 'GROUND_NOT_IN_REGIME', path, params: { ground }, clause })),
    ...(isOpen ? [] : [{ code: `SIMPLIFIED_NEEDS_${simplified.asks}`, path, clause }]),
    ...(titles.length > 0 ? [{ code: 'TITLE_NOT_SIMPLIFIED', params: { count: titles.length }, clause }] : []),
  ];
}

/** Why the dossier cannot be handed in yet: one violation for each paper and for the grounds, with the clause. */
export function checkDossier(rule: DossierRule, dossier: Dossier): Violation[] {
  const missing = checklistOf(rule, dossier).filter(isBlocking);
  return [
    ...(dossier.procedure === 'SIMPLIFIED' ? checkGrounds(rule, dossier) : []),
    ...missing.map(({ kind, lacking, clauses }) => ({
      code: `LACKS_${kind}`,
      path: ['evidence', kind],
      params: { count: lacking.length },
      clause: cite(clauses.filter(isConfirmed)),
    })),
  ];
}
