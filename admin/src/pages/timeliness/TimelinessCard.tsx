import { useTranslate } from 'react-admin';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { NOTHING } from '../../kit/Value.tsx';

const NAMES = ['medianDaysToAward', 'p90DaysToAward', 'medianDaysToDecision'] as const;
type Days = Readonly<Partial<Record<(typeof NAMES)[number], number | null>>>;

/** How soon awards came in a campaign; what is not known yet is not shown as zero. */
export function TimelinessCard({ campaignId, figures }: { campaignId: string; figures: Days | null }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const shown = NAMES.map((name): Figure => {
    const days = figures?.[name] ?? null;
    return {
      ...{ name, label: translate(`timeliness.${name}`) },
      ...{ value: days === null ? NOTHING : number(Math.round(days * 10) / 10) },
      to: `/timeliness?campaign=${campaignId}`,
    };
  });
  return <Figures figures={shown} />;
}
