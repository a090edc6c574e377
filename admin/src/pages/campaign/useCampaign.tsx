import { MenuItem, TextField } from '@mui/material';
import { useLocale, useStore, useTranslate } from 'react-admin';
import type { CampaignChoicesQuery, CampaignChoicesQueryVariables } from '../../gql/graphql.ts';
import { document } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';

const CampaignChoices = document<CampaignChoicesQuery, CampaignChoicesQueryVariables>(/* GraphQL */ `
  query CampaignChoices {
    campaigns(filter: { state: [LAUNCHED, CLOSED] }, sort: [{ field: STARTS_ON, direction: DESC }], page: { limit: 100 }) {
      items {
        id
        title
        titleEn
        scope
        state
        startsOn
        closedOn
      }
    }
  }
`);
export type CampaignChoice = CampaignChoicesQuery['campaigns']['items'][number];

/** The campaign that the figures are of: the one chosen last, else the latest of the province. */
export function useCampaign() {
  const [chosenId, choose] = useStore<string>('campaign', '');
  const query = useGraph(CampaignChoices, {});
  const campaigns = query.data?.campaigns.items ?? [];
  const current =
    campaigns.find(({ id }) => id === chosenId) ??
    campaigns.find(({ scope, state }) => scope === 'PROVINCE' && state === 'LAUNCHED') ??
    campaigns[0];
  return { query, campaigns, current, choose };
}

export const titleIn = (locale: string, { title, titleEn }: { title: string; titleEn?: string | null }): string =>
  locale === 'en' && titleEn ? titleEn : title;

export function CampaignPicker({ campaigns, current, choose }: Omit<ReturnType<typeof useCampaign>, 'query'>) {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <TextField
      select
      fullWidth
      label={translate('resources.Campaign.name', { smart_count: 1 })}
      value={current?.id ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      {campaigns.map((campaign) => (
        <MenuItem key={campaign.id} value={campaign.id} sx={{ whiteSpace: 'normal' }}>
          {titleIn(locale, campaign)}
        </MenuItem>
      ))}
    </TextField>
  );
}
