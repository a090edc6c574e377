import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface GridColumn<R> {
  readonly label: string;
  readonly isNumber?: boolean;
  cell(row: R): ReactNode;
}

/** A plain table: the first column heads its row; on small screens it scrolls inside itself. */
export function Grid<R>({
  label,
  rows,
  columns,
  keyOf,
}: {
  label: string;
  rows: readonly R[];
  columns: readonly GridColumn<R>[];
  keyOf(row: R): string;
}) {
  const translate = useTranslate();
  if (rows.length === 0) return <Typography color="text.secondary">{translate('app.none')}</Typography>;
  const align = (column: GridColumn<R>) => (column.isNumber ? ('right' as const) : ('left' as const));
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.label} align={align(column)}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} hover>
              {columns.map((column, index) => (
                <TableCell
                  key={column.label}
                  align={align(column)}
                  sx={column.isNumber ? { whiteSpace: 'nowrap' } : {}}
                  {...(index === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
