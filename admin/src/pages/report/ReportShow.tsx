import { useLocale, useRecordContext, useTranslate } from 'react-admin';
import type { ReportValuesQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { ReportValues } from './documents.ts';
import { REPORT_STEPS } from './steps.ts';

type Value = NonNullable<ReportValuesQuery['progressReport']>['values'][number];

function Buttons() {
  const record = useRecordContext();
  return record ? <Steps record={record} steps={REPORT_STEPS} /> : null;
}

function Values() {
  const record = useRecordContext();
  const translate = useTranslate();
  const locale = useLocale();
  const { number, money } = useFormat();
  const id = String(record?.id ?? '');
  const query = useGraph(ReportValues, { id }, id !== '');
  const title = translate('resources.ReportValue.name', { smart_count: 2 });
  const textOf = ({ number: amount, flag, text, indicator }: Value): string => {
    if (typeof flag === 'boolean') return translate(flag ? 'ra.boolean.true' : 'ra.boolean.false');
    if (typeof amount === 'number') return indicator?.valueKind === 'MONEY' ? money(amount) : number(amount);
    return text ?? '';
  };
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ progressReport }) => (
          <Grid
            label={title}
            rows={progressReport?.values ?? []}
            keyOf={(value) => value.id}
            columns={[
              {
                label: translate('resources.Indicator.name', { smart_count: 1 }),
                cell: ({ indicator }) => (
                  <>
                    {locale === 'en' && indicator?.nameEn ? indicator.nameEn : indicator?.name}{' '}
                    {indicator?.isOurs && <Mark name="ours" />}
                  </>
                ),
              },
              { label: translate('resources.ReportValue.fields.value', { _: title }), isNumber: true, cell: textOf },
              { label: translate('resources.Indicator.fields.unit'), cell: ({ indicator }) => indicator?.unit ?? '' },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}

export default function ReportShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Values />
    </RegisterShow>
  );
}
