import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Grid } from '../../kit/Grid.tsx';
import type { Indicator } from './documents.ts';
import { clashing, type Entries, type Entry, type Saved } from './draft.ts';
import { nameOf } from './IndicatorInputs.tsx';

interface Props {
  readonly mine: Entries;
  readonly theirs: Saved;
  readonly indicators: readonly Indicator[];
  resolve(chosen: Entries): void;
}

/** Both versions of a report line by line: the viewer keeps one of the two, and what was typed is chosen at first. */
export function ReportConflict({ mine, theirs, indicators, resolve }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const [taken, take] = useState<ReadonlySet<string>>(new Set());
  const ids = clashing(mine, theirs.entries);
  const labelOf = (id: string): string => {
    const indicator = indicators.find((one) => one.id === id);
    return indicator ? nameOf(locale, indicator) : translate('resources.ProgressReport.fields.comment');
  };
  const told = (entry: Entry | undefined): string => {
    if (typeof entry === 'boolean') return translate(entry ? 'reports.yes' : 'reports.no');
    return entry || translate('reports.empty');
  };
  const choose = (id: string, isTaken: boolean) => {
    const next = new Set(taken);
    if (isTaken) next.add(id);
    else next.delete(id);
    take(next);
  };
  const option = (id: string, isTheirs: boolean) => (
    <FormControlLabel
      control={
        <Radio
          size="small"
          name={`${id}-version`}
          checked={taken.has(id) === isTheirs}
          onChange={() => choose(id, isTheirs)}
        />
      }
      label={told(isTheirs ? theirs.entries[id] : mine[id])}
    />
  );
  const chosen = () =>
    Object.fromEntries(ids.map((id) => [id, (taken.has(id) ? theirs.entries[id] : mine[id]) ?? null]));
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby="report-conflict">
      <DialogTitle id="report-conflict">{translate('reports.conflictTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('reports.conflictWhy')}</Typography>
        <Grid
          label={translate('reports.conflictTitle')}
          rows={ids}
          keyOf={(id) => id}
          columns={[
            { label: translate('resources.Indicator.name', { smart_count: 1 }), cell: labelOf },
            { label: translate('reports.mine'), cell: (id) => option(id, false) },
            { label: translate('reports.theirs'), cell: (id) => option(id, true) },
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => take(new Set(ids))}>{translate('reports.keepTheirs')}</Button>
        <Button onClick={() => take(new Set())}>{translate('reports.keepMine')}</Button>
        <Button variant="contained" onClick={() => resolve(chosen())}>
          {translate('reports.resolve')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
