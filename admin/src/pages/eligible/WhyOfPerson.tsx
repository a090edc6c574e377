import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { Sheet } from '../proposal/Why.tsx';
import { WhyOfPerson as Document } from './documents.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Behind a button, every requirement of a form for a person on a day. */
export function WhyOfPerson({ person, formId, asOf }: { person: Person; formId: string; asOf: string }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const query = useGraph(Document, { id: person.id, formId, asOf }, isOpen);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`${translate('eligibility.why')}: ${person.name}`}>
        {translate('eligibility.why')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="md" aria-labelledby="why-person-title">
        <DialogTitle id="why-person-title">{`${translate('eligibility.title')}: ${person.name}`}</DialogTitle>
        <DialogContent>
          <Asked query={query}>
            {({ person: asked }) =>
              asked?.eligibility ? <Sheet eligibility={asked.eligibility} /> : translate('eligibility.none')
            }
          </Asked>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('actions.back')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
