import { Button, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { useGraph } from '../../kit/useGraph.ts';
import type { CampaignChoice } from '../campaign/useCampaign.tsx';
import { ClusterComparison } from './ClusterComparison.tsx';
import { type Obligation, UnitHome } from './documents.ts';
import { Obligations } from './Obligations.tsx';

const proposalFor = (organisationId: string, campaignId: string): string => {
  const source = {
    proposingOrganisationId: organisationId,
    campaignId,
    commendationType: 'MOVEMENT',
    procedure: 'FULL',
  };
  return `/Proposal/create?source=${encodeURIComponent(JSON.stringify(source))}`;
};

/** What a unit has to do in a campaign, and the forms to do it. */
export function UnitHomePage({ organisationId, campaign }: { organisationId: string; campaign: CampaignChoice }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { number } = useFormat();
  const query = useGraph(UnitHome, { id: organisationId, campaignId: campaign.id });
  const figure = (name: string, value: number, to?: string) => ({
    name,
    label: translate(`figures.${name}`),
    value: number(value),
    ...(to ? { to } : {}),
  });
  const count = (all: readonly Obligation[], is: (one: Obligation) => boolean) => all.filter(is).length;
  return (
    <Asked query={query}>
      {({ organisation }) => {
        if (!organisation) return null;
        const { cluster, commendation } = organisation;
        const obligations = organisation.obligations ?? [];
        return (
          <>
            <Typography variant="h5" component="h1" sx={{ mt: 2 }}>
              <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
            </Typography>
            {cluster && (
              <Typography color="text.secondary">
                {locale === 'en' && cluster.nameEn ? cluster.nameEn : cluster.name}
              </Typography>
            )}
            <Figures
              figures={[
                figure(
                  'todo',
                  count(obligations, ({ isDone }) => !isDone),
                ),
                {
                  ...figure(
                    'overdue',
                    count(obligations, ({ isOverdue }) => isOverdue),
                  ),
                  isWarning: obligations.some(({ isOverdue }) => isOverdue),
                },
                figure('proposalCount', commendation.proposalCount, '/Proposal'),
                figure('awardCount', commendation.awardCount, '/Award'),
              ]}
            />
            <Button component={Link} to={proposalFor(organisation.id, campaign.id)} variant="contained" sx={{ mt: 2 }}>
              {translate('home.propose')}
            </Button>
            <Obligations organisationId={organisation.id} campaignId={campaign.id} obligations={obligations} />
            <ClusterComparison campaignId={campaign.id} {...(cluster ? { ownId: cluster.id } : {})} />
          </>
        );
      }}
    </Asked>
  );
}
