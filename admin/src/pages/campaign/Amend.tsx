import { Alert } from '@mui/material';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { Steps } from '../../kit/Steps.tsx';
import { run } from '../../kit/transport.ts';
import { useSession } from '../../kit/useSession.ts';
import type { CampaignRecord } from './documents.ts';
import { IssueAmendmentRecord, OpenAmendmentRecord } from './version.documents.ts';

type Version = CampaignRecord['planVersions'][number];
const label = (field: string) => `resources.PlanVersion.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const KINDS = ['AMENDMENT', 'CORRECTION'].map((id) => ({ id, name: `enums.PlanVersionKind.${id}` }));
const textOrNull = (value: unknown): string | null => (value ? String(value) : null);

export function OpenAmendment({ campaign }: { campaign: CampaignRecord }) {
  const open = ({ kind, reason }: Values) =>
    run(OpenAmendmentRecord, {
      input: { campaignId: campaign.id, kind: kind as 'AMENDMENT' | 'CORRECTION', reason: String(reason) },
    });
  return (
    <ActionButton label="steps.openAmendment" variant="outlined" run={open} defaults={{ kind: 'AMENDMENT' }}>
      <SelectInput
        source="kind"
        label="resources.PlanVersion.fields.kind"
        choices={KINDS}
        {...INPUT}
        validate={required()}
      />
      <TextInput source="reason" label={label('reason')} multiline minRows={3} {...INPUT} validate={required()} />
    </ActionButton>
  );
}

function Issue({ version, issuerName }: { version: Version; issuerName: string | undefined }) {
  const { data } = useSession();
  const translate = useTranslate();
  const needed = version.kind === 'AMENDMENT' ? { validate: required() } : {};
  const issue = ({ documentNumber, issuedOn, issuerName: issuer, validFrom }: Values) =>
    run(IssueAmendmentRecord, {
      ...{ id: version.id, version: version.version },
      input: {
        documentNumber: textOrNull(documentNumber),
        issuedOn: textOrNull(issuedOn),
        issuerName: textOrNull(issuer),
        validFrom: textOrNull(validFrom),
      },
    });
  return (
    <ActionButton
      label="steps.issueAmendment"
      variant="contained"
      run={issue}
      defaults={{ issuerName, issuedOn: data?.businessDate, validFrom: data?.businessDate }}
    >
      {translate('steps.issueAmendmentWhy')}
      <TextInput source="documentNumber" label={label('documentNumber')} {...INPUT} {...needed} />
      <DateInput source="issuedOn" label={label('issuedOn')} {...INPUT} {...needed} />
      <TextInput source="issuerName" label={label('issuerName')} {...INPUT} />
      <DateInput source="validFrom" label="resources.PlanVersion.fields.validFrom" {...INPUT} validate={required()} />
    </ActionButton>
  );
}

/** Says that the plan is being changed, and offers what ends that. */
export function OpenVersion({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const version = campaign.planVersions.find(({ state }) => state === 'OPEN');
  if (!version) return null;
  return (
    <Alert
      severity="info"
      sx={{ mt: 2, flexWrap: 'wrap' }}
      action={
        mayDo(version, 'ISSUE') && (
          <>
            <Issue version={version} issuerName={campaign.plans[0]?.issuerName} />
            <Steps record={version} steps={[{ action: 'DISCARD', operation: 'discardAmendment', color: 'warning' }]} />
          </>
        )
      }
    >
      {translate('campaign.amendmentOpen', { reason: version.reason ?? '' })}
    </Alert>
  );
}
