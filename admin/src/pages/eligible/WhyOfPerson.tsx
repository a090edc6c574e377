import { useState } from 'react';
import { useGraph } from '../../kit/useGraph.ts';
import { WhyOfPerson as Document } from './documents.ts';
import { WhyButton, WhyDialog } from './WhyDialog.tsx';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Behind a button, every requirement of a form for a person on a day. */
export function WhyOfPerson({ person, formId, asOf }: { person: Person; formId: string; asOf: string }) {
  const [isOpen, setOpen] = useState(false);
  const query = useGraph(Document, { id: person.id, formId, asOf }, isOpen);
  return (
    <>
      <WhyButton subject={person.name} open={() => setOpen(true)} />
      {isOpen && (
        <WhyDialog
          name={person.name}
          query={query}
          answerOf={({ person: asked }) => asked?.eligibility}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
