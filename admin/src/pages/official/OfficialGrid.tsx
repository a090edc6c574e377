import { Box, Link, type Theme, useMediaQuery } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import type { OfficialFigures } from './documents.ts';

/** What is not of the form is marked, here as in the workbook. */
const OURS = ' (*)';

/** Each number that is not zero leads to the rows that it counts. */
export function OfficialGrid({ table, register }: { table: OfficialFigures; register: 'Campaign' | 'Award' }) {
  const locale = useLocale();
  const translate = useTranslate();
  const { number } = useFormat();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  type Row = OfficialFigures['rows'][number];
  const nameOf = ({ name, nameEn, isOurs }: { name: string; nameEn: string; isOurs: boolean }) =>
    `${locale === 'en' ? nameEn : name}${isOurs ? OURS : ''}`;
  const listOf = (key: string) => `/${register}?filter=${encodeURIComponent(JSON.stringify({ officialCell: [key] }))}`;
  const columns = table.columns.map((column, at) => ({
    label: nameOf(column),
    isNumber: true,
    cell: ({ cells }: Row) => {
      const { count = 0, key = '' } = cells[at] ?? {};
      // On a small screen a line tells only what it has.
      if (count === 0) return isSmall ? null : number(0);
      return (
        <Link component={RouterLink} to={listOf(key)}>
          {number(count)}
        </Link>
      );
    },
  }));
  const first = {
    label: translate('official.line'),
    cell: (row: Row) => (
      <Box sx={{ pl: 2 * row.depth, fontWeight: row.depth === 0 ? 600 : 400 }}>
        {`${row.isOurs ? '' : `${row.code}. `}${nameOf(row)}`}
      </Box>
    ),
  };
  return (
    <Grid
      label={locale === 'en' ? table.nameEn : table.name}
      rows={table.rows}
      keyOf={({ code }) => code}
      columns={[first, ...columns]}
    />
  );
}
