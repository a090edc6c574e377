import { type Theme, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import {
  CreateButton,
  DataTable,
  FilterButton,
  List,
  type RaRecord,
  SimpleList,
  TopToolbar,
  useRecordContext,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { argsOf, kindOf, manyOf } from './contract.ts';
import { ExportButton, ImportButton } from './ExchangeButtons.tsx';
import { filtersOf } from './inputs.tsx';
import { Marks } from './Marks.tsx';
import type { Register } from './register.ts';
import { NOTHING, useText, Value } from './Value.tsx';

const UNSORTED = new Set(['reference', 'references', 'choices', 'texts', 'other']);
const NUMBERS = new Set(['whole', 'decimal', 'money']);

/** The first column leads to the record, so that the keyboard gets there too. */
function TitleCell({ register, field }: { register: Register; field: string }) {
  const record = useRecordContext();
  const text = useText(register.type);
  if (!record) return null;
  return (
    <>
      <Link to={`/${register.type}/${record.id}/show`}>{text(record, field) || NOTHING}</Link>
      <Marks record={record} />
    </>
  );
}

function Cell({ type, field }: { type: string; field: string }) {
  const record = useRecordContext();
  return record ? <Value type={type} record={record} field={field} /> : null;
}

export function Columns({ register, without }: { register: Register; without?: string }) {
  const columns = register.list.filter((field) => field !== without);
  return columns.map((field, index) => (
    <DataTable.Col
      key={field}
      source={field}
      label={`resources.${register.type}.fields.${field}`}
      disableSort={UNSORTED.has(kindOf(register.type, field).kind)}
      {...(NUMBERS.has(kindOf(register.type, field).kind) ? { align: 'right' as const } : {})}
    >
      {index === 0 ? <TitleCell register={register} field={field} /> : <Cell type={register.type} field={field} />}
    </DataTable.Col>
  ));
}

export function SmallList({ register, without }: { register: Register; without?: string }) {
  const text = useText(register.type);
  const [first = register.title, ...others] = register.list.filter((field) => field !== without);
  const secondary = (record: RaRecord) =>
    others
      .slice(0, 3)
      .map((field) => text(record, field))
      .filter(Boolean)
      .join(' · ');
  return (
    <SimpleList
      primaryText={(record) => text(record, first) || NOTHING}
      secondaryText={secondary}
      rowClick="show"
      resource={register.type}
    />
  );
}

function Actions({ register, buttons }: { register: Register; buttons?: ReactNode }) {
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {buttons}
      {register.filter.length > 0 && <FilterButton />}
      {register.isCreatable && <CreateButton />}
      <ExportButton register={register} />
      <ImportButton register={register} />
    </TopToolbar>
  );
}

/** The list of a register; a page of its own adds buttons above. */
export default function RegisterList({ register, buttons }: { register: Register; buttons?: ReactNode }) {
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const isDated = argsOf(manyOf(register.type)).includes('asOf');
  return (
    <List
      filters={filtersOf(register.type, register.filter, isDated)}
      sort={{ ...register.sort }}
      {...(register.narrowed ? { filterDefaultValues: register.narrowed } : {})}
      perPage={25}
      empty={false}
      exporter={false}
      actions={<Actions register={register} buttons={buttons} />}
    >
      {isSmall ? (
        <SmallList register={register} />
      ) : (
        <DataTable bulkActionButtons={false} rowClick="show">
          <Columns register={register} />
        </DataTable>
      )}
    </List>
  );
}
