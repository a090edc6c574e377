import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Form, useNotify, useRefresh, useTranslate } from 'react-admin';
import { type Clash, Conflict, type Contested } from './Conflict.tsx';
import { codeOf, errorsByField, violationsOf } from './errors.ts';
import { useFailure } from './useFailure.tsx';

export type Values = Readonly<Record<string, unknown>>;

interface Action {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly color?: 'primary' | 'warning' | 'error';
  readonly variant?: 'text' | 'contained' | 'outlined';
  readonly defaults?: Values;
  readonly wide?: boolean;
  /** Names what is acted on, for people who hear the page. */
  readonly subject?: string;
  /** What the form edits: a save that came too late shows both versions instead of asking to load the page again. */
  readonly contested?: Contested;
  /** After such a save, on top of the version that was faster. */
  run(values: Values, theirs?: Values): Promise<unknown>;
  /** What is said when it is done; an empty text leaves that to `onDone`. */
  readonly done?: string;
  onDone?(result: unknown): void;
  readonly children?: ReactNode;
}

function useAction({ run, done = 'messages.done', onDone, contested, defaults = {} }: Action, close: () => void) {
  const fail = useFailure();
  const notify = useNotify();
  const refresh = useRefresh();
  const [clash, setClash] = useState<Clash | null>(null);
  const perform = async (values: Values, theirs?: Values) => {
    const result = await run(values, theirs);
    setClash(null);
    close();
    if (done) notify(done, { type: 'success' });
    if (onDone) onDone(result);
    else refresh();
  };
  const submit = async (values: Values): Promise<Record<string, string> | undefined> => {
    try {
      await perform(values);
      return undefined;
    } catch (error) {
      if (contested && codeOf(error) === 'CONFLICT') setClash({ base: defaults, mine: values });
      else fail(error);
      return errorsByField(violationsOf(error));
    }
  };
  return { perform, submit, clash, setClash };
}

/** What was typed, with the fields that were not chosen as the other version has them. */
function mergedOf({ fields }: Contested, mine: Values, theirs: Values, chosen: Values): Values {
  const saved = Object.fromEntries(fields.map((field) => [field, theirs[field]]));
  return { ...mine, ...saved, ...chosen };
}

/** A verb of the office: opens a small form, runs, says what became of it and reads the page again. */
export function ActionButton(action: Action) {
  const { label, icon, color = 'primary', variant = 'text', defaults, wide = false, subject, children } = action;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const translate = useTranslate();
  const { contested } = action;
  const { perform, submit: send, clash, setClash } = useAction(action, () => setOpen(false));
  const submit = async (values: Values) => {
    setBusy(true);
    const errors = await send(values);
    setBusy(false);
    return errors;
  };
  const name = subject ? { 'aria-label': `${translate(label)}: ${subject}` } : {};
  return (
    <>
      <Button size="small" color={color} variant={variant} startIcon={icon} onClick={() => setOpen(true)} {...name}>
        {translate(label)}
      </Button>
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
            <Button onClick={() => setOpen(false)}>{translate('actions.back')}</Button>
            <Button type="submit" variant="contained" disabled={isBusy}>
              {translate(label)}
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
      {contested && clash && (
        <Conflict
          contested={contested}
          clash={clash}
          save={(chosen, theirs) => perform(mergedOf(contested, { ...clash.mine }, theirs, chosen), theirs)}
          onClash={(next) => setClash({ ...next, mine: { ...clash.mine, ...next.mine } })}
          onClose={() => setClash(null)}
        />
      )}
    </>
  );
}
