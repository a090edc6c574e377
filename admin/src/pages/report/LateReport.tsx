import { useLocale, useTranslate } from 'react-admin';
import { type Clash, Conflict, type Contested } from '../../kit/Conflict.tsx';
import { useFormat } from '../../kit/format.ts';
import { run } from '../../kit/transport.ts';
import { type Indicator, ReportForm } from './documents.ts';
import { enteredOf, flat } from './values.ts';

type Values = Clash['mine'];
export interface Late extends Clash {
  /** Was to be handed in, not only saved. */
  readonly isFinal: boolean;
}
interface Reporting {
  readonly organisationId: string;
  readonly periodId: string;
  readonly indicators: readonly Indicator[];
  readonly late: Late | null;
  setLate(late: Late | null): void;
  saveChosen(chosen: Values, theirs: Values, isFinal: boolean): Promise<void>;
}

/** How the values of a report are read again, named and told. */
function useContested({ organisationId, periodId, indicators }: Reporting): Omit<Contested, 'id'> {
  const translate = useTranslate();
  const { number } = useFormat();
  const isEnglish = useLocale() === 'en';
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return {
    type: 'ProgressReport',
    fields: ['comment', ...known.keys()],
    read: async () => {
      const { progressReports } = await run(ReportForm, { organisationId, periodId });
      const [report] = progressReports.items;
      return { version: report?.version, ...flat(enteredOf(report)) };
    },
    label: (field) => {
      const found = known.get(field);
      if (!found) return translate('resources.ProgressReport.fields.comment');
      return isEnglish && found.nameEn ? found.nameEn : found.name;
    },
    tell: (_field, value) => {
      if (value === null || value === undefined) return null;
      if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
      return typeof value === 'number' ? number(value) : String(value);
    },
  };
}

/** Two people wrote the report of a unit at once: both versions, value by value. */
export function LateReport(reporting: Reporting & { report: { readonly id: string } | undefined }) {
  const { late, setLate, saveChosen, report } = reporting;
  const contested = useContested(reporting);
  if (!late) return null;
  return (
    <Conflict
      contested={{ ...contested, id: report?.id ?? '' }}
      clash={late}
      save={(chosen, theirs) => saveChosen(chosen, theirs, late.isFinal)}
      onClash={(clash) => setLate({ ...clash, isFinal: late.isFinal })}
      onClose={() => setLate(null)}
    />
  );
}
