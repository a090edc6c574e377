import { Alert, Button } from '@mui/material';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { codeOf, explain } from './errors.ts';

function Conflict() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const notify = useNotify();
  const reload = () => {
    refresh();
    notify('messages.reloaded', { type: 'info' });
  };
  return (
    <Alert
      severity="warning"
      variant="filled"
      action={
        <Button color="inherit" onClick={reload}>
          {translate('actions.reload')}
        </Button>
      }
    >
      {translate('errors.CONFLICT')}
    </Alert>
  );
}

/** Tells people what was refused and why; a stale record can be loaded again. */
export function useFailure(): (error: unknown) => void {
  const notify = useNotify();
  const translate = useTranslate();
  return (error) => {
    if (codeOf(error) === 'CONFLICT') notify(<Conflict />, { autoHideDuration: 15_000 });
    else {
      const text = explain(translate, error);
      // Told already: the notification would look for it among the keys of the texts.
      notify(text, { type: 'error', multiLine: true, autoHideDuration: 8_000, messageArgs: { _: text } });
    }
  };
}
