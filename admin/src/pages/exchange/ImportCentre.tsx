import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useRedirect, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { type ExchangeRegister, keepFile, sendFile, useExchangeRegisters } from '../../kit/exchange.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useFailure } from '../../kit/useFailure.tsx';
import { History } from './History.tsx';

function Templates({ register }: { register: ExchangeRegister }) {
  const translate = useTranslate();
  const fail = useFailure();
  const keep = (format: string) =>
    keepFile(`${register.service}/${register.type}/template?format=${format}`).catch(fail);
  return (
    <>
      <Button variant="outlined" onClick={() => keep('xlsx')}>
        {translate('exchange.template')}
      </Button>
      <Button variant="outlined" onClick={() => keep('csv')}>
        {translate('exchange.templateCsv')}
      </Button>
    </>
  );
}

/** Sends the file as it is; a file that is refused says why and leaves the page as it was. */
function Upload({ register }: { register: ExchangeRegister }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const fail = useFailure();
  const [isBusy, setBusy] = useState(false);
  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    setBusy(true);
    try {
      const { run } = await sendFile(register, file);
      redirect(`/import/${register.service}/${run.id}`);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="contained" component="label" disabled={isBusy}>
      {translate('exchange.chooseFile')}
      <input
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={translate('exchange.chooseFile')}
        onChange={(event) => send(event.currentTarget)}
      />
    </Button>
  );
}

function Choice({ registers }: { registers: readonly ExchangeRegister[] }) {
  const translate = useTranslate();
  const [query, setQuery] = useSearchParams();
  const chosen = registers.find(({ type }) => type === query.get('type'));
  return (
    <Stack spacing={2}>
      <Typography>{translate('exchange.intro')}</Typography>
      <TextField
        select
        label={translate('exchange.register')}
        value={chosen?.type ?? ''}
        onChange={(event) => setQuery({ type: event.target.value })}
        sx={{ maxWidth: 480 }}
      >
        {registers.map(({ type, name }) => (
          <MenuItem key={type} value={type}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {chosen && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Templates register={chosen} />
          <Upload register={chosen} />
        </Box>
      )}
      <Typography variant="body2" color="text.secondary">
        {translate('exchange.limits')}
      </Typography>
    </Stack>
  );
}

export default function ImportCentre() {
  const translate = useTranslate();
  const { data, isPending } = useExchangeRegisters();
  const registers = (data ?? []).filter(({ canImport }) => canImport);
  registers.sort((left, right) => left.name.localeCompare(right.name, 'vi'));
  return (
    <>
      <Title title={translate('exchange.title')} />
      <Panel title={translate('exchange.importHere')}>
        {registers.length > 0 && <Choice registers={registers} />}
        {!isPending && registers.length === 0 && <Alert severity="info">{translate('errors.FORBIDDEN')}</Alert>}
      </Panel>
      <Panel title={translate('exchange.history')}>
        <History registers={data ?? []} />
      </Panel>
    </>
  );
}
