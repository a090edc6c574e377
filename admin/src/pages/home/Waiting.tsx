import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { WaitingReportsQuery, WaitingReportsQueryVariables } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { document } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { REPORT_STEPS } from '../report/steps.ts';

const WaitingReports = document<WaitingReportsQuery, WaitingReportsQueryVariables>(/* GraphQL */ `
  query WaitingReports($campaignId: ID!, $clusterId: ID!) {
    progressReports(
      filter: { campaignId: [$campaignId], clusterId: [$clusterId], state: [SUBMITTED] }
      page: { limit: 100 }
    ) {
      totalCount
      items {
        id
        version
        actions
        submittedOn
        organisation { id name }
        reportingPeriod { id name }
      }
    }
    proposals(filter: { campaignId: [$campaignId], state: [SUBMITTED] }, page: { limit: 100 }) {
      totalCount
      items { id code submittedOn proposingOrganisation { id name } actions version }
    }
  }
`);

/** Reports and proposals that wait for the leader. */
export function Waiting({ clusterId, campaignId }: { clusterId: string; campaignId: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const query = useGraph(WaitingReports, { clusterId, campaignId });
  const title = translate('home.waiting');
  return (
    <Panel title={title}>
      <Asked query={query}>
        {({ progressReports, proposals }) => {
          const rows = [
            ...progressReports.items.map((report) => ({
              ...report,
              to: `/ProgressReport/${report.id}/show`,
              text: `${translate('resources.ProgressReport.name', { smart_count: 1 })}: ${report.reportingPeriod?.name ?? ''}`,
              steps: REPORT_STEPS,
            })),
            ...proposals.items.map(({ proposingOrganisation, ...proposal }) => ({
              ...proposal,
              organisation: proposingOrganisation,
              to: `/Proposal/${proposal.id}/show`,
              text: `${translate('resources.Proposal.name', { smart_count: 1 })} ${proposal.code}`,
              steps: [{ action: 'ENDORSE', operation: 'endorseProposal' } as const],
            })),
          ];
          return (
            <Grid
              label={title}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { label: translate('home.what'), cell: ({ to, text }) => <Link to={to}>{text}</Link> },
                {
                  label: translate('resources.Organisation.name', { smart_count: 1 }),
                  cell: ({ organisation }) => organisation.name,
                },
                {
                  label: translate('resources.ProgressReport.fields.submittedOn'),
                  cell: ({ submittedOn }) => (submittedOn ? day(submittedOn) : ''),
                },
                {
                  label: translate('actions.actions'),
                  cell: ({ steps, ...row }) => (
                    <Steps record={row} steps={steps} subject={`${row.text}, ${row.organisation.name}`} />
                  ),
                },
              ]}
            />
          );
        }}
      </Asked>
    </Panel>
  );
}
