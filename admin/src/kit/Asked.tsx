import { Alert, Box, Button, LinearProgress } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { explain } from './errors.ts';

/** Waits, shows what went wrong, or shows the answer. */
export function Asked<R>({ query, children }: { query: UseQueryResult<R>; children: (answer: R) => ReactNode }) {
  const translate = useTranslate();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return (
      <Alert
        severity="error"
        sx={{ my: 2 }}
        action={<Button onClick={() => query.refetch()}>{translate('actions.reload')}</Button>}
      >
        {explain(translate, query.error)}
      </Alert>
    );
  return (
    <Box sx={{ py: 4 }}>
      <LinearProgress aria-label={translate('ra.page.loading')} />
    </Box>
  );
}
