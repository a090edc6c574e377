import { CheckboxGroupInput, required } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { DossiersForCouncil } from './documents.ts';

/** Dossiers whose turn it is for a step. */
export function Dossiers({ step, label }: { step: string; label: string }) {
  const query = useGraph(DossiersForCouncil, {});
  return (
    <Asked query={query}>
      {({ proposals }) => (
        <CheckboxGroupInput
          source="proposalIds"
          label={label}
          choices={proposals.items
            .filter(({ reviewSteps }) => reviewSteps.some(({ kind, state }) => kind === step && state === 'OPEN'))
            .map(({ id, code, nominees }) => ({
              id,
              name: `${code}: ${nominees.map(({ subjectName }) => subjectName).join(', ')}`,
            }))}
          row={false}
          validate={required()}
          translateChoice={false}
        />
      )}
    </Asked>
  );
}
