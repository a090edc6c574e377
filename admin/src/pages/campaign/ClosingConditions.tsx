import { Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import { type CampaignRecord, RecordDeclarationRecord } from './documents.ts';

type Condition = CampaignRecord['closingConditions'][number];
const label = (field: string) => `resources.Declaration.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const, validate: required() };

function Declare({ condition }: { condition: Condition }) {
  const { data } = useSession();
  const declare = ({ documentNumber, declaredOn, issuerName }: Values) =>
    run(RecordDeclarationRecord, {
      input: {
        conditionId: condition.id,
        documentNumber: String(documentNumber),
        declaredOn: String(declaredOn),
        issuerName: String(issuerName),
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
    </ActionButton>
  );
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
      <Typography sx={{ mb: 1 }}>
        {translate('campaign.closesWhen', { count: campaign.closingConditions.length })}
      </Typography>
      <Grid
        label={title}
        rows={campaign.closingConditions}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('resources.ClosingCondition.fields.text'), cell: ({ text }) => text },
          { label: translate('resources.ClosingCondition.fields.declaration'), cell: declared },
          {
            label: translate('actions.actions'),
            cell: (condition) =>
              !condition.declaration && mayDo(condition, 'UPDATE') && campaign.state === 'LAUNCHED' ? (
                <Declare condition={condition} />
              ) : null,
          },
        ]}
      />
    </Panel>
  );
}
