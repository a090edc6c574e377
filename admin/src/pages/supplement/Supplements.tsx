import { Chip, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isAllowed } from '../../kit/session.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { type AskedFor, type AskedProposal, SupplementsOfProposal } from './documents.ts';
import { RequestSupplement, SupplementButtons, stagesOf } from './SupplementButtons.tsx';

const COLOURS = { OPEN: 'primary', LATE: 'error', ANSWERED: 'success', WITHDRAWN: 'default' } as const;

function Requests({ proposal }: { proposal: AskedProposal }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const head = (field: string) => translate(`resources.SupplementRequest.fields.${field}`);
  const nameOf = (id: string) => proposal.nominees.find((nominee) => nominee.id === id)?.subjectName ?? '';
  const about = ({ nomineeId, stage }: AskedFor) =>
    [
      nomineeId ? nameOf(nomineeId) : translate('dossier.wholeDossier'),
      translate(`enums.ReviewStepKind.${stage}`),
    ].join(' · ');
  return (
    <Grid
      label={translate('supplement.title')}
      rows={proposal.supplementRequests}
      keyOf={({ id }) => id}
      columns={[
        {
          label: head('request'),
          cell: (row) => (
            <>
              <div>{row.request}</div>
              <Typography variant="body2" color="text.secondary">
                {about(row)}
              </Typography>
            </>
          ),
        },
        { label: head('requestedOn'), cell: ({ requestedOn }) => day(requestedOn) },
        { label: head('dueOn'), cell: ({ dueOn }) => day(dueOn) },
        {
          label: head('standing'),
          cell: ({ standing }) => (
            <Chip size="small" color={COLOURS[standing]} label={translate(`enums.SupplementStanding.${standing}`)} />
          ),
        },
        {
          label: head('answer'),
          cell: ({ answer, answeredOn, withdrawnReason }) =>
            [answer ?? withdrawnReason, answeredOn && day(answeredOn)].filter(Boolean).join(' · '),
        },
        { label: translate('actions.actions'), cell: (row) => <SupplementButtons record={row} /> },
      ]}
    />
  );
}

/** What the unit was asked to send after its dossier, and what it sent. */
export function Supplements() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { data: session } = useSession();
  const id = String(record?.id ?? '');
  const query = useGraph(SupplementsOfProposal, { id }, id !== '');
  const proposal = query.data?.proposal;
  const mayAsk = session && isAllowed(session, 'councils', 'write') && proposal && stagesOf(proposal).length > 0;
  if (!mayAsk && !proposal?.supplementRequests.length) return null;
  return (
    <Panel title={translate('supplement.title')} actions={mayAsk && <RequestSupplement proposal={proposal} />}>
      <Asked query={query}>{({ proposal: asked }) => asked && <Requests proposal={asked} />}</Asked>
    </Panel>
  );
}
