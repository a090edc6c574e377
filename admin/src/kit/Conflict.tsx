import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RaRecord, useDataProvider, useNotify, useRedirect, useTranslate, useUpdate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { Asked } from './Asked.tsx';
import { inputOf } from './contract.ts';
import { codeOf } from './errors.ts';
import { useFormat } from './format.ts';
import { Grid, type GridColumn } from './Grid.tsx';
import { historyDocument } from './History.tsx';
import type { Register } from './register.ts';
import { Told } from './Told.tsx';
import { useFailure } from './useFailure.tsx';
import { useGraph } from './useGraph.ts';

type Values = Readonly<Record<string, unknown>>;
/** A save that came too late: the record as the form began with it, and what was typed. */
export interface Clash {
  readonly base: RaRecord;
  readonly mine: Values;
}
type Side = 'mine' | 'theirs';
interface Row {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly side: Side;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields that either of the two changed; what only they changed is theirs until told otherwise. */
function rowsOf(register: Register, { base, mine }: Clash, theirs: RaRecord): Row[] {
  const known = inputOf(`Update${register.type}`);
  const fields = register.form.flat().filter((field) => field in known);
  return fields
    .map((field) => {
      const typed = mine[field] === '' ? null : mine[field];
      const side: Side = same(typed, base[field]) ? 'theirs' : 'mine';
      return { field, base: base[field], mine: typed, theirs: theirs[field], side };
    })
    .filter((row) => !same(row.mine, row.base) || !same(row.theirs, row.base));
}

function WhoSaved({ type, id }: { type: string; id: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useGraph(historyDocument(type), { id, page: { limit: 1 } });
  const last = data?.record?.history.items[0];
  if (!last?.accountName) return null;
  return (
    <Typography sx={{ mb: 2 }}>
      {translate('conflict.savedBy', { name: last.accountName, at: format.moment(last.at) })}
    </Typography>
  );
}

interface Choosing {
  readonly register: Register;
  readonly clash: Clash;
  readonly theirs: RaRecord;
  /** Somebody was faster once more. */
  onClash(clash: Clash): void;
  onClose(): void;
}

function useSaving({ register, theirs, onClash, onClose }: Choosing) {
  const fail = useFailure();
  const notify = useNotify();
  const redirect = useRedirect();
  const { reset } = useFormContext();
  const [update, { isPending }] = useUpdate();
  const done = (saved: RaRecord) => {
    reset(saved);
    onClose();
    notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } });
    // The form must have been reset before the page is left, or it asks about unsaved changes.
    setTimeout(() => redirect('show', register.type, theirs.id));
  };
  const save = (chosen: Values) => {
    const data = { ...theirs, ...chosen };
    if (same(data, theirs)) return done(theirs);
    return update(
      register.type,
      { id: theirs.id, data, previousData: theirs },
      {
        mutationMode: 'pessimistic',
        onSuccess: done,
        onError: (error) => (codeOf(error) === 'CONFLICT' ? onClash({ base: theirs, mine: data }) : fail(error)),
      },
    );
  };
  return { save, isPending };
}

interface Chosen {
  readonly register: Register;
  readonly row: Row;
  readonly side: Side;
  readonly isChosen: boolean;
  /** Said beside the value where the columns have no room. */
  readonly isNamed: boolean;
  choose(): void;
}

function Option({ register, row, side, isChosen, isNamed, choose }: Chosen) {
  const translate = useTranslate();
  const isChanged = !same(row[side], row.base);
  return (
    <FormControlLabel
      control={<Radio size="small" name={`version of ${row.field}`} checked={isChosen} onChange={choose} />}
      label={
        <>
          {isNamed && `${translate(`conflict.${side}`)}: `}
          <Told type={register.type} field={row.field} value={row[side]} />
        </>
      }
      sx={isChanged ? { '& .MuiFormControlLabel-label': { fontWeight: 600 } } : { color: 'text.secondary' }}
    />
  );
}

function useColumns(
  register: Register,
  sides: Readonly<Record<string, Side>>,
  setSide: (row: Row, side: Side) => void,
) {
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const option = (row: Row, side: Side) => (
    <Option
      register={register}
      row={row}
      side={side}
      isNamed={isSmall}
      isChosen={(sides[row.field] ?? row.side) === side}
      choose={() => setSide(row, side)}
    />
  );
  const field: GridColumn<Row> = {
    label: translate('resources.HistoryChange.fields.field'),
    cell: (row) => translate(`resources.${register.type}.fields.${row.field}`),
  };
  const both: GridColumn<Row> = {
    label: translate('conflict.choice'),
    cell: (row) => (
      <>
        {option(row, 'mine')}
        {option(row, 'theirs')}
      </>
    ),
  };
  const base: GridColumn<Row> = {
    label: translate('conflict.base'),
    cell: (row) => <Told type={register.type} field={row.field} value={row.base} />,
  };
  const single = (side: Side): GridColumn<Row> => ({
    label: translate(`conflict.${side}`),
    cell: (row) => option(row, side),
  });
  return isSmall ? [field, both] : [field, base, single('mine'), single('theirs')];
}

function Choices(choosing: Choosing) {
  const { register, clash, theirs, onClose } = choosing;
  const translate = useTranslate();
  const rows = rowsOf(register, clash, theirs);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const columns = useColumns(register, sides, (row, side) => setSides({ ...sides, [row.field]: side }));
  const { save, isPending } = useSaving(choosing);
  const chosen = () => {
    const mine = rows.filter((row) => (sides[row.field] ?? row.side) === 'mine');
    return Object.fromEntries(mine.map((row) => [row.field, row.mine]));
  };
  return (
    <>
      <DialogContent>
        <WhoSaved type={register.type} id={String(theirs.id)} />
        <Grid label={translate('conflict.title')} rows={rows} keyOf={({ field }) => field} columns={columns} />
        <Alert severity="info" sx={{ mt: 2 }}>
          {translate('conflict.why')}
        </Alert>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('conflict.back')}</Button>
        <Button variant="contained" disabled={isPending} onClick={() => save(chosen())}>
          {translate('conflict.save')}
        </Button>
      </DialogActions>
    </>
  );
}

/** Both versions of a record side by side: for each field the viewer takes their own or the saved one, and saves on top of it. */
export function Conflict({ register, clash, onClash, onClose }: Omit<Choosing, 'theirs'>) {
  const translate = useTranslate();
  const provider = useDataProvider();
  const { base } = clash;
  // Not through the cache of the page: a fresh record there would reset the form and lose what was typed.
  const query = useQuery({
    queryKey: ['conflict', register.type, base.id, base.version],
    queryFn: () => provider.getOne<RaRecord>(register.type, { id: base.id }),
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <Asked query={query}>
        {({ data }) => (
          <Choices
            key={data.version}
            register={register}
            clash={clash}
            theirs={data}
            onClash={onClash}
            onClose={onClose}
          />
        )}
      </Asked>
    </Dialog>
  );
}
