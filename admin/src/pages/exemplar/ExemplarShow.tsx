import { Card, CardContent, Step as FlowStep, StepLabel, Stepper, type Theme, useMediaQuery } from '@mui/material';
import { DateInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { CreateLink } from '../../kit/CreateLink.tsx';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Step, Steps } from '../../kit/Steps.tsx';
import { isAllowed } from '../../kit/session.ts';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { ProposeLink } from '../proposal/ProposeLink.tsx';
import { CommendExemplarRecord, ExemplarSuggestion } from './documents.ts';

const STEPS: readonly Step[] = [
  { action: 'NURTURE', operation: 'nurtureExemplar' },
  { action: 'REPLICATE', operation: 'replicateExemplar' },
  { action: 'WITHDRAW', operation: 'withdrawExemplar', color: 'error' },
  { action: 'PUBLISH', operation: 'publishExemplar' },
  { action: 'UNPUBLISH', operation: 'unpublishExemplar', color: 'warning' },
];
const label = (field: string) => `resources.Exemplar.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Commend() {
  const record = useRecordContext();
  const { data } = useSession();
  const translate = useTranslate();
  if (!record || !mayDo(record, 'COMMEND')) return null;
  const commend = ({ decisionNumber, commendedOn }: Values) =>
    run(CommendExemplarRecord, {
      ...{ id: String(record.id), version: record.version },
      ...{ decisionNumber: String(decisionNumber), commendedOn: String(commendedOn) },
    });
  return (
    <ActionButton label="steps.commendExemplar" run={commend} defaults={{ commendedOn: data?.businessDate }}>
      {translate('steps.commendExemplarWhy')}
      <TextInput source="decisionNumber" label={label('decisionNumber')} {...INPUT} />
      <DateInput source="commendedOn" label={label('commendedOn')} {...INPUT} />
    </ActionButton>
  );
}

function Propose() {
  const record = useRecordContext();
  const id = String(record?.id ?? '');
  const { data } = useGraph(ExemplarSuggestion, { id }, mayDo(record, 'PROPOSE'));
  const proposal = data?.exemplar?.proposalSuggestion;
  return proposal ? <ProposeLink proposal={proposal} /> : null;
}

/** A unit that reads a commended exemplar takes it up from here. */
function TakeUp() {
  const record = useRecordContext();
  const { data: session } = useSession();
  const own = session?.account.organisations[0]?.id;
  const isShared = record?.state === 'COMMENDED' || record?.state === 'REPLICATED';
  if (!record || !isShared || !own || own === record.organisationId || !isAllowed(session, 'reports', 'write'))
    return null;
  return (
    <CreateLink
      type="Replication"
      label="movement.replicate"
      record={{ exemplarId: record.id, organisationId: own, startedOn: session.businessDate }}
    />
  );
}

function Buttons() {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <>
      <Propose />
      <TakeUp />
      <Commend />
      <Steps record={record} steps={STEPS} />
    </>
  );
}

const FLOW: readonly string[] = ['DISCOVERED', 'NURTURED', 'COMMENDED', 'REPLICATED'];

/** How far it has come, from discovery to replication. */
function Flow() {
  const record = useRecordContext();
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const reached = FLOW.indexOf(String(record?.state));
  return (
    <Card sx={{ mt: 2 }}>
      <CardContent>
        <Stepper
          activeStep={reached}
          orientation={isSmall ? 'vertical' : 'horizontal'}
          aria-label={translate('movement.flow')}
        >
          {FLOW.map((state, at) => (
            <FlowStep key={state} completed={at <= reached}>
              <StepLabel>{translate(`enums.ExemplarState.${state}`)}</StepLabel>
            </FlowStep>
          ))}
        </Stepper>
      </CardContent>
    </Card>
  );
}

export default function ExemplarShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Flow />
    </RegisterShow>
  );
}
