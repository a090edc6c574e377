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
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Asked } from './Asked.tsx';
import { fieldsOf, hasOperation, oneOf } from './contract.ts';
import { codeOf } from './errors.ts';
import { useFormat } from './format.ts';
import { Grid, type GridColumn } from './Grid.tsx';
import { historyDocument } from './History.tsx';
import { Told } from './Told.tsx';
import { useFailure } from './useFailure.tsx';
import { useGraph } from './useGraph.ts';
import { NOTHING } from './Value.tsx';

type Values = Readonly<Record<string, unknown>>;
/** A save that came too late: the record as the form began with it, and what was typed. */
export interface Clash {
  readonly base: Values;
  readonly mine: Values;
}
/** What two people wrote at the same time, and how it is read and saved. */
export interface Contested {
  readonly type: string;
  readonly id: string;
  readonly fields: readonly string[];
  /** The record as it is saved now. */
  read(): Promise<Values>;
  /** Names and values that the labels and kinds of the type do not tell. */
  readonly label?: (field: string) => string;
  readonly tell?: (field: string, value: unknown) => ReactNode;
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
function rowsOf(fields: readonly string[], { base, mine }: Clash, theirs: Values): Row[] {
  return fields
    .map((field) => {
      const typed = mine[field] === '' ? null : mine[field];
      const side: Side = same(typed, base[field]) ? 'theirs' : 'mine';
      return { field, base: base[field], mine: typed, theirs: theirs[field], side };
    })
    .filter((row) => !same(row.mine, row.base) || !same(row.theirs, row.base));
}

function WhoSaved({ type, id }: Pick<Contested, 'type' | 'id'>) {
  const translate = useTranslate();
  const format = useFormat();
  const isTold = 'history' in fieldsOf(type) && hasOperation(oneOf(type));
  const { data } = useGraph(historyDocument(type), { id, page: { limit: 1 } }, isTold);
  const last = data?.record?.history.items[0];
  if (!last?.accountName) return null;
  return (
    <Typography sx={{ mb: 2 }}>
      {translate('conflict.savedBy', { name: last.accountName, at: format.moment(last.at) })}
    </Typography>
  );
}

interface Choosing {
  readonly contested: Contested;
  readonly clash: Clash;
  readonly theirs: Values;
  /** Saves what was chosen on top of their version. */
  save(chosen: Values, theirs: Values): Promise<unknown>;
  /** Somebody was faster once more. */
  onClash(clash: Clash): void;
  onClose(): void;
}

function useSaving({ theirs, save, onClash }: Choosing) {
  const fail = useFailure();
  const [isBusy, setBusy] = useState(false);
  const saveChosen = async (chosen: Values) => {
    setBusy(true);
    try {
      await save(chosen, theirs);
    } catch (error) {
      if (codeOf(error) === 'CONFLICT') onClash({ base: theirs, mine: { ...theirs, ...chosen } });
      else fail(error);
      setBusy(false);
    }
  };
  return { saveChosen, isBusy };
}

/** A value by the kind of its field, unless the page tells it itself. */
const toldBy = ({ type, tell }: Contested, field: string, value: unknown): ReactNode =>
  tell ? (tell(field, value) ?? NOTHING) : <Told type={type} field={field} value={value} />;

interface Chosen {
  readonly contested: Contested;
  readonly row: Row;
  readonly side: Side;
  readonly isChosen: boolean;
  /** Said beside the value where the columns have no room. */
  readonly isNamed: boolean;
  choose(): void;
}

function Option({ contested, row, side, isChosen, isNamed, choose }: Chosen) {
  const translate = useTranslate();
  const isChanged = !same(row[side], row.base);
  return (
    <FormControlLabel
      control={<Radio size="small" name={`version of ${row.field}`} checked={isChosen} onChange={choose} />}
      label={
        <>
          {isNamed && `${translate(`conflict.${side}`)}: `}
          {toldBy(contested, row.field, row[side])}
        </>
      }
      sx={isChanged ? { '& .MuiFormControlLabel-label': { fontWeight: 600 } } : { color: 'text.secondary' }}
    />
  );
}

function useColumns(
  contested: Contested,
  sides: Readonly<Record<string, Side>>,
  setSide: (row: Row, side: Side) => void,
) {
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const option = (row: Row, side: Side) => (
    <Option
      contested={contested}
      row={row}
      side={side}
      isNamed={isSmall}
      isChosen={(sides[row.field] ?? row.side) === side}
      choose={() => setSide(row, side)}
    />
  );
  const field: GridColumn<Row> = {
    label: translate('resources.HistoryChange.fields.field'),
    cell: (row) => contested.label?.(row.field) ?? translate(`resources.${contested.type}.fields.${row.field}`),
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
    cell: (row) => toldBy(contested, row.field, row.base),
  };
  const single = (side: Side): GridColumn<Row> => ({
    label: translate(`conflict.${side}`),
    cell: (row) => option(row, side),
  });
  return isSmall ? [field, both] : [field, base, single('mine'), single('theirs')];
}

function Choices(choosing: Choosing) {
  const { contested, clash, theirs, onClose } = choosing;
  const translate = useTranslate();
  const rows = rowsOf(contested.fields, clash, theirs);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const columns = useColumns(contested, sides, (row, side) => setSides({ ...sides, [row.field]: side }));
  const { saveChosen, isBusy } = useSaving(choosing);
  const chosen = () => {
    const mine = rows.filter((row) => (sides[row.field] ?? row.side) === 'mine');
    return Object.fromEntries(mine.map((row) => [row.field, row.mine]));
  };
  return (
    <>
      <DialogContent>
        <WhoSaved {...contested} />
        <Grid label={translate('conflict.title')} rows={rows} keyOf={({ field }) => field} columns={columns} />
        <Alert severity="info" sx={{ mt: 2 }}>
          {translate('conflict.why')}
        </Alert>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('conflict.back')}</Button>
        <Button variant="contained" disabled={isBusy} onClick={() => saveChosen(chosen())}>
          {translate('conflict.save')}
        </Button>
      </DialogActions>
    </>
  );
}

/** Both versions of a record side by side: for each field the viewer takes their own or the saved one, and saves on top of it. */
export function Conflict(choosing: Omit<Choosing, 'theirs'>) {
  const translate = useTranslate();
  const { contested, clash, onClose } = choosing;
  // Not through the cache of the page: a fresh record there would reset the form and lose what was typed.
  const query = useQuery({
    queryKey: ['conflict', contested.type, contested.id, clash.base.version],
    queryFn: () => contested.read(),
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <Asked query={query}>{(theirs) => <Choices key={String(theirs.version)} {...choosing} theirs={theirs} />}</Asked>
    </Dialog>
  );
}
