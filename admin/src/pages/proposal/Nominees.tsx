import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/Edit';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, DateInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { LinkButton } from '../../kit/LinkButton.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useNamed } from '../../kit/useNamed.ts';
import { AddNomineeRecord, type Nominee, NomineesOfProposal, UpdateNomineeRecord } from './documents.ts';
import { Findings } from './Findings.tsx';
import { Repetitions } from './Repetitions.tsx';
import { SubjectInputs, subjectOf } from './SubjectInputs.tsx';
import { Why } from './Why.tsx';

const label = (field: string) => `resources.Nominee.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };

function NomineeInputs() {
  return (
    <>
      <SubjectInputs type="Nominee" />
      <TextInput
        source="achievementSummary"
        label={label('achievementSummary')}
        multiline
        minRows={3}
        validate={required()}
        {...INPUT}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <DateInput source="achievementFrom" label={label('achievementFrom')} validate={required()} {...INPUT} />
        <DateInput source="achievementTo" label={label('achievementTo')} validate={required()} {...INPUT} />
      </Box>
      <TextInput source="ground" label={label('ground')} {...INPUT} />
      <BooleanInput source="isFrontline" label={label('isFrontline')} helperText={false} />
      <BooleanInput source="isDirectWorker" label={label('isDirectWorker')} helperText={false} />
    </>
  );
}

const inputOf = ({
  achievementSummary,
  achievementFrom,
  achievementTo,
  ground,
  isFrontline,
  isDirectWorker,
  ...rest
}: Values) =>
  ({
    ...subjectOf(rest),
    achievementSummary,
    achievementFrom,
    achievementTo,
    ground: ground || null,
    isFrontline: Boolean(isFrontline),
    isDirectWorker: Boolean(isDirectWorker),
  }) as never;

const FIELDS = [
  ...['subjectKind', 'personId', 'organisationId', 'awardFormId', 'achievementSummary'],
  ...['achievementFrom', 'achievementTo', 'ground', 'isFrontline', 'isDirectWorker'],
];

function Edited({ nominee }: { nominee: Nominee }) {
  const proposal = useRecordContext();
  const { id } = nominee;
  const update = (values: Values, { version }: Values = nominee) =>
    run(UpdateNomineeRecord, { id, version: Number(version), input: inputOf(values) });
  const read = async () => {
    const found = await run(NomineesOfProposal, { id: String(proposal?.id) });
    return found.proposal?.nominees.find((one) => one.id === id) ?? nominee;
  };
  // What may be done with a nominee follows from its proposal, which offers it.
  const isOpen = mayDo(proposal, 'ADD_NOMINEE');
  const isPending = nominee.outcome === 'PENDING' && mayDo(proposal, 'DECLINE_NOMINEE');
  const actions = [...(isOpen ? ['REMOVE'] : []), ...(isPending ? ['DECLINE'] : [])];
  return (
    <>
      {isOpen && (
        <ActionButton
          label="actions.edit"
          icon={<EditIcon />}
          subject={nominee.subjectName}
          contested={{ type: 'Nominee', id, fields: FIELDS, read }}
          run={update}
          defaults={{ ...nominee }}
          wide
        >
          <NomineeInputs />
        </ActionButton>
      )}
      <Steps
        record={{ ...nominee, actions }}
        subject={nominee.subjectName}
        steps={[
          { action: 'REMOVE', operation: 'removeNominee', color: 'warning' },
          { action: 'DECLINE', operation: 'declineNominee', color: 'warning' },
        ]}
      />
    </>
  );
}

function Achievement({ nominee }: { nominee: Nominee }) {
  const { day } = useFormat();
  return (
    <>
      {nominee.achievementSummary}
      <Typography variant="body2" color="text.secondary">
        {[`${day(nominee.achievementFrom)} – ${day(nominee.achievementTo)}`, nominee.ground]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Findings findings={nominee.findings} />
      <Repetitions nominee={nominee} />
    </>
  );
}

/** Dossiers hold up to 5,000 nominees: a page draws some at a time. */
const SHOWN = 100;

function Listed({ nominees }: { nominees: readonly Nominee[] }) {
  const translate = useTranslate();
  const named = useNamed();
  const [shown, setShown] = useState(SHOWN);
  const head = (field: string) => translate(label(field));
  const kind = (nominee: Nominee) => (
    <Typography variant="body2" color="text.secondary">
      {translate(`enums.SubjectKind.${nominee.subjectKind}`)}
    </Typography>
  );
  return (
    <>
      <Grid
        label={translate('resources.Nominee.name', { smart_count: 2 })}
        rows={nominees.slice(0, shown)}
        keyOf={(nominee) => nominee.id}
        columns={[
          {
            label: head('subjectName'),
            cell: (nominee) => [nominee.subjectName, <div key="kind">{kind(nominee)}</div>],
          },
          { label: head('form'), cell: ({ form }) => named(form) },
          { label: head('eligibility'), cell: (nominee) => <Why nominee={nominee} /> },
          { label: head('achievementSummary'), cell: (nominee) => <Achievement nominee={nominee} /> },
          {
            label: head('outcome'),
            cell: ({ outcome, outcomeReason }) =>
              [translate(`enums.NomineeOutcome.${outcome}`), outcomeReason].filter(Boolean).join(': '),
          },
          { label: translate('actions.actions'), cell: (nominee) => <Edited nominee={nominee} /> },
        ]}
      />
      {nominees.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {translate('intake.list.next', { left: nominees.length - shown })}
        </Button>
      )}
    </>
  );
}

export function Nominees() {
  const record = useRecordContext();
  const translate = useTranslate();
  const id = String(record?.id ?? '');
  const query = useGraph(NomineesOfProposal, { id }, id !== '');
  const add = (values: Values) => run(AddNomineeRecord, { proposalId: id, input: inputOf(values) });
  return (
    <Panel
      title={translate('resources.Nominee.name', { smart_count: 2 })}
      actions={
        mayDo(record, 'ADD_NOMINEE') && (
          <>
            <LinkButton to={`/nominees/${id}`} label="intake.list.open" icon={<UploadFileIcon />} />
            <ActionButton
              label="actions.addNominee"
              icon={<AddIcon />}
              run={add}
              defaults={{ subjectKind: 'INDIVIDUAL' }}
              wide
            >
              <NomineeInputs />
            </ActionButton>
          </>
        )
      }
    >
      <Asked query={query}>{({ proposal }) => <Listed nominees={proposal?.nominees ?? []} />}</Asked>
    </Panel>
  );
}
