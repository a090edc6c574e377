import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { useNamed } from '../../kit/useNamed.ts';
import type { Use } from './documents.ts';

/** What the limit rests on, and what no document says yet. */
function Basis({ use }: { use: Use }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { percent, baseCount, isVerified, isRounded, source } = use;
  return (
    <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      {percent != null && (
        <span>{translate('quota.ratio', { percent: number(percent), base: number(baseCount) })}</span>
      )}
      <span>{source}</span>
      {!isVerified && <Chip size="small" color="warning" label={translate('eligibility.unverified')} />}
      {!isRounded && <Chip size="small" variant="outlined" label={translate('quota.unrounded')} />}
    </Stack>
  );
}

/** Limits with what is used and left. */
export function QuotaGrid({ label, uses }: { label: string; uses: readonly Use[] }) {
  const translate = useTranslate();
  const named = useNamed();
  const { number } = useFormat();
  return (
    <Grid
      label={label}
      rows={uses}
      keyOf={({ organisation, form, year }) => `${organisation?.id} ${form.id} ${year}`}
      columns={[
        {
          label: translate('resources.Organisation.name', { smart_count: 1 }),
          cell: ({ organisation }) =>
            organisation ? (
              <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
            ) : (
              translate('quota.province')
            ),
        },
        { label: translate('resources.AwardForm.name', { smart_count: 1 }), cell: ({ form }) => named(form) },
        {
          label: translate('quota.used'),
          isNumber: true,
          cell: ({ awardCount, nomineeCount, placeCount }) =>
            translate('quota.of', { used: number(awardCount + nomineeCount), places: number(placeCount) }),
        },
        {
          label: translate('resources.QuotaUse.fields.awardCount'),
          isNumber: true,
          cell: ({ awardCount }) => number(awardCount),
        },
        {
          label: translate('resources.QuotaUse.fields.leftCount'),
          isNumber: true,
          cell: ({ leftCount }) =>
            leftCount < 0 ? (
              <Chip size="small" color="error" label={translate('quota.over', { count: number(-leftCount) })} />
            ) : (
              number(leftCount)
            ),
        },
        { label: translate('quota.basis'), cell: (use) => <Basis use={use} /> },
      ]}
    />
  );
}
