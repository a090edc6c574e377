import { type RaRecord, useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { MergesOfPerson } from './documents.ts';

export const UNDO = [{ action: 'UNDO', operation: 'undoMerge' as const, color: 'warning' as const }];
const label = (field: string) => `resources.PersonMerge.fields.${field}`;

/** What was merged into a person, for those who may see it; the Board may undo it. */
export function Merges({ personId }: { personId: string }) {
  const translate = useTranslate();
  const { moment } = useFormat();
  const { data } = useGraph(MergesOfPerson, { id: personId });
  if (!data) return null;
  return (
    <Panel title={translate('duplicates.history')}>
      <Grid
        label={translate('duplicates.history')}
        rows={data.personMerges.items}
        keyOf={({ id }) => id}
        columns={[
          { label: translate(label('droppedName')), cell: ({ droppedName }) => droppedName },
          { label: translate(label('mergedAt')), cell: ({ mergedAt }) => moment(mergedAt) },
          { label: translate(label('state')), cell: ({ state }) => translate(`enums.PersonMergeState.${state}`) },
          {
            label: translate('actions.actions'),
            cell: (row) => <Steps record={row as unknown as RaRecord} steps={UNDO} subject={row.droppedName} />,
          },
        ]}
      />
    </Panel>
  );
}
