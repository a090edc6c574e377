import { useTranslate } from 'react-admin';
import type { Figure } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { NOTHING } from '../../kit/Value.tsx';

interface Counts {
  readonly memberCount: number;
  readonly acknowledgedCount: number;
  readonly launchedCount: number;
  readonly reportedCount: number;
  readonly overdueCount: number;
}
interface Awarded {
  readonly proposalCount: number;
  readonly awardCount: number;
}

/** The seven numbers that every level is compared by. */
export function useFigures(): (counts: Counts | null, awarded: Awarded | null) => Figure[] {
  const translate = useTranslate();
  const { number } = useFormat();
  const label = (name: string) => translate(`figures.${name}`);
  // What a part of the system could not answer is not known, and not zero.
  const shown = (value: number | undefined) => (value === undefined ? NOTHING : number(value));
  return (counts, awarded) => {
    const of = shown(counts?.memberCount);
    const progress = (name: keyof Counts) => ({ name, label: label(name), value: shown(counts?.[name]), of });
    return [
      { name: 'memberCount', label: label('memberCount'), value: of },
      progress('acknowledgedCount'),
      progress('launchedCount'),
      progress('reportedCount'),
      { ...progress('overdueCount'), isWarning: (counts?.overdueCount ?? 0) > 0 },
      { name: 'proposalCount', label: label('proposalCount'), value: shown(awarded?.proposalCount) },
      { name: 'awardCount', label: label('awardCount'), value: shown(awarded?.awardCount) },
    ];
  };
}
