import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, Chip, Drawer, IconButton, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useNotify, useTranslate } from 'react-admin';
import type { ValueTrailQuery } from '../../gql/graphql.ts';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { HistoryEntries } from '../../kit/History.tsx';
import { run } from '../../kit/transport.ts';
import { useFailure } from '../../kit/useFailure.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { CommentValueRecord, type Indicator, ValueTrail } from './documents.ts';
import { nameOf } from './IndicatorInputs.tsx';

type Trailed = NonNullable<ValueTrailQuery['progressReport']>;
export type Named = Pick<Indicator, 'id' | 'name' | 'nameEn'>;

function Said({ report, indicatorId }: { report: Trailed; indicatorId: string }) {
  const translate = useTranslate();
  const { moment } = useFormat();
  const comments = report.comments.filter((comment) => comment.indicatorId === indicatorId);
  if (comments.length === 0) return <Typography color="text.secondary">{translate('app.none')}</Typography>;
  return (
    <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {comments.map(({ id, side, text, accountName, createdAt }) => (
        <Box component="li" key={id}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Chip size="small" variant="outlined" label={translate(`enums.CommentSide.${side}`)} />
            <Typography variant="body2" color="text.secondary">
              {[accountName, moment(createdAt)].filter(Boolean).join(' · ')}
            </Typography>
          </Stack>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
        </Box>
      ))}
    </Stack>
  );
}

function AddComment({ reportId, indicatorId }: { reportId: string; indicatorId: string }) {
  const translate = useTranslate();
  const fail = useFailure();
  const notify = useNotify();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await run(CommentValueRecord, { input: { reportId, indicatorId, text } });
      setText('');
      notify('reports.commented', { type: 'success' });
      await client.invalidateQueries();
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start', mt: 2 }}>
      <TextField
        fullWidth
        multiline
        minRows={2}
        label={translate('reports.comment')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button variant="outlined" disabled={isBusy || text.trim() === ''} onClick={send}>
        {translate('reports.addComment')}
      </Button>
    </Stack>
  );
}

function Answered({ reportId, indicatorId, isOpen }: { reportId: string; indicatorId: string; isOpen: boolean }) {
  const translate = useTranslate();
  const query = useGraph(ValueTrail, { id: reportId, indicatorId });
  return (
    <Asked query={query}>
      {({ progressReport }) =>
        progressReport && (
          <>
            <Said report={progressReport} indicatorId={indicatorId} />
            {isOpen && <AddComment reportId={reportId} indicatorId={indicatorId} />}
            <Typography variant="subtitle1" component="h3" sx={{ mt: 3, mb: 1, fontWeight: 600 }}>
              {translate('reports.history')}
            </Typography>
            <HistoryEntries items={progressReport.valueHistory} of="ReportValue" />
          </>
        )
      }
    </Asked>
  );
}

interface Props {
  readonly reportId: string | null;
  readonly indicator: Named | null;
  /** Whether the viewer may speak here. */
  readonly isOpen: boolean;
  onClose(): void;
}

/** What was said of one value and how it changed; opened beside the form. */
export function Trail({ reportId, indicator, isOpen, onClose }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  if (!indicator) return null;
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': 'trail-title', sx: { width: { xs: '100%', sm: 480 }, p: 2 } },
      }}
    >
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'flex-start', mb: 2 }}>
        <Typography id="trail-title" variant="h6" component="h2">
          {translate('reports.trailOf', { name: nameOf(locale, indicator) })}
        </Typography>
        <IconButton onClick={onClose} aria-label={translate('ra.action.close')}>
          <CloseIcon />
        </IconButton>
      </Stack>
      {reportId ? (
        <Answered reportId={reportId} indicatorId={indicator.id} isOpen={isOpen} />
      ) : (
        <Typography>{translate('reports.saveFirst')}</Typography>
      )}
    </Drawer>
  );
}
