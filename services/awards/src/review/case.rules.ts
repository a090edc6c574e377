/** What the path asks of a case, and the clause that holds for it at its time. */
import type { Clause } from '../standard/standard.types.ts';
import { clauseOf } from '../standard/words.rules.ts';
import type { PathCase } from './path.types.ts';

export const l2003 = clauseOf('L2003');
export const l2022 = clauseOf('L2022');
export const nd91 = clauseOf('ND91');
/** Articles of Decree 91/2017 that were not seen. */
export const nd91Unseen = clauseOf('ND91', false);
export const nd152 = clauseOf('ND152');
/** Circular 12/2019 and Decree 98/2023 were not seen in full. */
export const tt12 = clauseOf('TT12', false);
export const nd98 = clauseOf('ND98', false);
export const l2026 = clauseOf('L2026', false);

export const HEROES: readonly string[] = ['TINHAH', 'AHLLVT', 'AHLD'];
export const PEOPLES: readonly string[] = ['NGND', 'TTND', 'NSND', 'NNND'];
export const HIGHEST: readonly string[] = ['HCSV', 'HCHCM', 'HCDL1', 'HCDL2', 'HCDL3'];

export const isOld = ({ regime }: PathCase) => regime === 'RS-2021';
export const isSimple = ({ procedure }: PathCase) => procedure === 'SIMPLIFIED';
export const isState = ({ level }: PathCase) => level === 'NATION';
/** The law as it was then; the text of 2026 is not at hand, so its clauses are those of 2022, unconfirmed. */
export const of = (one: PathCase, old: Clause, now: Clause): Clause => {
  if (isOld(one)) return old;
  return one.regime === 'RS-2026' ? { ...now, isVerified: false } : now;
};
/** Decree 152 where it is in force; before it a decree that was not seen, after it a law that was not. */
export const byDecree = (one: PathCase, old: Clause, article: string): Clause => {
  if (isOld(one)) return old;
  if (one.regime === 'RS-2024') return nd98('?');
  return one.regime === 'RS-2025' ? nd152(article) : l2026('?');
};

export const isVoted90 = (one: PathCase): boolean => one.form === 'CSTDTQ' || HEROES.includes(one.form);
