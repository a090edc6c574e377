import { Alert, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, Show, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DuplicateReviewQuery } from '../../gql/graphql.ts';
import { ActionButton } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { Comparison } from './Comparison.tsx';
import { type Choice, other, type Reviewed, type Side, type Taken, takenFrom } from './comparison.ts';
import { DuplicateReview, MergePersonsRecord } from './documents.ts';
import { Merges } from './Merges.tsx';
import { Reasons } from './Reasons.tsx';

type Pair = NonNullable<DuplicateReviewQuery['duplicatePair']>;
type Both = Readonly<Record<Side, Reviewed>>;
const STEPS = [
  { action: 'DISMISS', operation: 'dismissDuplicatePair' as const },
  { action: 'REOPEN', operation: 'reopenDuplicatePair' as const },
];

/** The record that more is known of is kept, unless told otherwise. */
const fuller = ({ first, second }: Both): Side =>
  second.affiliations.length + second.awards.totalCount > first.affiliations.length + first.awards.totalCount
    ? 'second'
    : 'first';

function Review({ pair, both }: { pair: Pair; both: Both }) {
  const translate = useTranslate();
  const [kept, keep] = useState<Side>(fuller(both));
  const [taken, setTaken] = useState<Taken>({});
  const mayMerge = pair.actions.includes('MERGE');
  const take = (name: Choice, side: Side) => setTaken({ ...taken, [name]: side });
  const merge = () => {
    const [keeping, dropping] = [both[kept], both[other(kept)]];
    const versions = { keepVersion: keeping.version, dropVersion: dropping.version };
    const variables = { keepId: keeping.id, dropId: dropping.id, ...versions, take: takenFrom(both, kept, taken) };
    return run(MergePersonsRecord, variables as never);
  };
  return (
    <Panel
      title={translate('duplicates.compare')}
      actions={
        <>
          <Steps record={pair as unknown as RaRecord} steps={STEPS} />
          {mayMerge && (
            <ActionButton label="steps.mergePersons" variant="contained" run={merge}>
              {translate('steps.mergePersonsWhy')}
              <Typography sx={{ mt: 1, fontWeight: 600 }}>
                {`${translate('duplicates.kept')}: ${both[kept].fullName}`}
              </Typography>
            </ActionButton>
          )}
        </>
      }
    >
      <Comparison pair={both} merging={mayMerge ? { kept, taken, keep, take } : null} />
    </Panel>
  );
}

function Reviewing({ pair }: { pair: Pair }) {
  const translate = useTranslate();
  const { first, second } = pair;
  if (!first || !second) return <Alert severity="info">{translate('duplicates.gone')}</Alert>;
  if (first.id !== second.id)
    return <Review key={`${first.version} ${second.version}`} pair={pair} both={{ first, second }} />;
  return (
    <>
      <Alert severity="success" sx={{ mt: 2 }}>
        {translate('duplicates.isOne')} <Link to={`/Person/${first.id}/show`}>{first.fullName}</Link>
      </Alert>
      <Merges personId={first.id} />
    </>
  );
}

function Content() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(DuplicateReview, { id }, id !== '');
  return (
    <Asked query={query}>
      {({ duplicatePair: pair }) =>
        pair && (
          <>
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Typography variant="h6" component="h2">
                {translate('duplicates.score', { score: pair.score })}
              </Typography>
              <Typography color="text.secondary">{translate(`enums.DuplicateState.${pair.state}`)}</Typography>
              <Reasons reasons={pair.reasons} />
            </Stack>
            <Reviewing pair={pair} />
          </>
        )
      }
    </Asked>
  );
}

/** Two records side by side, to be dismissed or made one. */
export default function DuplicateShow() {
  const translate = useTranslate();
  return (
    <Show actions={false} component="div" title={translate('resources.DuplicatePair.name', { smart_count: 1 })}>
      <Content />
    </Show>
  );
}
