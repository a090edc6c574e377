import { Dialog, DialogActions, DialogContent, DialogTitle, Button as MuiButton } from '@mui/material';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button, Form, useNotify, useRefresh, useTranslate } from 'react-admin';
import { errorsByField, violationsOf } from './errors.ts';
import { useFailure } from './useFailure.tsx';

export type Values = Record<string, unknown>;

interface Action {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly color?: 'primary' | 'warning' | 'error';
  readonly variant?: 'text' | 'contained' | 'outlined';
  readonly defaults?: Values;
  readonly wide?: boolean;
  /** Names what is acted on, for people who hear the page. */
  readonly subject?: string;
  run(values: Values): Promise<unknown>;
  /** What is said when it is done; an empty text leaves that to `onDone`. */
  readonly done?: string;
  onDone?(result: unknown): void;
  readonly children?: ReactNode;
}

function useAction({ run, done = 'messages.done', onDone }: Action, close: () => void) {
  const fail = useFailure();
  const notify = useNotify();
  const refresh = useRefresh();
  return async (values: Values): Promise<Record<string, string> | undefined> => {
    try {
      const result = await run(values);
      close();
      if (done) notify(done, { type: 'success' });
      if (onDone) onDone(result);
      else refresh();
      return undefined;
    } catch (error) {
      fail(error);
      return errorsByField(violationsOf(error));
    }
  };
}

/** A verb of the office: opens a small form, runs, says what became of it and reads the page again. */
export function ActionButton(action: Action) {
  const { label, icon, color = 'primary', variant = 'text', defaults, wide = false, subject, children } = action;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const translate = useTranslate();
  const perform = useAction(action, () => setOpen(false));
  const submit = async (values: Values) => {
    setBusy(true);
    const errors = await perform(values);
    setBusy(false);
    return errors;
  };
  const name = subject ? { 'aria-label': `${translate(label)}: ${subject}` } : {};
  return (
    <>
      {icon ? (
        <Button label={label} color={color} variant={variant} onClick={() => setOpen(true)} {...name}>
          {icon}
        </Button>
      ) : (
        // react-admin's button shows nothing but its icon on a small screen.
        <MuiButton size="small" color={color} variant={variant} onClick={() => setOpen(true)} {...name}>
          {translate(label)}
        </MuiButton>
      )}
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth={wide ? 'md' : 'sm'}
        aria-labelledby="action-title"
      >
        <Form onSubmit={submit} sanitizeEmptyValues={false} record={defaults ?? {}}>
          <DialogTitle id="action-title">{translate(label)}</DialogTitle>
          <DialogContent sx={{ display: 'grid', gap: 1, pt: '8px !important' }}>
            {subject && <div>{subject}</div>}
            {children}
          </DialogContent>
          <DialogActions>
            <MuiButton onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</MuiButton>
            <MuiButton type="submit" variant="contained" disabled={isBusy}>
              {translate(label)}
            </MuiButton>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
