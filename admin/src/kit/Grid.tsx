import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface GridColumn<R> {
  readonly label: string;
  readonly isNumber?: boolean;
  cell(row: R): ReactNode;
}
interface Rows<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  keyOf(row: R): string;
}

const align = <R,>(column: GridColumn<R>) => (column.isNumber ? ('right' as const) : ('left' as const));

function Wide<R>({ label, rows, columns, keyOf }: Rows<R>) {
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
                  sx={{
                    ...(column.isNumber ? { whiteSpace: 'nowrap' } : {}),
                    ...(index === 0 ? { minWidth: 140 } : {}),
                  }}
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

/** What has no room side by side stands one below the other: the first column as a heading, the others with their labels. */
function Stacked<R>({ label, rows, columns, keyOf }: Rows<R>) {
  const [first, ...others] = columns;
  const told = (row: R) =>
    others.map((column) => ({ ...column, value: column.cell(row) })).filter(({ value }) => value !== null);
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box component="li" key={keyOf(row)} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{first?.cell(row)}</Box>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              columnGap: 1.5,
              rowGap: 0.25,
              gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
            }}
          >
            {told(row).map((column) => (
              <Fragment key={column.label}>
                <Typography component="dt" variant="body2" color="text.secondary">
                  {column.label}
                </Typography>
                <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {column.value}
                </Typography>
              </Fragment>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** A plain table whose first column heads its row; a list of its rows on small screens. */
export function Grid<R>(grid: Rows<R>) {
  const translate = useTranslate();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  if (grid.rows.length === 0) return <Typography color="text.secondary">{translate('app.none')}</Typography>;
  return isSmall ? <Stacked {...grid} /> : <Wide {...grid} />;
}
