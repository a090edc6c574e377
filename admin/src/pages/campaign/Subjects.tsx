import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Panel } from '../../kit/Panel.tsx';
import type { CampaignRecord } from './documents.ts';

interface Subject {
  readonly code: string;
  readonly vi: string;
  readonly en?: string;
}
const subjectsOf = (value: unknown): readonly Subject[] => (Array.isArray(value) ? (value as Subject[]) : []);

function Listed({ title, subjects }: { title: string; subjects: readonly Subject[] }) {
  const locale = useLocale();
  return (
    <Box>
      <Typography variant="subtitle2">{title}</Typography>
      <Box component="ul" sx={{ pl: 3, my: 0 }}>
        {subjects.map(({ code, vi, en }) => (
          <li key={code}>{locale === 'en' && en ? en : vi}</li>
        ))}
      </Box>
    </Box>
  );
}

/** Who may take part. */
export function Subjects({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('campaign.subjects')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <Listed
          title={translate('resources.Campaign.fields.eligibleCollectives')}
          subjects={subjectsOf(campaign.eligibleCollectives)}
        />
        <Listed
          title={translate('resources.Campaign.fields.eligibleIndividuals')}
          subjects={subjectsOf(campaign.eligibleIndividuals)}
        />
      </Box>
      {campaign.isEligibleListOpen && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('campaign.openList')}
        </Typography>
      )}
    </Panel>
  );
}
