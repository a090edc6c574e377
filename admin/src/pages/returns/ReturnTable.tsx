import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid, type GridColumn } from '../../kit/Grid.tsx';
import { useClause } from '../../kit/useClause.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { Bars, BESIDE } from '../timeliness/Bars.tsx';
import type { ReturnCount } from './documents.ts';
import { type Grouping, linesOf, type ReturnLine } from './grouping.ts';

/** So many bars are read at a glance. */
const MOST_BARS = 12;

function useNames() {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  return {
    reason: ({ reason }: ReturnCount) => (isEnglish ? reason.titleEn : reason.title),
    mend: ({ reason }: ReturnCount) => (isEnglish ? reason.mendEn : reason.mend),
    form: ({ form }: ReturnCount) => (form ? (isEnglish && form.nameEn) || form.name : translate('returns.whole')),
  };
}

function useHeads(by: Grouping): GridColumn<ReturnLine>[] {
  const translate = useTranslate();
  const names = useNames();
  if (by === 'UNIT')
    return [
      {
        label: translate('returns.UNIT'),
        cell: ({ first: { organisation } }) => (
          <Link to={`/Organisation/${organisation.id}/show`}>{organisation.name}</Link>
        ),
      },
    ];
  return by === 'FORM' ? [{ label: translate('returns.FORM'), cell: ({ first }) => names.form(first) }] : [];
}

/** Reasons with what to do about them and where it is written, and the same as bars. */
export function ReturnTable({ rows, by }: { rows: readonly ReturnCount[]; by: Grouping }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const clauses = useClause();
  const names = useNames();
  const lines = linesOf(rows, by);
  const heads = useHeads(by);
  const label = (field: string) => translate(`resources.ReturnCount.fields.${field}`);
  const reason = ({ first }: ReturnLine) => (
    <>
      {names.reason(first)}
      <Typography variant="body2" color="text.secondary">
        {names.mend(first)}
      </Typography>
    </>
  );
  const head = ({ first }: ReturnLine) =>
    [by === 'UNIT' && first.organisation.name, by === 'FORM' && names.form(first), names.reason(first)]
      .filter(Boolean)
      .join(' · ');
  return (
    <Box sx={BESIDE}>
      <Grid
        label={translate('returns.title')}
        rows={lines}
        keyOf={({ key }) => key}
        columns={[
          ...heads,
          { label: label('reason'), cell: reason },
          {
            label: translate('returns.clause'),
            cell: ({ first: { reason: told } }) => (told.clause ? clauses.told(told.clause) : NOTHING),
          },
          { label: label('count'), isNumber: true, cell: ({ count }) => number(count) },
        ]}
      />
      <Bars
        labels={[label('count')]}
        groups={lines.slice(0, MOST_BARS).map((line) => ({ id: line.key, name: head(line), values: [line.count] }))}
      />
    </Box>
  );
}
