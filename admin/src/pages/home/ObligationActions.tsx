import { Button } from '@mui/material';
import { DateInput, NumberInput, type RaRecord, required, TextInput, useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { FileInput } from '../../kit/FileInput.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import {
  AcknowledgePlanRecord,
  CompleteTaskRecord,
  type Obligation,
  OpenPlanRecord,
  RecordLaunchRecord,
  UpdateLaunchRecord,
} from './documents.ts';

interface Asked {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly obligation: Obligation;
}
const INPUT = { fullWidth: true, helperText: false as const };
const launch = (field: string) => `resources.Launch.fields.${field}`;

function Acknowledge({ campaignId, obligation }: Asked) {
  const translate = useTranslate();
  const id = obligation.deliveryId ?? '';
  const open = () => {
    // Reading does not depend on the note that it was read.
    run(OpenPlanRecord, { id }).catch(() => undefined);
  };
  return (
    <>
      <Button size="small" component={Link} to={`/Campaign/${campaignId}/show`} onClick={open}>
        {translate('home.readPlan')}
      </Button>
      {!obligation.isDone && (
        <ActionButton label="steps.acknowledgePlan" variant="contained" run={() => run(AcknowledgePlanRecord, { id })}>
          {translate('steps.acknowledgePlanWhy')}
        </ActionButton>
      )}
    </>
  );
}

function LaunchInputs() {
  return (
    <>
      <DateInput source="launchedOn" label={launch('launchedOn')} validate={required()} {...INPUT} />
      <TextInput source="planNumber" label={launch('planNumber')} {...INPUT} />
      <DateInput source="planIssuedOn" label={launch('planIssuedOn')} {...INPUT} />
      <TextInput source="planUrl" label={launch('planUrl')} type="url" {...INPUT} />
      <FileInput source="planFileId" owner="Campaign" label={launch('planFile')} />
      <TextInput source="planText" label={launch('planText')} multiline minRows={3} {...INPUT} />
      <NumberInput
        source="participantCount"
        label={launch('participantCount')}
        min={0}
        step={1}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="politicalTasks" label={launch('politicalTasks')} multiline minRows={3} {...INPUT} />
    </>
  );
}

const OPTIONAL = ['planNumber', 'planIssuedOn', 'planUrl', 'planFileId', 'planText', 'politicalTasks'] as const;
const launchOf = (values: Values) =>
  ({
    ...{ launchedOn: values.launchedOn, participantCount: values.participantCount },
    ...Object.fromEntries(OPTIONAL.map((name) => [name, values[name] || null])),
  }) as never;

const LAUNCH = ['launchedOn', 'planNumber', 'participantCount', 'politicalTasks'] as const;

function EditLaunch({ recorded }: { recorded: NonNullable<Asked['obligation']['launch']> }) {
  const provider = useDataProvider();
  const { id } = recorded;
  const update = (values: Values, { version }: Values = recorded) =>
    run(UpdateLaunchRecord, { id, version: Number(version), input: launchOf(values) });
  const read = async () => (await provider.getOne<RaRecord>('Launch', { id })).data;
  return (
    <ActionButton
      label="steps.updateLaunch"
      contested={{ type: 'Launch', id, fields: LAUNCH, read }}
      run={update}
      defaults={{ ...recorded }}
    >
      <LaunchInputs />
    </ActionButton>
  );
}

function Launch({ organisationId, campaignId, obligation }: Asked) {
  const { data } = useSession();
  const recorded = obligation.launch;
  if (recorded) return mayDo(recorded, 'UPDATE') ? <EditLaunch recorded={recorded} /> : null;
  const record = (values: Values) =>
    run(RecordLaunchRecord, { input: { ...(launchOf(values) as object), organisationId, campaignId } as never });
  return (
    <ActionButton
      label="steps.recordLaunch"
      variant="contained"
      run={record}
      defaults={{ launchedOn: data?.businessDate }}
    >
      <LaunchInputs />
    </ActionButton>
  );
}

function Complete({ organisationId, obligation }: Asked) {
  const { data } = useSession();
  const taskId = obligation.task?.id ?? '';
  if (obligation.isDone) return null;
  const textOf = (value: unknown) => (value ? String(value) : null);
  const complete = ({ doneOn, note, evidenceUrl, evidenceFileId }: Values) =>
    run(CompleteTaskRecord, {
      input: {
        ...{ taskId, organisationId, occurrence: obligation.occurrence ?? null },
        ...{ doneOn: String(doneOn), note: textOf(note), evidenceUrl: textOf(evidenceUrl) },
        evidenceFileId: textOf(evidenceFileId),
      },
    });
  const subject = obligation.task?.text;
  return (
    <ActionButton
      label="steps.completeTask"
      run={complete}
      defaults={{ doneOn: data?.businessDate }}
      {...(subject ? { subject } : {})}
    >
      <DateInput source="doneOn" label="resources.TaskCompletion.fields.doneOn" validate={required()} {...INPUT} />
      <TextInput source="note" label="resources.TaskCompletion.fields.note" multiline {...INPUT} />
      <TextInput source="evidenceUrl" label="resources.TaskCompletion.fields.evidenceUrl" type="url" {...INPUT} />
      <FileInput source="evidenceFileId" owner="Campaign" label="resources.TaskCompletion.fields.evidenceFile" />
    </ActionButton>
  );
}

function Report({ organisationId, obligation }: Asked) {
  const translate = useTranslate();
  const { reportingPeriod, reportState, reportId } = obligation;
  const isOpen = !reportState || reportState === 'DRAFT' || reportState === 'RETURNED';
  const to = isOpen ? `/report/${organisationId}/${reportingPeriod?.id}` : `/ProgressReport/${reportId}/show`;
  return (
    <Button
      size="small"
      component={Link}
      to={to}
      variant={isOpen ? 'outlined' : 'text'}
      aria-label={`${translate(isOpen ? 'home.writeReport' : 'ra.action.show')}: ${reportingPeriod?.name}`}
    >
      {translate(isOpen ? 'home.writeReport' : 'ra.action.show')}
    </Button>
  );
}

const BY_KIND = { ACKNOWLEDGEMENT: Acknowledge, LAUNCH: Launch, REPORT: Report, TASK: Complete } as const;

export function ObligationActions(asked: Asked) {
  const Actions = BY_KIND[asked.obligation.kind];
  return <Actions {...asked} />;
}
