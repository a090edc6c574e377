import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  Switch,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ExchangeRegister } from './exchange.ts';

export interface ExportWish {
  readonly format: string;
  readonly sensitive: boolean;
}
const FORMATS = [
  ['xlsx', 'exchange.formatXlsx'],
  ['csv', 'exchange.formatCsv'],
] as const;

function Sensitive({ isOn, turn }: { isOn: boolean; turn(isOn: boolean): void }) {
  const translate = useTranslate();
  return (
    <FormControl sx={{ mt: 2 }}>
      <FormControlLabel
        control={
          <Switch
            checked={isOn}
            onChange={(_event, checked) => turn(checked)}
            slotProps={{ input: { 'aria-describedby': 'export-sensitive' } }}
          />
        }
        label={translate('exchange.sensitive')}
      />
      <FormHelperText id="export-sensitive" sx={{ mx: 0 }}>
        {translate('exchange.sensitiveWhy')}
      </FormHelperText>
    </FormControl>
  );
}

interface Props {
  readonly register: ExchangeRegister;
  readonly isBusy: boolean;
  close(): void;
  save(wish: ExportWish): void;
}

/** As what the list is exported, and whether with what is not shown to everybody. */
export function ExportDialog({ register, isBusy, close, save }: Props) {
  const translate = useTranslate();
  const [format, setFormat] = useState<string>(FORMATS[0][0]);
  const [sensitive, setSensitive] = useState(false);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="export-title">
      <DialogTitle id="export-title">{`${translate('exchange.exporting')}: ${register.name}`}</DialogTitle>
      <DialogContent sx={{ display: 'grid' }}>
        <FormHelperText sx={{ mx: 0, mb: 2 }}>{translate('exchange.exportWhat')}</FormHelperText>
        <FormControl>
          <FormLabel id="export-format">{translate('exchange.format')}</FormLabel>
          <RadioGroup row aria-labelledby="export-format" value={format} onChange={(_event, value) => setFormat(value)}>
            {FORMATS.map(([value, label]) => (
              <FormControlLabel key={value} value={value} control={<Radio />} label={translate(label)} />
            ))}
          </RadioGroup>
        </FormControl>
        {register.hasSensitive && <Sensitive isOn={sensitive} turn={setSensitive} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={isBusy} onClick={() => save({ format, sensitive })}>
          {translate('exchange.exporting')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
