import { Alert, Box, Button, Checkbox, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Pager } from '../../kit/Pager.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { ResultChip } from '../proposal/Why.tsx';
import { type Found, type Sweep, SweptPersons } from './documents.ts';
import { Propose } from './Propose.tsx';
import { WhyOfPerson } from './WhyOfPerson.tsx';

const PAGE = 50;

interface Chosen {
  readonly ids: ReadonlySet<string>;
  choose(ids: readonly string[], isChosen: boolean): void;
}

function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choose = (some: readonly string[], isChosen: boolean): void =>
    setIds((before) => {
      const after = new Set(before);
      for (const id of some) after[isChosen ? 'add' : 'delete'](id);
      return after;
    });
  return { ids, choose };
}

function Persons({ rows, sweep, chosen }: { rows: readonly Found[]; sweep: Sweep; chosen: Chosen }) {
  const translate = useTranslate();
  const check = ({ person: { id, fullName } }: Found) => (
    <Checkbox
      size="small"
      checked={chosen.ids.has(id)}
      onChange={(_, isChosen) => chosen.choose([id], isChosen)}
      slotProps={{ input: { 'aria-label': translate('sweep.choose', { name: fullName ?? '' }) } }}
    />
  );
  return (
    <Grid
      label={translate('eligible.found')}
      rows={rows}
      keyOf={({ person }) => person.id}
      columns={[
        {
          label: translate('resources.Person.name', { smart_count: 1 }),
          cell: (row) => (
            <>
              {check(row)}
              <Link to={`/Person/${row.person.id}/show`}>{row.person.fullName}</Link>
            </>
          ),
        },
        {
          label: translate('resources.Organisation.name', { smart_count: 1 }),
          cell: ({ organisation }) =>
            organisation && <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>,
        },
        { label: translate('resources.Eligibility.fields.result'), cell: (row) => <ResultChip result={row.result} /> },
        {
          label: translate('actions.actions'),
          cell: ({ person: { id, fullName } }) => (
            <WhyOfPerson person={{ id, name: fullName ?? '' }} formId={sweep.awardFormId} asOf={sweep.asOf} />
          ),
        },
      ]}
    />
  );
}

/** Whom a search found: some are chosen, and one draft is made of them. */
function FoundPersons({ sweep }: { sweep: Sweep }) {
  const translate = useTranslate();
  const [offset, turn] = useState(0);
  const chosen = useChosen();
  const query = useGraph(SweptPersons, { sweepId: sweep.id, page: { limit: PAGE, offset } });
  return (
    <Asked query={query}>
      {({ sweptPersons: { items, totalCount } }) => (
        <>
          {items.length > 0 && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Button
                size="small"
                onClick={() =>
                  chosen.choose(
                    items.map(({ person }) => person.id),
                    true,
                  )
                }
              >
                {translate('sweep.chooseAll')}
              </Button>
              <Typography variant="body2" role="status">
                {translate('sweep.chosen', { count: chosen.ids.size })}
              </Typography>
              {chosen.ids.size > 0 && <Propose sweep={sweep} personIds={[...chosen.ids]} />}
            </Box>
          )}
          <Persons rows={items} sweep={sweep} chosen={chosen} />
          <Pager rows={PAGE} offset={offset} total={totalCount} turn={turn} />
        </>
      )}
    </Asked>
  );
}

/** How far a search is, and what it found. */
export function SweepResult({ sweep, stop }: { sweep: Sweep; stop(): void }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { withReview, progress } = sweep;
  const { state } = sweep.run;
  const { examinedCount, totalCount, passCount, reviewCount, failCount } = progress;
  const counts = {
    ...{ count: number(examinedCount), total: number(totalCount), pass: number(passCount) },
    ...{ review: number(reviewCount), fail: number(failCount) },
  };
  const isRunning = state === 'RUNNING';
  const button = isRunning && <Button onClick={stop}>{translate('eligible.stop')}</Button>;
  const share = totalCount === 0 ? 100 : Math.min(100, (examinedCount / totalCount) * 100);
  return (
    <Panel title={translate('eligible.found')} actions={button}>
      {isRunning && <LinearProgress variant="determinate" value={share} aria-label={translate('ra.page.loading')} />}
      <Typography role="status" sx={{ my: 1 }}>
        {translate('sweep.examined', counts)}
      </Typography>
      {isRunning && <Alert severity="info">{translate('sweep.kept')}</Alert>}
      {state === 'FAILED' && <Alert severity="error">{translate('sweep.failed')}</Alert>}
      {state === 'CANCELLED' && <Alert severity="warning">{translate('sweep.stopped')}</Alert>}
      {!isRunning && !withReview && reviewCount > 0 && <Alert severity="info">{translate('sweep.counted')}</Alert>}
      {!isRunning && <FoundPersons key={sweep.id} sweep={sweep} />}
    </Panel>
  );
}
