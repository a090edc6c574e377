import { Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { FileInput } from '../../kit/FileInput.tsx';
import { FileLink } from '../../kit/FileLink.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { type CampaignRecord, RecordDeclarationRecord, WithdrawDeclarationRecord } from './documents.ts';

type Condition = CampaignRecord['closingConditions'][number];
const label = (field: string) => `resources.Declaration.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Declare({ condition }: { condition: Condition }) {
  const { data } = useSession();
  const declare = ({ documentNumber, declaredOn, issuerName, documentFileId }: Values) =>
    run(RecordDeclarationRecord, {
      input: {
        conditionId: condition.id,
        documentNumber: String(documentNumber),
        declaredOn: String(declaredOn),
        issuerName: String(issuerName),
        documentFileId: documentFileId ? String(documentFileId) : null,
      },
    });
  return (
    <ActionButton
      label="steps.recordDeclaration"
      subject={condition.text}
      run={declare}
      defaults={{ issuerName: condition.declaredByName, declaredOn: data?.businessDate }}
    >
      <TextInput source="issuerName" label={label('issuerName')} {...INPUT} />
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} />
      <DateInput source="declaredOn" label={label('declaredOn')} {...INPUT} />
      <FileInput source="documentFileId" owner="Campaign" label={label('documentFile')} />
    </ActionButton>
  );
}

const withdrawal = (field: string) => `resources.Declaration.fields.${field}`;

function Withdraw({ condition }: { condition: Condition }) {
  const { data } = useSession();
  const translate = useTranslate();
  const { declaration } = condition;
  if (!declaration || !mayDo(declaration, 'WITHDRAW')) return null;
  const withdraw = (values: Values) =>
    run(WithdrawDeclarationRecord, {
      ...{ id: declaration.id, version: declaration.version },
      input: {
        withdrawalNumber: String(values.withdrawalNumber),
        withdrawalIssuerName: String(values.withdrawalIssuerName),
        withdrawnOn: String(values.withdrawnOn),
        withdrawalReason: String(values.withdrawalReason),
      },
    });
  return (
    <ActionButton
      label="steps.withdrawDeclaration"
      color="warning"
      subject={condition.text}
      run={withdraw}
      defaults={{ withdrawalIssuerName: declaration.issuerName, withdrawnOn: data?.businessDate }}
    >
      {translate('steps.withdrawDeclarationWhy')}
      <TextInput source="withdrawalNumber" label={withdrawal('withdrawalNumber')} {...INPUT} />
      <TextInput source="withdrawalIssuerName" label={withdrawal('withdrawalIssuerName')} {...INPUT} />
      <DateInput source="withdrawnOn" label={withdrawal('withdrawnOn')} {...INPUT} />
      <TextInput source="withdrawalReason" label={withdrawal('withdrawalReason')} multiline minRows={2} {...INPUT} />
    </ActionButton>
  );
}

/** Declarations that were taken back stay in sight, with the document that did it. */
function Withdrawn({ condition }: { condition: Condition }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const told = condition.declarations.filter(({ withdrawnOn }) => withdrawnOn);
  return told.map((one) => (
    <Typography key={one.id} variant="body2" color="text.secondary">
      {translate('campaign.declared', { number: one.documentNumber, day: day(one.declaredOn), issuer: one.issuerName })}
      .{' '}
      {translate('campaign.withdrawn', {
        number: one.withdrawalNumber ?? '',
        day: day(one.withdrawnOn),
        issuer: one.withdrawalIssuerName ?? '',
        reason: one.withdrawalReason ?? '',
      })}
    </Typography>
  ));
}

/** The campaign ends by itself when every declaration exists; nobody closes it by hand. */
export function ClosingConditions({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const title = translate('resources.ClosingCondition.name', { smart_count: 2 });
  const declared = ({ declaration }: Condition): string =>
    declaration
      ? translate('campaign.declared', {
          number: declaration.documentNumber,
          day: day(declaration.declaredOn),
          issuer: declaration.issuerName,
        })
      : translate('campaign.notDeclared');
  return (
    <Panel title={title}>
      {campaign.closingConditions.length > 0 && (
        <Typography sx={{ mb: 1 }}>
          {translate('campaign.closesWhen', { count: campaign.closingConditions.length })}
        </Typography>
      )}
      {campaign.endsOn && (
        <Typography sx={{ mb: 1 }}>{translate('campaign.endsBySelf', { day: day(campaign.endsOn) })}</Typography>
      )}
      <Grid
        label={title}
        rows={campaign.closingConditions}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('resources.ClosingCondition.fields.text'), cell: ({ text }) => text },
          {
            label: translate('resources.ClosingCondition.fields.declaration'),
            cell: (condition) => (
              <>
                {declared(condition)}
                {condition.declaration?.documentFile ? <FileLink file={condition.declaration.documentFile} /> : null}
                <Withdrawn condition={condition} />
              </>
            ),
          },
          {
            label: translate('actions.actions'),
            cell: (condition) =>
              !condition.declaration && mayDo(condition, 'UPDATE') && campaign.state === 'LAUNCHED' ? (
                <Declare condition={condition} />
              ) : (
                <Withdraw condition={condition} />
              ),
          },
        ]}
      />
    </Panel>
  );
}
