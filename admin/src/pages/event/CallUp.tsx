import { Typography } from '@mui/material';
import { useLocale, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { CreateLink } from '../../kit/CreateLink.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { type Step, Steps } from '../../kit/Steps.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { CallUpList, type Honouree } from './documents.ts';

const REMOVE: readonly Step[] = [{ action: 'UPDATE', operation: 'removeHonouree', color: 'error' }];

function Rows({ honourees, isOpen }: { honourees: readonly Honouree[]; isOpen: boolean }) {
  const translate = useTranslate();
  const locale = useLocale();
  const label = (field: string) => translate(`resources.Honouree.fields.${field}`);
  const places = new Map(honourees.map(({ id }, at) => [id, at + 1]));
  return (
    <Grid
      label={translate('movement.callUp')}
      rows={honourees}
      keyOf={({ id }) => id}
      columns={[
        { label: translate('movement.place'), cell: ({ id }) => places.get(id) },
        { label: label('name'), cell: ({ id, name }) => <Link to={`/Honouree/${id}/show`}>{name}</Link> },
        { label: label('kind'), cell: ({ kind }) => translate(`enums.HonoureeKind.${kind}`) },
        {
          label: label('awardForm'),
          cell: ({ awardForm, isPosthumous }) =>
            [locale === 'en' ? awardForm?.nameEn : awardForm?.name, isPosthumous && label('isPosthumous')]
              .filter(Boolean)
              .join(', '),
        },
        { label: label('decisionNumber'), cell: ({ decisionNumber }) => decisionNumber ?? '' },
        {
          label: translate('actions.actions'),
          cell: (row) => (isOpen ? <Steps record={row} steps={REMOVE} subject={row.name} /> : null),
        },
      ]}
    />
  );
}

/** Who is called up, in the order that the law gives; the server computes it. */
export function CallUp() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(CallUpList, { id }, id !== '');
  const isOpen = mayDo(record, 'UPDATE');
  return (
    <Panel
      title={translate('movement.callUp')}
      actions={isOpen && <CreateLink type="Honouree" label="ra.action.create" record={{ eventId: id }} />}
    >
      <Typography color="text.secondary" sx={{ mb: 1, maxWidth: '90ch' }}>
        {translate('movement.callUpWhy')}
      </Typography>
      <Asked query={query}>
        {({ honouringEvent }) => <Rows honourees={honouringEvent?.honourees ?? []} isOpen={isOpen} />}
      </Asked>
    </Panel>
  );
}
