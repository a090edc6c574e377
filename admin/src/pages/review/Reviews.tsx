import { Alert, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { keepFile } from '../../kit/exchange.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import type { CampaignRecord } from '../campaign/documents.ts';
import { Comparison } from './Comparison.tsx';
import { CampaignReviews, CreateReviewRecord, type Review } from './documents.ts';

const KINDS = ['INTERIM', 'FINAL'] as const;
const label = (field: string) => `resources.Review.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function MakeReview({ campaign, hasFinal }: { campaign: CampaignRecord; hasFinal: boolean }) {
  const translate = useTranslate();
  const { data } = useSession();
  if (!data?.permissions.includes('campaigns:write') || campaign.state === 'DRAFT') return null;
  const isFinal = campaign.state === 'CLOSED' && !hasFinal;
  const make = ({ kind, name, asOf, conclusion }: Values) =>
    run(CreateReviewRecord, {
      input: {
        ...{ campaignId: campaign.id, name: String(name), asOf: String(asOf) },
        ...{ kind: kind === 'FINAL' ? 'FINAL' : 'INTERIM', conclusion: conclusion ? String(conclusion) : null },
      },
    });
  return (
    <ActionButton
      label="reports.makeReview"
      variant="contained"
      wide
      run={make}
      defaults={{
        ...{ kind: isFinal ? 'FINAL' : 'INTERIM', asOf: campaign.closedOn ?? data.businessDate },
        name: translate(`enums.ReviewKind.${isFinal ? 'FINAL' : 'INTERIM'}`),
      }}
    >
      <Typography variant="body2" color="text.secondary">
        {translate('reports.makeReviewWhy')}
      </Typography>
      <SelectInput
        source="kind"
        label={label('kind')}
        choices={KINDS.map((id) => ({ id, name: translate(`enums.ReviewKind.${id}`) }))}
        {...INPUT}
      />
      <TextInput source="name" label={label('name')} {...INPUT} />
      <DateInput source="asOf" label={label('asOf')} {...INPUT} />
      <TextInput source="conclusion" label={label('conclusion')} fullWidth multiline minRows={4} helperText={false} />
    </ActionButton>
  );
}

function Row({ review, isOpen, toggle }: { review: Review; isOpen: boolean; toggle(): void }) {
  const translate = useTranslate();
  const fail = useFailure();
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Button
        size="small"
        variant={isOpen ? 'contained' : 'outlined'}
        aria-pressed={isOpen}
        onClick={toggle}
        aria-label={`${translate('reports.compare')}: ${review.name}`}
      >
        {translate('reports.compare')}
      </Button>
      <Button
        size="small"
        onClick={() => void keepFile(`/reports/reviews/${review.id}/document`).catch(fail)}
        aria-label={`${translate('reports.download')}: ${review.name}`}
      >
        {translate('reports.download')}
      </Button>
    </Stack>
  );
}

function List({ campaign, reviews }: { campaign: CampaignRecord; reviews: readonly Review[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const [chosenId, choose] = useState<string | null>(null);
  const hasFinal = reviews.some(({ kind }) => kind === 'FINAL');
  const chosen = reviews.find(({ id }) => id === chosenId);
  const title = translate('reports.reviews');
  const mark = ({ isIntact }: Review) => (
    <Chip
      size="small"
      variant="outlined"
      color={isIntact ? 'success' : 'error'}
      label={translate(isIntact ? 'reports.intact' : 'reports.changed')}
    />
  );
  return (
    <>
      {campaign.state === 'CLOSED' && !hasFinal && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {translate('reports.offerFinal')}
        </Alert>
      )}
      <Panel title={title} actions={<MakeReview campaign={campaign} hasFinal={hasFinal} />}>
        {reviews.length === 0 ? (
          <Typography color="text.secondary">{translate('reports.noReviews')}</Typography>
        ) : (
          <Grid
            label={title}
            rows={reviews}
            keyOf={({ id }) => id}
            columns={[
              { label: translate(label('name')), cell: ({ name }) => name },
              { label: translate(label('kind')), cell: ({ kind }) => translate(`enums.ReviewKind.${kind}`) },
              { label: translate(label('asOf')), cell: ({ asOf }) => day(asOf) },
              { label: translate(label('isIntact')), cell: mark },
              {
                label: translate('actions.actions'),
                cell: (review) => (
                  <Row
                    review={review}
                    isOpen={review.id === chosenId}
                    toggle={() => choose(review.id === chosenId ? null : review.id)}
                  />
                ),
              },
            ]}
          />
        )}
      </Panel>
      {chosen && <Comparison key={chosen.id} review={chosen} campaign={campaign} />}
    </>
  );
}

/** Interim and final reviews of a campaign: made, compared with each other, taken home as documents. */
export function Reviews({ campaign }: { campaign: CampaignRecord }) {
  const query = useGraph(CampaignReviews, { campaignId: campaign.id });
  return (
    <Asked query={query}>
      {({ campaign: answered }) => <List campaign={campaign} reviews={answered?.reviews ?? []} />}
    </Asked>
  );
}
