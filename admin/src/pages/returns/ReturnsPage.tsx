import { Alert, Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { ReturnFigures } from './documents.ts';
import { GROUPINGS, type Grouping } from './grouping.ts';
import { ReturnTable } from './ReturnTable.tsx';

/** As many rows as the server tells. */
const MOST = 5000;
const SHRUNK = { inputLabel: { shrink: true } };
const FILTERS = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' } };

/** Why dossiers were sent back over a time: so that the next ones are not. */
export default function ReturnsPage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  const [by, setBy] = useState<Grouping>('REASON');
  const [chosen, choose] = useState<{ from?: string; to?: string }>({});
  const today = String(session?.businessDate ?? '');
  const from = chosen.from || `${today.slice(0, 4)}-01-01`;
  const to = chosen.to || today;
  const query = useGraph(ReturnFigures, { from, to }, today !== '');
  const date = (name: 'from' | 'to', value: string) => (
    <TextField
      type="date"
      label={translate(`returns.${name}`)}
      value={value}
      onChange={({ target }) => choose({ ...chosen, [name]: target.value })}
      slotProps={SHRUNK}
    />
  );
  return (
    <Box sx={{ pb: 4, minWidth: 0 }}>
      <Title title={translate('returns.title')} />
      <Panel title={translate('returns.title')}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {translate('returns.why')}
        </Typography>
        <Box sx={FILTERS}>
          {date('from', from)}
          {date('to', to)}
          <TextField
            select
            label={translate('returns.by')}
            value={by}
            onChange={({ target }) => setBy(target.value as Grouping)}
          >
            {GROUPINGS.map((grouping) => (
              <MenuItem key={grouping} value={grouping}>
                {translate(`returns.${grouping}`)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Asked query={query}>
          {({ returnStatistics: { items } }) => (
            <>
              <Typography role="status" sx={{ my: 2 }}>
                {items.length === 0
                  ? translate('returns.none')
                  : translate('returns.total', { count: items.reduce((sum, { count }) => sum + count, 0) })}
              </Typography>
              {items.length >= MOST && <Alert severity="warning">{translate('returns.most')}</Alert>}
              {items.length > 0 && <ReturnTable rows={items} by={by} />}
            </>
          )}
        </Asked>
      </Panel>
    </Box>
  );
}
