import { Box, Card, CardContent, MenuItem, TextField } from '@mui/material';
import { Title, useLocale, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { isAllowed, type Session } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';
import { titleIn, useCampaign } from '../campaign/useCampaign.tsx';
import { FairPanel } from './FairPanel.tsx';
import { TimelyPanel } from './TimelyPanel.tsx';

/** So many years back can be chosen. */
const YEARS = 10;

function Choice({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
}) {
  const [asked, setAsked] = useSearchParams();
  const choose = (value: string) =>
    setAsked((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={options.some(([value]) => value === asked.get(name)) ? asked.get(name) : ''}
      onChange={({ target }) => choose(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {options.map(([value, text]) => (
        <MenuItem key={value} value={value} sx={{ whiteSpace: 'normal' }}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Leaders of clusters, and whoever sees the people of the province: officers of units are not told of others. */
const isTold = (session: Session): boolean =>
  session.account.clusters.length > 0 ||
  (session.account.organisations.length === 0 && isAllowed(session, 'people', 'read'));

/** How soon after the achievement awards are given, and to whom. */
export default function TimelinessPage() {
  const translate = useTranslate();
  const locale = useLocale();
  const { data: session } = useSession();
  const { campaigns } = useCampaign();
  const [asked] = useSearchParams();
  if (!session) return null;
  const [campaignId, year] = [asked.get('campaign'), asked.get('year')];
  const now = Number(String(session.businessDate ?? '').slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back));
  const period = { campaignId, from: year && `${year}-01-01`, to: year && `${year}-12-31` };
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <Title title={translate('timeliness.title')} />
      <Card sx={{ mt: 2 }}>
        <CardContent
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 3fr) minmax(0, 1fr)' },
          }}
        >
          <Choice
            name="campaign"
            label={translate('resources.Campaign.name', { smart_count: 1 })}
            options={[
              ['', translate('timeliness.allCampaigns')],
              ...campaigns.map((campaign) => [campaign.id, titleIn(locale, campaign)] as const),
            ]}
          />
          <Choice
            name="year"
            label={translate('timeliness.year')}
            options={[['', translate('timeliness.allYears')], ...years.map((one) => [one, one] as const)]}
          />
        </CardContent>
      </Card>
      <TimelyPanel period={period} />
      {isTold(session) && <FairPanel campaignId={campaignId} year={year ? Number(year) : now} />}
    </Box>
  );
}
