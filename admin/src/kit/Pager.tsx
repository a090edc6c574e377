import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from './format.ts';

interface Window {
  readonly rows: number;
  readonly offset: number;
  readonly total: number;
  turn(offset: number): void;
}

/** Where a page of rows stands among all, and the pages beside it. */
export function Pager({ rows, offset, total, turn }: Window) {
  const translate = useTranslate();
  const { number } = useFormat();
  if (total === 0) return null;
  const [from, to] = [offset + 1, Math.min(offset + rows, total)];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
      <Typography variant="body2">
        {translate('app.rows', { from: number(from), to: number(to), total: number(total) })}
      </Typography>
      <Button size="small" disabled={offset === 0} onClick={() => turn(Math.max(0, offset - rows))}>
        {translate('app.pageBefore')}
      </Button>
      <Button size="small" disabled={to >= total} onClick={() => turn(offset + rows)}>
        {translate('app.pageAfter')}
      </Button>
    </Box>
  );
}
