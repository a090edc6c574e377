import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What speaks for two records being of one person, and what against. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  const translate = useTranslate();
  return (
    <Stack direction="row" component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {reasons.map((reason) => (
        <Chip
          key={reason}
          size="small"
          variant="outlined"
          component="span"
          color={reason === 'DIFFERENT_GENDER' ? 'warning' : reason === 'SAME_NATIONAL_ID' ? 'error' : 'default'}
          label={translate(`enums.DuplicateReason.${reason}`)}
        />
      ))}
    </Stack>
  );
}
