import { Box, Typography } from '@mui/material';
import { NullableBooleanInput, NumberInput, TextInput, useLocale, useTranslate } from 'react-admin';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import type { Content, Indicator } from './documents.ts';

function IndicatorInput({ indicator }: { indicator: Indicator }) {
  const locale = useLocale();
  const { id, name, nameEn, unit, valueKind, isRequired } = indicator;
  const text = locale === 'en' && nameEn ? nameEn : name;
  const label = `${text}${unit ? ` (${unit})` : ''}${isRequired ? ' *' : ''}`;
  const props = { source: `values.${id}`, label, fullWidth: true, helperText: false as const };
  if (valueKind === 'TEXT') return <TextInput {...props} multiline minRows={2} />;
  if (valueKind === 'FLAG') return <NullableBooleanInput {...props} />;
  return <NumberInput {...props} min={0} {...(valueKind === 'MONEY' ? { step: 1 } : {})} />;
}

/** The indicators under the content of the plan that they belong to. */
export function IndicatorInputs({ contents }: { contents: readonly Content[] }) {
  const translate = useTranslate();
  const locale = useLocale();
  return contents
    .filter(({ indicators }) => indicators.length > 0)
    .map((content) => (
      <Panel
        key={content.id}
        title={`${translate('resources.CampaignContent.name', { smart_count: 1 })} ${content.ordinal}: ${locale === 'en' && content.targetGroupEn ? content.targetGroupEn : content.targetGroup}`}
        actions={content.indicators.some(({ isOurs }) => isOurs) && <Mark name="ours" />}
      >
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {locale === 'en' && content.textEn ? content.textEn : content.text}
        </Typography>
        <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          {content.indicators.map((indicator) => (
            <IndicatorInput key={indicator.id} indicator={indicator} />
          ))}
        </Box>
      </Panel>
    ));
}
