import { Box, Button, Card, CardContent, Typography } from '@mui/material';
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
import type { Values } from '../../kit/ActionButton.tsx';
import { useSession } from '../../kit/useSession.ts';
import { UnitInput } from '../reorganisation/UnitInput.tsx';
import { SweepResult } from './SweepResult.tsx';
import { type SweepAsked, useSweep } from './useSweep.ts';

const INPUT = { fullWidth: true, helperText: false as const };
const FOR_PERSONS = { subjectKinds: ['INDIVIDUAL'] };
const NAMES = { meta: { names: true } };

function Question({ on, start }: { on: string; start(asked: SweepAsked): void }) {
  const translate = useTranslate();
  const submit = ({ formId, asOf, organisationId, withReview }: Values) =>
    start({
      ...{ awardFormId: String(formId), asOf: String(asOf) },
      organisationId: organisationId ? String(organisationId) : null,
      withReview: Boolean(withReview),
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
      {sweep && <SweepResult sweep={sweep} stop={() => void stop(sweep)} />}
    </>
  );
}
