import { Alert, Box, Button, Card, CardContent, LinearProgress, Typography } from '@mui/material';
import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  Form,
  ReferenceInput,
  required,
  Title,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import type { Values } from '../../kit/ActionButton.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useSession } from '../../kit/useSession.ts';
import { ResultChip } from '../proposal/Why.tsx';
import { UnitInput } from '../reorganisation/UnitInput.tsx';
import { LISTED, type Sweep, type SweepAsked, useSweep } from './useSweep.ts';
import { WhyOfPerson } from './WhyOfPerson.tsx';

const INPUT = { fullWidth: true, helperText: false as const };
const FOR_PERSONS = { subjectKinds: ['INDIVIDUAL'] };
const NAMES = { meta: { names: true } };

function Question({ on, start }: { on: string; start(asked: SweepAsked): void }) {
  const translate = useTranslate();
  const submit = ({ formId, asOf, organisationId, withReview }: Values) =>
    start({
      ...{ formId: String(formId), asOf: String(asOf) },
      organisationId: organisationId ? String(organisationId) : null,
      results: withReview ? ['PASS', 'NEEDS_REVIEW'] : ['PASS'],
    });
  return (
    <Form onSubmit={submit} record={{ asOf: on, withReview: false }}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: '2fr 1fr 2fr' } }}>
        <ReferenceInput
          source="formId"
          reference="AwardForm"
          perPage={50}
          filter={FOR_PERSONS}
          sort={{ field: 'ordinal', order: 'ASC' }}
          queryOptions={NAMES}
        >
          <AutocompleteInput
            optionText="name"
            label="eligible.form"
            filterToQuery={(q: string) => ({ q })}
            validate={required()}
            {...INPUT}
          />
        </ReferenceInput>
        <DateInput source="asOf" label="eligible.on" validate={required()} {...INPUT} />
        <UnitInput source="organisationId" label="eligible.unit" />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 1 }}>
        <BooleanInput source="withReview" label="eligible.withReview" helperText={false} />
        <Button type="submit" variant="contained">
          {translate('eligible.start')}
        </Button>
      </Box>
    </Form>
  );
}

function Result({ sweep, stop }: { sweep: Sweep; stop(): void }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { asked, isRunning, examined, pass, review, fail, found } = sweep;
  const counts = { count: number(examined), pass: number(pass), review: number(review), fail: number(fail) };
  const title = translate('eligible.found');
  return (
    <Panel title={title} actions={isRunning && <Button onClick={stop}>{translate('eligible.stop')}</Button>}>
      {isRunning && <LinearProgress aria-label={translate('ra.page.loading')} />}
      <Typography role="status" sx={{ my: 1 }}>
        {translate('eligible.examined', counts)}
      </Typography>
      {found.length === LISTED && <Alert severity="info">{translate('eligible.shown', { count: LISTED })}</Alert>}
      <Grid
        label={title}
        rows={found}
        keyOf={({ person }) => person.id}
        columns={[
          {
            label: translate('resources.Person.name', { smart_count: 1 }),
            cell: ({ person }) => <Link to={`/Person/${person.id}/show`}>{person.fullName}</Link>,
          },
          {
            label: translate('resources.Organisation.name', { smart_count: 1 }),
            cell: ({ organisation }) =>
              organisation && <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>,
          },
          {
            label: translate('resources.Eligibility.fields.result'),
            cell: (row) => <ResultChip result={row.result} />,
          },
          {
            label: translate('actions.actions'),
            cell: ({ person: { id, fullName } }) => (
              <WhyOfPerson person={{ id, name: fullName ?? '' }} formId={asked.formId} asOf={asked.asOf} />
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** Who may be proposed: a form, a day and a unit are chosen, everybody in sight is looked at. */
export default function EligiblePage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  const { sweep, start, stop } = useSweep();
  if (!session) return null;
  return (
    <>
      <Title title={translate('eligible.title')} />
      <Card sx={{ mt: 2 }}>
        <CardContent>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
            {translate('eligible.why')}
          </Typography>
          <Question on={session.businessDate ?? ''} start={(asked) => void start(asked)} />
        </CardContent>
      </Card>
      {sweep && <Result sweep={sweep} stop={stop} />}
    </>
  );
}
