import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Clause {
  readonly instrument: string;
  readonly clause: string;
  readonly isVerified: boolean;
}

/** Where a rule stands, and whether its text was seen. */
export function ClauseText({ clause: { instrument, clause, isVerified } }: { clause: Clause }) {
  const translate = useTranslate();
  const named = translate(`eligibility.instruments.${instrument}`, { _: instrument });
  return (
    <Typography component="span" variant="body2" color="text.secondary">
      {translate('eligibility.clause', { instrument: named, clause })}
      {isVerified ? '' : ` (${translate('eligibility.unverified')})`}
    </Typography>
  );
}
