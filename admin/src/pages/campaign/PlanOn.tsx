import { Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useFrozen } from './Differences.tsx';
import { PlanOnDay, type PlanText } from './version.documents.ts';

/** Longer texts take a line of their own. */
const SHORT = 40;

function Frozen({ plan }: { plan: PlanText }) {
  const translate = useTranslate();
  const frozen = useFrozen();
  return plan.sections.map(({ section, items }) => (
    <Box key={section} sx={{ mt: 1.5, maxWidth: '90ch' }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 700 }}>
        {translate(`enums.PlanSection.${section}`)}
      </Typography>
      {items.map(({ type, title, fields }) => (
        <Box
          component="dl"
          key={title + fields.map(({ text }) => text).join()}
          sx={{
            ...{ m: 0, py: 1, display: 'grid', columnGap: 2, borderTop: '1px solid', borderColor: 'divider' },
            gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
          }}
        >
          {fields.map(({ field, text }) => (
            <Box key={field} sx={{ gridColumn: text.length > SHORT ? '1 / -1' : 'auto' }}>
              <Typography component="dt" variant="caption" color="text.secondary">
                {translate(`resources.${type}.fields.${field}`)}
              </Typography>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {frozen(type, field, text)}
              </Box>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  ));
}

/** The plan word for word as it was in force on a day. */
export function PlanOn({ campaignId, today }: { campaignId: string; today: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const [asOf, setAsOf] = useState(today);
  const query = useGraph(PlanOnDay, { id: campaignId, asOf }, asOf !== '');
  return (
    <Panel
      title={translate('campaign.planOn')}
      actions={
        <TextField
          type="date"
          label={translate('campaign.asOf')}
          value={asOf}
          onChange={(event) => setAsOf(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      }
    >
      <Asked query={query}>
        {({ campaign }) => {
          const plan = campaign?.planOn;
          if (!plan) return <Typography color="text.secondary">{translate('campaign.noPlanOn')}</Typography>;
          return (
            <>
              <Typography color="text.secondary">
                {translate('campaign.versionName', {
                  number: plan.number ?? '',
                  kind: translate(`enums.PlanVersionKind.${plan.kind}`),
                })}
                {plan.validFrom && `; ${translate('campaign.inForceFrom', { day: day(plan.validFrom) })}`}
              </Typography>
              <Frozen plan={plan} />
            </>
          );
        }}
      </Asked>
    </Panel>
  );
}
