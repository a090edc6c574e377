import { Box, Typography } from '@mui/material';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { RemindLateMembersMutation } from '../../gql/graphql.ts';
import { ActionButton } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { type LateCluster, LateMembers, RemindLateMembers } from './documents.ts';

type Late = NonNullable<LateCluster['lateMembers']>[number];
interface Place {
  readonly clusterId: string;
  readonly campaignId: string;
}

function Remind({ late, clusterId, campaignId }: Place & { late: Late }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const kind = translate(`enums.ObligationKind.${late.kind}`);
  const tell = (result: unknown) => {
    const { remindedCount, alreadyCount } = (result as RemindLateMembersMutation).remindLate;
    notify('reminders.reminded', { type: 'success', messageArgs: { remindedCount, alreadyCount } });
    refresh();
  };
  return (
    <ActionButton
      label="reminders.remind"
      variant="contained"
      subject={kind}
      done=""
      run={() => run(RemindLateMembers, { campaignId, clusterId, kind: late.kind })}
      onDone={tell}
    >
      <Typography>{translate('reminders.remindWhy', { count: late.unitCount })}</Typography>
    </ActionButton>
  );
}

/** The late units of one kind, each to its page. */
function Units({ cluster, late }: { cluster: LateCluster; late: Late }) {
  const units = (cluster.unitProgress ?? []).filter(({ overdue }) => overdue.includes(late.kind));
  return (
    <Box sx={{ minWidth: { sm: 240 } }}>
      {units.map(({ organisation }, at) => (
        <span key={organisation.id}>
          {at > 0 && '; '}
          <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
        </span>
      ))}
    </Box>
  );
}

/** What is late in a cluster and whom to remind, with one button for each kind of thing. */
export function LatePanel({ clusterId, campaignId }: Place) {
  const translate = useTranslate();
  const { number } = useFormat();
  const query = useGraph(LateMembers, { clusterId, campaignId });
  const title = translate('reminders.late');
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ cluster }) =>
          cluster && (
            <Grid
              label={title}
              rows={cluster.lateMembers ?? []}
              keyOf={({ kind }) => kind}
              columns={[
                { label: translate('home.what'), cell: ({ kind }) => translate(`enums.ObligationKind.${kind}`) },
                {
                  label: translate('resources.LateMembers.fields.unitCount'),
                  isNumber: true,
                  cell: ({ unitCount }) => number(unitCount),
                },
                {
                  label: translate('resources.LateMembers.fields.remindedCount'),
                  isNumber: true,
                  cell: ({ remindedCount }) => number(remindedCount),
                },
                {
                  label: translate('actions.actions'),
                  cell: (late) =>
                    mayDo(late, 'REMIND') && <Remind late={late} clusterId={clusterId} campaignId={campaignId} />,
                },
                { label: translate('home.units'), cell: (late) => <Units cluster={cluster} late={late} /> },
              ]}
            />
          )
        }
      </Asked>
    </Panel>
  );
}
