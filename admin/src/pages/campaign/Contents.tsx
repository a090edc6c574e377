import { Box, Chip, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import type { CampaignRecord } from './documents.ts';

type Content = CampaignRecord['contents'][number];
const inLocale = (locale: string, vi: string, en: string | null | undefined): string =>
  locale === 'en' && en ? en : vi;

function Indicators({ content }: { content: Content }) {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <Box component="ul" sx={{ pl: 3, my: 0.5 }}>
      {content.indicators.map(({ id, name, nameEn, unit, valueKind, isOurs }) => (
        <li key={id}>
          {inLocale(locale, name, nameEn)} ({unit ?? translate(`enums.ValueKind.${valueKind}`)}){' '}
          {isOurs && <Mark name="ours" />}
        </li>
      ))}
    </Box>
  );
}

function Details({ content }: { content: Content }) {
  const translate = useTranslate();
  const { subgroups, objectives, headAccountability } = content;
  const told = { subgroups: subgroups.join('; '), objectives: objectives.join('; '), headAccountability };
  return Object.entries(told).map(
    ([field, text]) =>
      text && (
        <Typography key={field} variant="body2" sx={{ mt: 0.5 }}>
          <strong>{translate(`resources.CampaignContent.fields.${field}`)}:</strong> {text}
        </Typography>
      ),
  );
}

/** What is to be done, for whom, and by which indicators it is measured. */
export function Contents({ contents }: { contents: readonly Content[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <Panel title={translate('resources.CampaignContent.name', { smart_count: 2 })}>
      {contents.map((content) => (
        <Box key={content.id} sx={{ mb: 2, maxWidth: '90ch' }}>
          <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 700 }}>
            {content.ordinal}. {inLocale(locale, content.targetGroup, content.targetGroupEn)}{' '}
            {content.targetKind && (
              <Chip size="small" variant="outlined" label={translate(`enums.TargetKind.${content.targetKind}`)} />
            )}
          </Typography>
          <Typography>{inLocale(locale, content.text, content.textEn)}</Typography>
          <Details content={content} />
          <Indicators content={content} />
        </Box>
      ))}
    </Panel>
  );
}
