import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { LaunchChecklistQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { LaunchChecklist } from './documents.ts';

type Listed = NonNullable<LaunchChecklistQuery['campaign']>;
type Check = Listed['launchChecklist'][number];

/** The register in which a missing part is made; what is not here stands in the form of the campaign. */
const MADE_IN: Readonly<Record<string, string>> = {
  CONTENT: 'CampaignContent',
  INDICATOR: 'Indicator',
  PERIOD: 'ClosingCondition',
  PLAN: 'CampaignPlan',
  COMMENDATION: 'CommendationGuidance',
  TASK: 'Assignment',
  ASSIGNEE: 'Assignment',
  RECIPIENT: 'DistributionRecipient',
};

function Mend({ check, campaign }: { check: Check; campaign: Listed }) {
  const translate = useTranslate();
  const [plan] = campaign.plans;
  const label = `${translate('campaign.mend')}: ${translate(`enums.LaunchCheckCode.${check.code}`)}`;
  if (check.code === 'PLAN_NUMBER' && plan)
    return (
      <Link to={`/CampaignPlan/${plan.id}`} aria-label={label}>
        {translate('campaign.mend')}
      </Link>
    );
  const type = check.code === 'PLAN_NUMBER' ? 'CampaignPlan' : MADE_IN[check.code];
  const to = type ? `/${type}/create` : `/Campaign/${campaign.id}`;
  return (
    <Link to={to} state={type ? { record: { campaignId: campaign.id } } : null} aria-label={label}>
      {translate('campaign.mend')}
    </Link>
  );
}

function Line({ check, campaign }: { check: Check; campaign: Listed }) {
  const translate = useTranslate();
  const Icon = check.isMet ? CheckCircleIcon : RadioButtonUncheckedIcon;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5 }}>
      <Icon
        fontSize="small"
        color={check.isMet ? 'success' : 'warning'}
        titleAccess={translate(check.isMet ? 'campaign.met' : 'campaign.unmet')}
        sx={{ mt: 0.25 }}
      />
      <Box>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {translate(`enums.LaunchCheckCode.${check.code}`)}
        </Typography>
        {!check.isMet && (
          <Typography variant="body2">
            {check.advice} <Mend check={check} campaign={campaign} />
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** What a draft still needs before it may be launched, and where to mend it. */
export function Checklist({ campaignId }: { campaignId: string }) {
  const translate = useTranslate();
  const query = useGraph(LaunchChecklist, { id: campaignId });
  return (
    <Panel title={translate('campaign.checklist')}>
      <Asked query={query}>
        {({ campaign }) =>
          campaign && (
            <>
              <Typography color="text.secondary">
                {translate('campaign.checklistMet', {
                  met: campaign.launchChecklist.filter(({ isMet }) => isMet).length,
                  all: campaign.launchChecklist.length,
                })}
              </Typography>
              <Box
                component="ul"
                sx={{
                  ...{ listStyle: 'none', p: 0, m: 0, display: 'grid', columnGap: 3 },
                  gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
                }}
              >
                {campaign.launchChecklist.map((check) => (
                  <Line key={check.code} check={check} campaign={campaign} />
                ))}
              </Box>
            </>
          )
        }
      </Asked>
    </Panel>
  );
}
