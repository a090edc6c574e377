import SwapHorizIcon from '@mui/icons-material/SwapHoriz';
import { Box, TextField, Typography } from '@mui/material';
import { AutocompleteInput, DateInput, ReferenceInput, required, TextInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Marks } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { AddButton } from './AddButton.tsx';
import { type Membership, MoveMemberRecord } from './documents.ts';

const INPUT = { fullWidth: true, helperText: false as const };

/** Moves a unit: which cluster, from which day, by which document; what stays is said before. */
function Move({ membership }: { membership: Membership }) {
  const translate = useTranslate();
  const move = ({ toClusterId, from, source }: Values) =>
    run(MoveMemberRecord, {
      ...{ id: membership.id, version: membership.version },
      input: { toClusterId: String(toClusterId), from: String(from), source: (source as string) || null },
    });
  return (
    <ActionButton
      label="clusters.move"
      icon={<SwapHorizIcon />}
      subject={membership.organisation.name}
      run={move}
      done="clusters.moved"
    >
      <Typography color="text.secondary">{translate('clusters.moveWhy')}</Typography>
      <ReferenceInput
        source="toClusterId"
        reference="Cluster"
        queryOptions={{ meta: { names: true } }}
        perPage={100}
        sort={{ field: 'ordinal', order: 'ASC' }}
      >
        <AutocompleteInput
          optionText="name"
          label="clusters.moveTo"
          filterToQuery={(q: string) => ({ q })}
          validate={required()}
          {...INPUT}
        />
      </ReferenceInput>
      <DateInput source="from" label="clusters.moveFrom" validate={required()} {...INPUT} />
      <TextInput source="source" label="clusters.moveSource" {...INPUT} />
    </ActionButton>
  );
}

const isOn = (day: string, { validFrom, validTo }: Membership) => validFrom <= day && (!validTo || validTo >= day);

function MemberGrid({ rows, label }: { rows: readonly Membership[]; label: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const mayMove = rows.some((row) => mayDo(row, 'MOVE'));
  return (
    <Grid
      label={label}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: translate('resources.Organisation.name', { smart_count: 1 }),
          cell: (row) => (
            <>
              <Link to={`/Organisation/${row.organisation.id}/show`}>{row.organisation.name}</Link>
              <Marks record={row} />
            </>
          ),
        },
        {
          label: translate('resources.Organisation.fields.kind'),
          cell: (row) => translate(`enums.OrganisationKind.${row.organisation.kind}`),
        },
        { label: translate('clusters.since'), cell: ({ validFrom }) => format.day(validFrom) },
        {
          label: translate('clusters.until'),
          cell: ({ validTo }) => (validTo ? format.day(validTo) : NOTHING),
        },
        ...(mayMove
          ? [
              {
                label: translate('actions.actions'),
                cell: (row: Membership) => (mayDo(row, 'MOVE') ? <Move membership={row} /> : null),
              },
            ]
          : []),
      ]}
    />
  );
}

interface Shown {
  readonly clusterId: string;
  readonly memberships: readonly Membership[];
  readonly day: string;
  setDay(day: string): void;
}

/** Who is a member on the day, who was before and who comes later. */
export function Members({ clusterId, memberships, day, setDay }: Shown) {
  const translate = useTranslate();
  const now = memberships.filter((row) => isOn(day, row));
  const others = memberships.filter((row) => !isOn(day, row));
  const title = translate('clusters.members');
  return (
    <Panel title={title} actions={<AddButton resource="ClusterMembership" record={{ clusterId }} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <TextField
          type="date"
          label={translate('filters.asOf')}
          value={day}
          onChange={(event) => event.target.value && setDay(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Typography>{translate('clusters.memberCount', { smart_count: now.length })}</Typography>
      </Box>
      <MemberGrid rows={now} label={title} />
      {others.length > 0 && (
        <>
          <Typography variant="subtitle1" component="h3" sx={{ mt: 3, mb: 1, fontWeight: 700 }}>
            {translate('clusters.otherMembers')}
          </Typography>
          <MemberGrid rows={others} label={translate('clusters.otherMembers')} />
        </>
      )}
    </Panel>
  );
}
