import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useClause } from '../../kit/useClause.ts';

interface Clause {
  readonly instrument: string;
  readonly clause: string;
  readonly isVerified: boolean;
}

/** Where a rule stands, and whether its text was seen. */
export function ClauseText({ clause }: { clause: Clause }) {
  const translate = useTranslate();
  const clauses = useClause();
  return (
    <Typography component="span" variant="body2" color="text.secondary">
      {clauses.of(clause)}
      {clause.isVerified ? '' : ` (${translate('eligibility.unverified')})`}
    </Typography>
  );
}
