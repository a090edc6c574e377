import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import { Badge, Box, Button, IconButton, Popover, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { isAllowed } from '../kit/session.ts';
import { run } from '../kit/transport.ts';
import { useFailure } from '../kit/useFailure.tsx';
import { useSession } from '../kit/useSession.ts';
import { CancelRun, MyRuns, type Run } from '../pages/run/documents.ts';

// The frame stands on every page: what opens on a click comes with the click.
const RunLine = lazy(() => import('../pages/run/RunLine.tsx'));

/** Asked again when the live updates tell of a run, as the lists of its register are. */
const KEY = ['BackgroundRun', 'getList', 'mine'];

function useRuns() {
  const fail = useFailure();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => run(MyRuns, {}, signal), retry: false });
  const stop = ({ id, version }: Run): void =>
    void run(CancelRun, { id, version })
      .catch(fail)
      .finally(() => query.refetch());
  return { runs: query.data?.backgroundRuns.items ?? [], stop };
}

function OwnRuns() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { runs, stop } = useRuns();
  const count = runs.filter(({ state }) => state === 'RUNNING').length;
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={translate('printing.runs', { count })}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={count} color="secondary">
          <HourglassIcon />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box sx={{ width: 420, maxWidth: '100%' }}>
          <Typography variant="h6" component="h2" sx={{ px: 2, py: 1.5 }}>
            {translate('resources.BackgroundRun.name', { smart_count: 2 })}
          </Typography>
          {runs.length === 0 && (
            <Typography color="text.secondary" sx={{ px: 2, pb: 1 }}>
              {translate('printing.noRuns')}
            </Typography>
          )}
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            <Suspense fallback={null}>
              {runs.map((one) => (
                <RunLine key={one.id} run={one} stop={stop} />
              ))}
            </Suspense>
          </Box>
          <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
            <Button size="small" component={Link} to="/BackgroundRun" onClick={close}>
              {translate('printing.allRuns')}
            </Button>
          </Box>
        </Box>
      </Popover>
    </>
  );
}

/** What goes on in the background for the account: how far it is, and what it made. */
export function Runs() {
  const { data } = useSession();
  return data && isAllowed(data, 'decisions', 'read') ? <OwnRuns /> : null;
}
