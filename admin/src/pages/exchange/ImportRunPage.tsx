import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ActionButton } from '../../kit/ActionButton.tsx';
import { BUSY, type ImportRun, takeStep, useExchangeRegister, useImport } from '../../kit/exchange.ts';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useFailure } from '../../kit/useFailure.tsx';
import { Mapping } from './Mapping.tsx';
import { RowErrors } from './RowErrors.tsx';

function Progress({ run }: { run: ImportRun }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const [done, total] = [number(run.rowsDone), number(run.rowsTotal)];
  const share = run.rowsTotal > 0 ? Math.min(100, (100 * run.rowsDone) / run.rowsTotal) : undefined;
  const text =
    run.state === 'READING' ? translate('exchange.reading', { done }) : translate('exchange.progress', { done, total });
  return (
    <Box sx={{ my: 2 }} role="status">
      <LinearProgress
        aria-label={translate(`exchange.states.${run.state}`)}
        {...(share === undefined ? {} : { variant: 'determinate' as const, value: share })}
      />
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {text}
      </Typography>
    </Box>
  );
}

const COUNTS = [
  ['willCreate', 'rowsCreated'],
  ['willUpdate', 'rowsUpdated'],
  ['unchanged', 'rowsUnchanged'],
  ['invalid', 'rowsInvalid'],
] as const;

function Counts({ run }: { run: ImportRun }) {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Stack direction="row" spacing={4} sx={{ flexWrap: 'wrap', my: 1 }} useFlexGap>
      {COUNTS.map(([label, field]) => (
        <Box key={field}>
          <Typography
            variant="h6"
            component="p"
            data-count={field}
            color={field === 'rowsInvalid' && run[field] > 0 ? 'error' : 'text.primary'}
          >
            {number(run[field])}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {translate(`exchange.${label}`)}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}

type Take = (step: 'check' | 'apply' | 'cancel' | 'undo', body?: object) => Promise<unknown>;

function Steps({ run, take }: { run: ImportRun; take: Take }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const has = (step: 'apply' | 'cancel' | 'undo') => run.steps.includes(step);
  const count = number(run.rowsCreated + run.rowsUpdated);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {has('apply') && (
        <Button variant="contained" onClick={() => take('apply')}>
          {translate('exchange.apply', { count })}
        </Button>
      )}
      {has('cancel') && <Button onClick={() => take('cancel')}>{translate('exchange.cancel')}</Button>}
      {has('undo') && (
        <ActionButton
          label="exchange.undo"
          color="warning"
          variant="outlined"
          run={() => take('undo')}
          onDone={() => undefined}
        >
          <Typography>{translate('exchange.undoWhy')}</Typography>
        </ActionButton>
      )}
    </Box>
  );
}

const COUNTED = new Set(['CHECKED', 'APPLIED', 'UNDOING', 'UNDONE']);

function Standing({ run, take }: { run: ImportRun; take: Take }) {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Panel title={translate(`exchange.states.${run.state}`)}>
      {run.failure && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {run.failure.text}
        </Alert>
      )}
      {run.undoneByName && <Typography>{translate('exchange.undoneBy', { name: run.undoneByName })}</Typography>}
      {run.state === 'READ' && (
        <Typography>{translate('exchange.reading', { done: number(run.rowsTotal) })}</Typography>
      )}
      {BUSY.has(run.state) && <Progress run={run} />}
      {COUNTED.has(run.state) && <Counts run={run} />}
      {run.state === 'CHECKED' && run.rowsInvalid > 0 && (
        <Alert severity="warning">{translate('exchange.allOrNothing')}</Alert>
      )}
      <Steps run={run} take={take} />
    </Panel>
  );
}

export default function ImportRunPage() {
  const { service = '', id = '' } = useParams();
  const translate = useTranslate();
  const fail = useFailure();
  const client = useQueryClient();
  const { data: run, error } = useImport(service, id);
  const register = useExchangeRegister(run?.type ?? '');
  const take: Take = async (step, body) => {
    await takeStep(service, id, step, body).catch(fail);
    await client.invalidateQueries();
  };
  if (error) return <Alert severity="error">{translate('errors.NOT_FOUND')}</Alert>;
  if (!run || !register) return null;
  return (
    <>
      <Title title={translate('exchange.title')} />
      <Typography component="h1" variant="h5" sx={{ mt: 2 }}>
        {register.name}
        <Typography component="span" color="text.secondary" sx={{ display: 'block' }}>
          {[run.fileName, run.accountName].filter(Boolean).join(' – ')}
        </Typography>
      </Typography>
      <Standing run={run} take={take} />
      <RowErrors service={service} run={run} />
      {run.steps.includes('check') && (
        <Panel title={translate('exchange.mapping')}>
          <Mapping key={run.id} run={run} columns={register.columns} check={(mapping) => take('check', { mapping })} />
        </Panel>
      )}
      <Button component={Link} to={`/import?type=${run.type}`} sx={{ mt: 2, alignSelf: 'flex-start' }}>
        {translate('exchange.back')}
      </Button>
    </>
  );
}
