import { Alert, Chip, Step, StepLabel, Stepper, Typography, useMediaQuery } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import RegisterShow from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { type Step as FlowStep, Steps } from '../../kit/Steps.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { FileButtons } from '../letter/FileButtons.tsx';
import { EmulationYearHome, type Home, type Quota } from './documents.ts';
import { Interim, PlanMeeting, Sign, Start } from './YearActions.tsx';

const STEPS: readonly FlowStep[] = [
  { action: 'OPEN_PLEDGE', operation: 'openPledge' },
  { action: 'OPEN_SCORING', operation: 'openScoring' },
  { action: 'CALL_MEETING', operation: 'callYearEndMeeting' },
  { action: 'CLOSE', operation: 'closeEmulationYear', color: 'warning' },
];
const STATES = ['PLANNED', 'PLEDGING', 'RUNNING', 'SCORING', 'MEETING', 'CLOSED'].filter((state) =>
  valuesOf('EmulationYearState').includes(state),
);

type Missing = readonly [key: string, count: number];
const MISSING: Readonly<Partial<Record<string, (home: Home, quotaCount: number) => Missing[]>>> = {
  PLANNED: ({ pledgeArticles }) => (pledgeArticles.length === 0 ? [['needsArticles', 0]] : []),
  PLEDGING: ({ signatures }) => counted('needsSignatures', signatures.filter(({ signedOn }) => !signedOn).length),
  RUNNING: ({ interimHeldOn }) => (interimHeldOn ? [] : [['needsInterim', 0]]),
  MEETING: ({ meetings }, quotaCount) => [
    ...(quotaCount === 0 ? [['needsQuota', 0] as const] : []),
    ...(meetings.length === 0 ? [['needsMeeting', 0] as const] : []),
    ...counted('needsVote', meetings.filter(({ state }) => state !== 'CLOSED').length),
  ],
};
const counted = (key: string, count: number): Missing[] => (count > 0 ? [[key, count]] : []);

function Course({ home, quotas }: { home: Home; quotas: readonly Quota[] }) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery('(max-width: 900px)');
  // What is missing before the next step, so that nobody has to try.
  const missing = MISSING[home.state]?.(home, quotas.length) ?? [];
  return (
    <>
      <Stepper
        activeStep={STATES.indexOf(home.state)}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        alternativeLabel={!isNarrow}
      >
        {STATES.map((state) => (
          <Step key={state}>
            <StepLabel>{translate(`enums.EmulationYearState.${state}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {missing.map(([key, count]) => (
        <Alert key={key} severity="info" sx={{ mt: 2 }}>
          {translate(`emulation.${key}`, { count })}
        </Alert>
      ))}
    </>
  );
}

function Signatures({ home }: { home: Home }) {
  const translate = useTranslate();
  const head = (field: string) => translate(`resources.PledgeSignature.fields.${field}`);
  return (
    <Grid
      label={translate('resources.EmulationYear.fields.signatures')}
      rows={home.signatures}
      keyOf={({ id }) => id}
      columns={[
        { label: head('organisation'), cell: ({ organisation }) => organisation.name },
        {
          label: head('signerName'),
          cell: ({ signerName, signerPosition }) => [signerName, signerPosition].filter(Boolean).join(', '),
        },
        {
          label: head('signedOn'),
          cell: (line) =>
            line.signedOn ? (
              String(line.signedOn).split('-').reverse().join('/')
            ) : line.actions.includes('SIGN') ? (
              <Sign line={line} />
            ) : (
              <Chip size="small" color="warning" variant="outlined" label={translate('emulation.unsigned')} />
            ),
        },
      ]}
    />
  );
}

function Inside({ home, quotas }: { home: Home; quotas: readonly Quota[] }) {
  const translate = useTranslate();
  return (
    <>
      <Panel
        title={translate('emulation.course')}
        actions={
          <>
            {home.actions.includes('START') && <Start home={home} />}
            {home.actions.includes('RECORD_REVIEW') && <Interim home={home} />}
            {home.state === 'MEETING' && home.actions.includes('CLOSE') && <PlanMeeting home={home} quotas={quotas} />}
            <Steps record={home as unknown as RaRecord} steps={STEPS} />
          </>
        }
      >
        <Course home={home} quotas={quotas} />
      </Panel>
      <Panel title={translate('emulation.pledge')}>
        {home.pledgeArticles.map((article, at) => (
          <Typography key={article} sx={{ mb: 1 }}>
            {translate('emulation.article', { number: at + 1 })} {article}
          </Typography>
        ))}
        {home.signatures.length > 0 && <Signatures home={home} />}
      </Panel>
      {home.meetings.length > 0 && (
        <Panel title={translate('resources.EmulationYear.fields.meetings')}>
          {home.meetings.map(({ id, heldOn, state }) => (
            <Typography key={id}>
              <Link to={`/EmulationMeeting/${id}/show`}>{String(heldOn).split('-').reverse().join('/')}</Link>{' '}
              {translate(`enums.MeetingState.${state}`)}
            </Typography>
          ))}
        </Panel>
      )}
    </>
  );
}

function AtHome() {
  const record = useRecordContext();
  const id = String(record?.id ?? '');
  const query = useGraph(EmulationYearHome, { id, year: Number(record?.year ?? 0) }, id !== '');
  return (
    <Asked query={query}>
      {({ emulationYear, clusterQuotas }) =>
        emulationYear && (
          <Inside
            home={emulationYear}
            quotas={clusterQuotas.items.filter((one) => one.clusterId === record?.clusterId)}
          />
        )
      }
    </Asked>
  );
}

function Papers() {
  const record = useRecordContext();
  if (!record || record.state === 'PLANNED') return null;
  return (
    <FileButtons
      path={`/reports/emulation-years/${record.id}/pledge`}
      word="emulation.pledgeWord"
      pdf="emulation.pledgePdf"
    />
  );
}

/** The home of a cluster through the year: where it stands, what is missing, the pledge and its signatures, the meetings. */
export default function YearShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Papers />}>
      <AtHome />
    </RegisterShow>
  );
}
