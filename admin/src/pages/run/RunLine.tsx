import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { FileLink } from '../../kit/FileLink.tsx';
import { useFormat } from '../../kit/format.ts';
import { mayDo } from '../../kit/RegisterShow.tsx';
import type { Run } from './documents.ts';

/** What a run is about, in words of the office. */
function useSubject({ decision, sweep }: Run): string | null {
  const locale = useLocale();
  if (sweep) return (locale === 'en' && sweep.form.nameEn) || sweep.form.name;
  return decision?.number ?? null;
}

/** One run: how far it is, what it made, and the way to end it. */
export default function RunLine({ run, stop }: { run: Run; stop(run: Run): void }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { kind, state, failure, progress, file } = run;
  const { doneCount, totalCount } = progress;
  const title = [translate(`enums.RunKind.${kind}`), useSubject(run)].filter(Boolean).join(': ');
  const share = totalCount === 0 ? 100 : Math.min(100, (doneCount / totalCount) * 100);
  const told = failure ? translate(`enums.RunFailure.${failure}`) : translate(`enums.RunState.${state}`);
  return (
    <Box
      component="li"
      sx={{ listStyle: 'none', px: 2, py: 1, borderTop: 1, borderColor: 'divider', '& a': { maxWidth: '100%' } }}
    >
      <Typography>{title}</Typography>
      {state === 'RUNNING' && (
        <LinearProgress variant="determinate" value={share} aria-label={title} sx={{ my: 0.5 }} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="body2" color={state === 'FAILED' ? 'error' : 'text.secondary'}>
          {`${told} · ${translate('printing.done', { done: number(doneCount), total: number(totalCount) })}`}
        </Typography>
        {mayDo(run, 'CANCEL') && (
          <Button size="small" onClick={() => stop(run)} aria-label={`${translate('printing.stop')}: ${title}`}>
            {translate('printing.stop')}
          </Button>
        )}
      </Box>
      {file && <FileLink file={file} />}
    </Box>
  );
}
