import {
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  required,
  SelectInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { AccountGrantsQuery } from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { AccountGrants, GrantRoleRecord, RevokeRoleRecord } from './documents.ts';

type Grant = NonNullable<AccountGrantsQuery['account']>['grants'][number];
const label = (field: string) => `resources.AccountGrant.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const NAMES = { meta: { names: true } };
const SCOPES: Readonly<Record<string, 'Cluster' | 'Organisation'>> = {
  CLUSTER_LEADER: 'Cluster',
  UNIT_OFFICER: 'Organisation',
};

function GrantInputs() {
  const role = String(useWatch({ name: 'role' }) ?? '');
  const reference = SCOPES[role];
  return (
    <>
      <SelectInput
        source="role"
        label={label('role')}
        choices={valuesOf('Role').map((id) => ({ id, name: `enums.Role.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      {reference && (
        <ReferenceInput
          source="scopeId"
          reference={reference}
          queryOptions={NAMES}
          perPage={50}
          sort={{ field: 'name', order: 'ASC' }}
        >
          <AutocompleteInput
            optionText="name"
            label={label(reference === 'Cluster' ? 'cluster' : 'organisation')}
            filterToQuery={(q: string) => ({ q })}
            validate={required()}
            {...INPUT}
          />
        </ReferenceInput>
      )}
      <DateInput source="validFrom" label={label('validFrom')} validate={required()} {...INPUT} />
      <DateInput source="validTo" label={label('validTo')} {...INPUT} />
    </>
  );
}

function Revoke({ grant }: { grant: Grant }) {
  const { data } = useSession();
  const { id, version } = grant;
  const revoke = ({ on }: Values) => run(RevokeRoleRecord, { id, version, on: on ? String(on) : null });
  return (
    <ActionButton label="steps.revokeRole" color="warning" run={revoke} defaults={{ on: data?.businessDate }}>
      <DateInput source="on" label="steps.revokeOn" {...INPUT} />
    </ActionButton>
  );
}

/** The roles of an account, each with its scope and its period. */
export function Grants() {
  const record = useRecordContext();
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useSession();
  const id = String(record?.id ?? '');
  const query = useGraph(AccountGrants, { id }, id !== '');
  const title = translate('resources.AccountGrant.name', { smart_count: 2 });
  const mayWrite = mayDo(record, 'UPDATE');
  const grant = ({ role, scopeId, validFrom, validTo }: Values) => {
    const scope = SCOPES[String(role)];
    const given = scope === 'Cluster' ? { clusterId: scopeId } : scope ? { organisationId: scopeId } : {};
    return run(GrantRoleRecord, {
      input: { accountId: id, role, validFrom, validTo: validTo || null, ...given } as never,
    });
  };
  return (
    <Panel
      title={title}
      actions={
        mayWrite && (
          <ActionButton label="steps.grantRole" run={grant} defaults={{ validFrom: data?.businessDate }}>
            <GrantInputs />
          </ActionButton>
        )
      }
    >
      <Asked query={query}>
        {({ account }) => (
          <Grid
            label={title}
            rows={account?.grants ?? []}
            keyOf={(row) => row.id}
            columns={[
              { label: translate(label('role')), cell: ({ role }) => translate(`enums.Role.${role}`) },
              {
                label: translate('account.scope'),
                cell: ({ cluster, organisation }) =>
                  cluster?.name ?? organisation?.name ?? translate('account.province'),
              },
              { label: translate(label('validFrom')), cell: ({ validFrom }) => day(validFrom) },
              { label: translate(label('validTo')), cell: ({ validTo }) => (validTo ? day(validTo) : '—') },
              {
                label: translate('actions.actions'),
                cell: (row) => (mayWrite && !row.validTo ? <Revoke grant={row} /> : null),
              },
            ]}
          />
        )}
      </Asked>
    </Panel>
  );
}
