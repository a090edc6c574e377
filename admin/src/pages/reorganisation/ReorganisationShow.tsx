import { Chip } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { SuccessionsOf } from './documents.ts';

function Buttons() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { moment } = useFormat();
  if (!record) return null;
  return (
    <>
      {record.undoneAt && (
        <Chip
          color="warning"
          variant="outlined"
          label={translate('reorganise.undone', { at: moment(record.undoneAt) })}
        />
      )}
      <Steps record={record} steps={[{ action: 'UNDO', operation: 'undoReorganisation', color: 'warning' }]} />
    </>
  );
}

const unitLink = ({ id, name }: { id: string; name: string }) => <Link to={`/Organisation/${id}/show`}>{name}</Link>;

function Successions() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(SuccessionsOf, { id }, id !== '');
  const label = (field: string) => translate(`resources.Succession.fields.${field}`);
  const title = translate('resources.Succession.name', { smart_count: 2 });
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ reorganisation }) => (
          <Grid
            label={title}
            rows={reorganisation?.successions ?? []}
            keyOf={(row) => row.id}
            columns={[
              { label: label('predecessor'), cell: ({ predecessor }) => unitLink(predecessor) },
              {
                label: label('successor'),
                cell: ({ successor }) => (successor ? unitLink(successor) : translate('reorganise.noSuccessor')),
              },
              { label: label('scope'), cell: ({ scope }) => translate(`enums.SuccessionScope.${scope}`) },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}

/** An event with its successions; it is taken back here while nothing depends on it. */
export default function ReorganisationShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Successions />
    </RegisterShow>
  );
}
