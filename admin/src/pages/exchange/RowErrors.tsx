import { Box, Button } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { askExchange, type ImportRun, keepFile, type RefusedRow } from '../../kit/exchange.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useFailure } from '../../kit/useFailure.tsx';

interface Page {
  readonly rows: readonly RefusedRow[];
  readonly next: number | null;
}
interface Line {
  readonly key: string;
  readonly row: number;
  readonly column: string | null;
  readonly text: string;
  readonly value: string | null;
}

const linesOf = (pages: readonly Page[]): Line[] =>
  pages
    .flatMap(({ rows }) => rows)
    .flatMap(({ row, errors }) => errors.map((error, at) => ({ ...error, row, key: `${row}:${at}` })));

/** What is wrong, a line a reason: row, column, why, and the value as it stands in the file. */
export function RowErrors({ service, run }: { service: string; run: ImportRun }) {
  const translate = useTranslate();
  const fail = useFailure();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['exchange', 'errors', service, run.id, run.state, run.rowsInvalid],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => askExchange<Page>(`${service}/imports/${run.id}/errors?after=${pageParam}`),
    getNextPageParam: ({ next }) => next,
    retry: false,
  });
  const lines = linesOf(data?.pages ?? []);
  if (lines.length === 0) return null;
  const keep = () => keepFile(`${service}/imports/${run.id}/error-file`).catch(fail);
  return (
    <Panel
      title={translate('exchange.invalid')}
      actions={run.isOwn && <Button onClick={keep}>{translate('exchange.errorFile')}</Button>}
    >
      <Grid<Line>
        label={translate('exchange.invalid')}
        rows={lines}
        keyOf={({ key }) => key}
        columns={[
          { label: translate('exchange.row'), cell: ({ row }) => row },
          { label: translate('exchange.errorColumn'), cell: ({ column }) => column ?? '' },
          { label: translate('exchange.message'), cell: ({ text }) => <Box sx={{ minWidth: 176 }}>{text}</Box> },
          { label: translate('exchange.value'), cell: ({ value }) => value ?? '' },
        ]}
      />
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{translate('exchange.more')}</Button>}
    </Panel>
  );
}
