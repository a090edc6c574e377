import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { type Eligibility, Sheet } from '../proposal/Why.tsx';

interface Opened<R> {
  readonly name: string;
  readonly query: UseQueryResult<R>;
  answerOf(answer: R): Eligibility | null | undefined;
  close(): void;
}

/** Every requirement of a form for somebody on a day. */
export function WhyDialog<R>({ name, query, answerOf, close }: Opened<R>) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="why-title">
      <DialogTitle id="why-title">{`${translate('eligibility.title')}: ${name}`}</DialogTitle>
      <DialogContent>
        <Asked query={query}>
          {(answer) => {
            const eligibility = answerOf(answer);
            return eligibility ? <Sheet eligibility={eligibility} /> : translate('eligibility.none');
          }}
        </Asked>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('actions.back')}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** A button of a row that opens the sheet. */
export function WhyButton({ subject, open }: { subject: string; open(): void }) {
  const translate = useTranslate();
  return (
    <Button size="small" onClick={open} aria-label={`${translate('eligibility.why')}: ${subject}`}>
      {translate('eligibility.why')}
    </Button>
  );
}
