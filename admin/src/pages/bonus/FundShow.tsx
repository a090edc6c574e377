import {
  DateInput,
  NumberInput,
  type RaRecord,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { FundSums, RecordFundEntryRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const label = (field: string) => `resources.FundEntry.fields.${field}`;
const choices = (name: 'FundSource' | 'ManualEntryKind') =>
  valuesOf(name).map((id) => ({ id, name: `enums.${name}.${id}` }));

/** A deposit says where it comes from, spending what it is for. */
function Purpose() {
  const isDeposit = useWatch({ name: 'kind' }) === 'DEPOSIT';
  return (
    <>
      {isDeposit && (
        <SelectInput
          source="source"
          label={label('source')}
          choices={choices('FundSource')}
          validate={required()}
          {...INPUT}
        />
      )}
      <TextInput
        source="note"
        label={label('note')}
        multiline
        {...(isDeposit ? {} : { validate: required() })}
        {...INPUT}
      />
    </>
  );
}

function Record({ fund }: { fund: RaRecord }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const save = (values: Values) => {
    const text = (field: string) => (values[field] ? String(values[field]) : null);
    const input = {
      ...{ fundId: String(fund.id), kind: values.kind as never, amount: Number(values.amount) },
      source: (values.kind === 'DEPOSIT' ? values.source : null) as never,
      ...{ enteredOn: String(values.enteredOn), note: text('note') },
      ...{ documentNumber: text('documentNumber'), documentDate: text('documentDate') },
    };
    return run(RecordFundEntryRecord, { input });
  };
  const defaults = { kind: 'DEPOSIT', source: 'BUDGET', enteredOn: session?.businessDate };
  return (
    <ActionButton label="bonus.record" run={save} defaults={defaults} wide>
      <div>{translate('bonus.recordWhy')}</div>
      <SelectInput
        source="kind"
        label={label('kind')}
        choices={choices('ManualEntryKind')}
        validate={required()}
        {...INPUT}
      />
      <NumberInput source="amount" label={label('amount')} min={1} validate={required()} {...INPUT} />
      <DateInput source="enteredOn" label={label('enteredOn')} validate={required()} {...INPUT} />
      <Purpose />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="documentDate" label={label('documentDate')} {...INPUT} />
    </ActionButton>
  );
}

const SUMS = ['balance', 'deposited', 'spent', 'paid', 'recalled'] as const;

function Sums() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { money } = useFormat();
  const query = useGraph(FundSums, { id: String(record?.id) });
  return (
    <Asked query={query}>
      {({ emulationFund }) =>
        emulationFund && (
          <Figures
            figures={SUMS.map((name) => ({
              ...{ name, value: money(emulationFund.sums[name]) },
              label: translate(`resources.FundSumsView.fields.${name}`),
            }))}
          />
        )
      }
    </Asked>
  );
}

function Buttons() {
  const record = useRecordContext();
  return record && mayDo(record, 'UPDATE') ? <Record fund={record} /> : null;
}

/** A fund: what it comes to, and under it its ledger line by line. */
export default function FundShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Sums />
    </RegisterShow>
  );
}
