import { Button, Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ALIGNS, type Placed } from './documents.ts';

/** Lengths are entered in millimetres and kept in tenths, so that nothing is lost by rounding. */
const LENGTHS = ['x', 'y', 'width'] as const;

interface Inputs {
  readonly field: Placed;
  change(field: Placed): void;
  remove(): void;
}

/** The numbers of one text, for who would rather measure than drag. */
export function FieldInputs({ field, change, remove }: Inputs) {
  const translate = useTranslate();
  const number = (key: (typeof LENGTHS)[number] | 'size', { scale, step }: { scale: number; step: number }) => (
    <TextField
      key={key}
      type="number"
      size="small"
      label={translate(`printing.${key}`)}
      value={field[key] / scale}
      onChange={({ target }) => change({ ...field, [key]: Math.round(Number(target.value) * scale) })}
      slotProps={{ htmlInput: { step, min: 0 } }}
      sx={{ width: 150 }}
    />
  );
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', my: 1 }}>
      {LENGTHS.map((key) => number(key, { scale: 10, step: 0.1 }))}
      {field.field !== 'CODE' && (
        <>
          {number('size', { scale: 1, step: 1 })}
          <TextField
            select
            size="small"
            label={translate('printing.align')}
            value={field.align}
            onChange={({ target }) => change({ ...field, align: target.value as Placed['align'] })}
            sx={{ width: 150 }}
          >
            {ALIGNS.map((align) => (
              <MenuItem key={align} value={align}>
                {translate(`printing.aligns.${align}`)}
              </MenuItem>
            ))}
          </TextField>
          <FormControlLabel
            label={translate('printing.bold')}
            control={
              <Checkbox checked={field.isBold} onChange={(_, isBold) => change({ ...field, isBold })} size="small" />
            }
          />
        </>
      )}
      <Button size="small" color="warning" onClick={remove}>
        {translate('printing.remove')}
      </Button>
    </Stack>
  );
}
