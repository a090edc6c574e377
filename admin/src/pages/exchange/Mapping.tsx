import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ExchangeColumn, ImportRun } from '../../kit/exchange.ts';

const LEFT_OUT = '-';
const UNPLACED = '';
type Chosen = Readonly<Record<string, string>>;

const begin = ({ headings, mapping, suggested }: ImportRun): Chosen =>
  Object.fromEntries(
    headings.filter(Boolean).map((heading) => {
      const known = mapping && heading in mapping ? mapping[heading] : undefined;
      return [heading, known === null ? LEFT_OUT : (known ?? suggested[heading] ?? UNPLACED)];
    }),
  );

interface Props {
  readonly run: ImportRun;
  readonly columns: readonly ExchangeColumn[];
  check(mapping: Readonly<Record<string, string | null>>): void;
}

/** Which column of the register each heading of the file stands for. */
export function Mapping({ run, columns, check }: Props) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState(() => begin(run));
  const isPlaced = Object.values(chosen).every((field) => field !== UNPLACED);
  const mapping = () =>
    Object.fromEntries(Object.entries(chosen).map(([heading, field]) => [heading, field === LEFT_OUT ? null : field]));
  const isAgain = run.mapping !== null;
  return (
    <>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(3, 1fr)' }, mt: 1 }}
      >
        {Object.entries(chosen).map(([heading, field]) => (
          <TextField
            key={heading}
            select
            label={heading}
            value={field}
            error={field === UNPLACED}
            onChange={(event) => setChosen({ ...chosen, [heading]: event.target.value })}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value={UNPLACED}>{translate('exchange.unplaced')}</MenuItem>
            <MenuItem value={LEFT_OUT}>{translate('exchange.leaveOut')}</MenuItem>
            {columns.map(({ name, label, isRequired }) => (
              <MenuItem key={name} value={name}>
                {isRequired ? `${label} *` : label}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
      {run.ignored.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
          {translate('exchange.ignored', { headings: run.ignored.join(', ') })}
        </Typography>
      )}
      <Button
        variant={isAgain ? 'outlined' : 'contained'}
        disabled={!isPlaced}
        onClick={() => check(mapping())}
        sx={{ mt: 2 }}
      >
        {translate(isAgain ? 'exchange.checkAgain' : 'exchange.check')}
      </Button>
    </>
  );
}
