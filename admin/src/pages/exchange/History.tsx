import { Box, LinearProgress, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type ExchangeRegister, type ImportRun, useImports } from '../../kit/exchange.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';

/** Names keep to few lines on a small screen, where the table scrolls inside itself. */
const Wide = ({ children }: { children: ReactNode }) => <Box sx={{ minWidth: 144 }}>{children}</Box>;

type Entry = ImportRun & { readonly service: string };

/** Imports that the viewer made or may undo, the latest first; each leads to what became of it. */
export function History({ registers }: { registers: readonly ExchangeRegister[] }) {
  const translate = useTranslate();
  const { moment, number } = useFormat();
  const { data, isPending } = useImports();
  const nameOf = (type: string) => registers.find((register) => register.type === type)?.name ?? type;
  if (isPending) return <LinearProgress aria-label={translate('exchange.history')} />;
  if (!data) return null;
  if (data.length === 0) return <Typography color="text.secondary">{translate('exchange.noHistory')}</Typography>;
  const open = (run: Entry) => <Link to={`/import/${run.service}/${run.id}`}>{moment(run.createdAt)}</Link>;
  const stateOf = ({ state, undoneByName }: Entry) => (
    <Wide>{[translate(`exchange.states.${state}`), undoneByName].filter(Boolean).join(': ')}</Wide>
  );
  return (
    <Grid<Entry>
      label={translate('exchange.history')}
      rows={data}
      keyOf={({ id }) => id}
      columns={[
        { label: translate('exchange.when'), cell: open },
        { label: translate('exchange.register'), cell: ({ type }) => nameOf(type) },
        { label: translate('exchange.state'), cell: stateOf },
        { label: translate('exchange.rows'), isNumber: true, cell: ({ rowsTotal }) => number(rowsTotal) },
        { label: translate('exchange.by'), cell: ({ accountName }) => <Wide>{accountName}</Wide> },
        { label: translate('exchange.fileName'), cell: ({ fileName }) => fileName ?? '' },
      ]}
    />
  );
}
