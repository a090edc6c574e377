import EditIcon from '@mui/icons-material/Edit';
import { Box, Card, CardContent, type Theme, Typography, useMediaQuery } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import {
  DataTable,
  Pagination,
  type RaRecord,
  ReferenceManyField,
  Show,
  TopToolbar,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { CloseButton } from './CloseButton.tsx';
import { CreateLink } from './CreateLink.tsx';
import { fieldsOf } from './contract.ts';
import { History } from './History.tsx';
import { LinkButton } from './LinkButton.tsx';
import { Marks } from './Marks.tsx';
import { Panel } from './Panel.tsx';
import { Columns, SmallList } from './RegisterList.tsx';
import { type Register, registerOf } from './register.ts';
import { isAllowed } from './session.ts';
import { useSession } from './useSession.ts';
import { useName, Value } from './Value.tsx';

export const mayDo = (record: Partial<RaRecord> | undefined, action: string): boolean =>
  ((record?.actions as string[] | undefined) ?? []).includes(action);

function Actions({ register, buttons }: { register: Register; buttons?: ReactNode }) {
  const record = useRecordContext();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      {buttons}
      {register.isEditable && mayDo(record, 'UPDATE') && (
        <LinkButton to={`/${register.type}/${record?.id}`} label="ra.action.edit" icon={<EditIcon />} />
      )}
      {mayDo(record, 'CLOSE') && <CloseButton type={register.type} />}
    </TopToolbar>
  );
}

/** Labels and values of some fields, in columns where there is room. */
export function Fields({ type, record, fields }: { type: string; record: RaRecord; fields: readonly string[] }) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr 1fr 1fr' } }}
    >
      {fields.map((field) => (
        <Box key={field} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {translate(`resources.${type}.fields.${field}`)}
          </Typography>
          <Typography component="dd" variant="body1" sx={{ m: 0, whiteSpace: 'pre-line' }}>
            <Value type={type} record={record} field={field} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Groups({ register }: { register: Register }) {
  const record = useRecordContext();
  const nameOf = useName(register);
  if (!record) return null;
  return (
    <>
      <Typography variant="h6" component="h2" sx={{ mb: 2 }}>
        {nameOf(record)}
        <Marks record={record} />
      </Typography>
      {register.show.map((group) => (
        <Box key={group.join()} sx={{ mb: 3 }}>
          <Fields type={register.type} record={record} fields={group} />
        </Box>
      ))}
    </>
  );
}

/** Rows of another register that point to this record. */
export function Related({ type, target }: { type: string; target: string }) {
  const register = registerOf(type);
  const record = useRecordContext();
  const { data: session } = useSession();
  const mayCreate = register.isCreatable && session && isAllowed(session, register.area, 'write');
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const without = target.replace(/Id$/, '');
  if (!session || !isAllowed(session, register.area, 'read')) return null;
  return (
    <Panel
      title={translate(`resources.${type}.name`, { smart_count: 2 })}
      actions={mayCreate && <CreateLink type={type} record={{ [target]: record?.id }} />}
    >
      <ReferenceManyField
        reference={type}
        target={target}
        sort={{ ...register.sort }}
        perPage={10}
        pagination={<Pagination />}
        empty={<Typography color="text.secondary">{translate('app.none')}</Typography>}
      >
        {isSmall ? (
          <SmallList register={register} without={without} />
        ) : (
          <DataTable bulkActionButtons={false} rowClick="show">
            <Columns register={register} without={without} />
          </DataTable>
        )}
      </ReferenceManyField>
    </Panel>
  );
}

/** Shows a record by its description; a page of its own adds buttons above and parts below. */
export default function RegisterShow({
  register,
  buttons,
  children,
}: {
  register: Register;
  buttons?: ReactNode;
  children?: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Show
      actions={<Actions register={register} buttons={buttons} />}
      component="div"
      title={translate(`resources.${register.type}.name`, { smart_count: 1 })}
    >
      <Card>
        <CardContent>
          <Groups register={register} />
        </CardContent>
      </Card>
      <Suspense>{children}</Suspense>
      {register.related.map(({ type, target }) => (
        <Related key={type + target} type={type} target={target} />
      ))}
      {'history' in fieldsOf(register.type) && <History type={register.type} />}
    </Show>
  );
}
