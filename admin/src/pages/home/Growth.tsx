import { useTranslate } from 'react-admin';
import type {
  CampaignGrowthQuery,
  CampaignGrowthQueryVariables,
  ClusterGrowthQuery,
  ClusterGrowthQueryVariables,
} from '../../gql/graphql.ts';
import { type Figure, Figures } from '../../kit/Figures.tsx';
import { useFormat } from '../../kit/format.ts';
import { document } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';

const CampaignGrowth = document<CampaignGrowthQuery, CampaignGrowthQueryVariables>(/* GraphQL */ `
  query CampaignGrowth($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      progress {
        registrationCount
        exemplarCount
        contributionCount
        contributionMoney
        contributionValue
        mediaItemCount
        airtimeMinutes
      }
    }
  }
`);
const ClusterGrowth = document<ClusterGrowthQuery, ClusterGrowthQueryVariables>(/* GraphQL */ `
  query ClusterGrowth($id: ID!, $campaignId: ID!) {
    cluster(id: $id) {
      id
      progress(campaignId: $campaignId) {
        registrationCount
        exemplarCount
        contributionCount
        contributionMoney
        contributionValue
        mediaItemCount
        airtimeMinutes
      }
    }
  }
`);

type Grown = NonNullable<CampaignGrowthQuery['campaign']>['progress'];
const MONEY = new Set<keyof Grown>(['contributionMoney', 'contributionValue']);
const SHOWN = [
  ...(['registrationCount', 'exemplarCount', 'contributionCount', 'contributionMoney', 'contributionValue'] as const),
  ...(['mediaItemCount', 'airtimeMinutes'] as const),
] as const;
/** The register behind a figure. */
const LISTS: Readonly<Partial<Record<keyof Grown, string>>> = {
  registrationCount: 'Registration',
  exemplarCount: 'Exemplar',
  contributionCount: 'Contribution',
  mediaItemCount: 'MediaItem',
};

function Grow({ grown, filter }: { grown: Grown; filter: object }) {
  const translate = useTranslate();
  const { number, money } = useFormat();
  const figures = SHOWN.map((name): Figure => {
    const value = MONEY.has(name) ? money(grown[name]) : number(Number(grown[name]));
    const list = LISTS[name];
    const to = list ? { to: `/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}` } : {};
    return { name, value, label: translate(`figures.${name}`), ...to };
  });
  return <Figures figures={figures} />;
}

/** What grew during a campaign in the whole province. */
export function CampaignGrown({ campaignId }: { campaignId: string }) {
  const { data } = useGraph(CampaignGrowth, { campaignId });
  return data?.campaign ? <Grow grown={data.campaign.progress} filter={{ campaignId }} /> : null;
}

/** The same in one cluster. */
export function ClusterGrown({ clusterId, campaignId }: { clusterId: string; campaignId: string }) {
  const { data } = useGraph(ClusterGrowth, { id: clusterId, campaignId });
  const grown = data?.cluster?.progress;
  return grown ? <Grow grown={grown} filter={{ campaignId, clusterId }} /> : null;
}
