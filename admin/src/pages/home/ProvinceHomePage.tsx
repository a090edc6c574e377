import { Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import type { CampaignChoice } from '../campaign/useCampaign.tsx';
import { AwardTable } from './AwardTable.tsx';
import { ClusterComparison } from './ClusterComparison.tsx';
import { ProvinceHome } from './documents.ts';
import { useFigures } from './figures.ts';
import { CampaignGrown } from './Growth.tsx';
import { IndicatorTotals } from './IndicatorTotals.tsx';

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

function Counts({ title, rows }: { title: string; rows: readonly Counted[] }) {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { label: title, cell: ({ name }) => name },
          { label: translate('figures.count'), isNumber: true, cell: ({ count }) => number(count) },
        ]}
      />
    </Panel>
  );
}

/** The whole province in a campaign. */
export function ProvinceHomePage({ campaign }: { campaign: CampaignChoice }) {
  const translate = useTranslate();
  const locale = useLocale();
  const figures = useFigures();
  const query = useGraph(ProvinceHome, { campaignId: campaign.id });
  return (
    <>
      <Typography variant="h5" component="h1" sx={{ mt: 2 }}>
        {translate('home.province')}
      </Typography>
      <Asked query={query}>
        {({ campaign: found }) =>
          found && (
            <>
              <Figures figures={figures(found.progress, found.commendation)} />
              <CampaignGrown campaignId={campaign.id} />
              <ClusterComparison campaignId={campaign.id} />
              <AwardTable campaignId={campaign.id} />
              <Counts
                title={translate('home.proposalsByState')}
                rows={found.commendation.proposalsByState.map(({ state, count }) => ({
                  id: state,
                  name: translate(`enums.ProposalState.${state}`),
                  count,
                }))}
              />
              <Counts
                title={translate('home.awardsByForm')}
                rows={found.commendation.awardsByForm.map(({ form, count }) => ({
                  id: form.id,
                  name: locale === 'en' ? form.nameEn : form.name,
                  count,
                }))}
              />
              <IndicatorTotals totals={found.progress.indicators} />
            </>
          )
        }
      </Asked>
    </>
  );
}
