import PaymentsIcon from '@mui/icons-material/Payments';
import { Chip } from '@mui/material';
import {
  AutocompleteInput,
  CheckboxGroupInput,
  DateInput,
  type RaRecord,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { LinkButton } from '../../kit/LinkButton.tsx';
import RegisterShow, { mayDo, Related } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { SpecialButtons } from '../bonus/SpecialButtons.tsx';
import { CorrectionButtons } from '../correction/CorrectionButtons.tsx';
import { SubjectInputs, subjectOf } from '../proposal/SubjectInputs.tsx';
import { DeliverButton } from '../received/DeliverButton.tsx';
import { RestorationButtons, Restorations, RevocationButtons } from '../revocation/ListButtons.tsx';
import { DecisionList, PendingNominees, RecordAwardsRecord, RemoveAwardsRecord } from './documents.ts';
import { IssueButton, PaperButtons } from './PaperButtons.tsx';
import { SignedFiles } from './SignedFiles.tsx';

const label = (field: string) => `resources.Award.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const targetOf = ({ id, version }: RaRecord) => ({ id: String(id), version: Number(version) });

interface Choice {
  readonly id: string;
  readonly name: string;
}
const Choices = ({ source, choices }: { source: string; choices: readonly Choice[] }) => (
  <CheckboxGroupInput
    source={source}
    label={false}
    choices={[...choices]}
    row={false}
    validate={required()}
    translateChoice={false}
  />
);

function NomineeChoices() {
  const query = useGraph(PendingNominees, {});
  return (
    <Asked query={query}>
      {({ proposals }) => (
        <Choices
          source="nomineeIds"
          choices={proposals.items.flatMap(({ code, nominees }) =>
            nominees
              .filter(({ outcome }) => outcome === 'PENDING')
              .map(({ id, subjectName, form }) => ({ id, name: `${code}: ${subjectName}, ${form.name}` })),
          )}
        />
      )}
    </Asked>
  );
}

function ListedChoices({ decisionId }: { decisionId: string }) {
  const query = useGraph(DecisionList, { id: decisionId });
  return (
    <Asked query={query}>
      {({ decision }) => (
        <Choices
          source="awardIds"
          choices={(decision?.awards.items ?? []).map(({ id, subjectName, form }) => ({
            id,
            name: `${subjectName}, ${form.name}`,
          }))}
        />
      )}
    </Asked>
  );
}

/** A subject of a decision that came on paper, without a proposal in the system. */
function SubjectFields() {
  return (
    <>
      <SubjectInputs type="Award" />
      <ReferenceInput source="campaignId" reference="Campaign" queryOptions={{ meta: { names: true } }}>
        <AutocompleteInput
          optionText="title"
          label={label('campaignId')}
          filterToQuery={(q: string) => ({ q })}
          {...INPUT}
        />
      </ReferenceInput>
      <SelectInput
        source="commendationType"
        label={label('commendationType')}
        choices={valuesOf('CommendationType').map((id) => ({ id, name: `enums.CommendationType.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <DateInput source="achievementFrom" label={label('achievementFrom')} {...INPUT} />
      <DateInput source="achievementTo" label={label('achievementTo')} {...INPUT} />
      <TextInput source="certificateNumber" label={label('certificateNumber')} {...INPUT} />
    </>
  );
}

const itemOf = ({
  campaignId,
  commendationType,
  achievementFrom,
  achievementTo,
  certificateNumber,
  ...rest
}: Values) => ({
  ...subjectOf(rest),
  campaignId: campaignId || null,
  commendationType,
  achievementFrom: achievementFrom || null,
  achievementTo: achievementTo || null,
  certificateNumber: certificateNumber || null,
});

function ListButtons({ record }: { record: RaRecord }) {
  const target = targetOf(record);
  const fromProposals = ({ nomineeIds }: Values) =>
    run(RecordAwardsRecord, { ...target, items: (nomineeIds as string[]).map((nomineeId) => ({ nomineeId })) });
  const fromPaper = (values: Values) => run(RecordAwardsRecord, { ...target, items: [itemOf(values) as never] });
  const remove = ({ awardIds }: Values) => run(RemoveAwardsRecord, { ...target, awardIds: awardIds as string[] });
  return (
    <>
      <ActionButton label="steps.recordNominees" run={fromProposals} wide>
        <NomineeChoices />
      </ActionButton>
      <ActionButton
        label="steps.recordSubject"
        run={fromPaper}
        wide
        defaults={{ subjectKind: 'INDIVIDUAL', commendationType: 'MOVEMENT' }}
      >
        <SubjectFields />
      </ActionButton>
      <ActionButton label="steps.removeAwards" run={remove} color="warning" wide>
        <ListedChoices decisionId={target.id} />
      </ActionButton>
    </>
  );
}

function Buttons() {
  const record = useRecordContext();
  const translate = useTranslate();
  if (!record) return null;
  return (
    <>
      <Chip
        color="primary"
        variant="outlined"
        label={translate(`enums.DecisionState.${record.state}`)}
        sx={{ mr: 'auto' }}
      />
      <PaperButtons record={record} />
      {mayDo(record, 'RECORD_AWARDS') && <ListButtons record={record} />}
      {mayDo(record, 'RECORD_AWARDS') && <SpecialButtons record={record} />}
      {record.state === 'SIGNED' && record.kind === 'COMMENDATION' && (
        <LinkButton to={`/bonuses/${record.id}`} label="bonus.payPage" icon={<PaymentsIcon />} />
      )}
      {mayDo(record, 'RECORD_REVOCATIONS') && <RevocationButtons record={record} />}
      {mayDo(record, 'RECORD_CORRECTIONS') && <CorrectionButtons record={record} />}
      {mayDo(record, 'RECORD_RESTORATIONS') && <RestorationButtons record={record} />}
      <Steps record={record} steps={[{ action: 'SIGN', operation: 'signDecision' }]} />
      <DeliverButton record={record} />
      <IssueButton record={record} />
    </>
  );
}

/** The list of what the decision is about. */
function List() {
  const record = useRecordContext();
  if (!record) return null;
  if (record.kind === 'RESTORATION') return <Restorations decisionId={String(record.id)} />;
  if (record.kind === 'REVOCATION') return <Related type="Revocation" target="decisionId" />;
  if (record.kind === 'CORRECTION')
    return (
      <>
        <Related type="AwardCorrection" target="decisionId" />
        <Related type="Certificate" target="correctionDecisionId" />
      </>
    );
  return ['Award', 'Certificate'].map((type) => <Related key={type} type={type} target="decisionId" />);
}

function Parts() {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <>
      <SignedFiles record={record} />
      <List />
      {record.state === 'SIGNED' && <Related type="DecisionDelivery" target="decisionId" />}
    </>
  );
}

export default function DecisionShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Parts />
    </RegisterShow>
  );
}
