import { useLocale, useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import type { Total } from './documents.ts';

/** Sums of what the units reported; texts have none. */
export function IndicatorTotals({ totals }: { totals: readonly Total[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { number, money } = useFormat();
  const nameOf = ({ indicator: { name, nameEn } }: Total) => (locale === 'en' && nameEn ? nameEn : name);
  // Money carries its sign, and of yes or no the units that said yes are counted.
  const unitOf = ({ unit, valueKind }: Total['indicator']): string =>
    valueKind === 'MONEY' ? '' : valueKind === 'FLAG' ? translate('home.unitsSayingYes') : (unit ?? '');
  const title = translate('home.indicatorTotals');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={totals}
        keyOf={({ indicator }) => indicator.id}
        columns={[
          {
            label: translate('resources.Indicator.name', { smart_count: 1 }),
            cell: (total) => (
              <>
                {nameOf(total)} {total.indicator.isOurs && <Mark name="ours" />}
              </>
            ),
          },
          {
            label: translate('resources.IndicatorTotal.fields.total'),
            isNumber: true,
            cell: ({ total, indicator }) => (indicator.valueKind === 'MONEY' ? money(total) : number(total)),
          },
          { label: translate('resources.Indicator.fields.unit'), cell: ({ indicator }) => unitOf(indicator) },
        ]}
      />
    </Panel>
  );
}
