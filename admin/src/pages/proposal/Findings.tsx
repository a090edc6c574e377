import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useClause } from '../../kit/useClause.ts';

interface Finding {
  readonly code: string;
  readonly result: string;
  readonly clause?: string | null;
  readonly params?: unknown;
}
const COLOURS: Readonly<Record<string, 'error' | 'warning' | 'default'>> = { FAIL: 'error', NEEDS_REVIEW: 'warning' };

/** A sentence, not a word: on a phone and beside narrow columns it needs lines. */
const WRAPPED = {
  height: 'auto',
  minHeight: 24,
  maxWidth: '100%',
  '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 },
};

/** What the rules say of a nominee, each with its clause. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const translate = useTranslate();
  const clauses = useClause();
  if (findings.length === 0) return null;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
      {findings.map(({ code, result, clause, params }) => (
        <Chip
          key={code + clause}
          size="small"
          variant="outlined"
          color={COLOURS[result] ?? 'default'}
          title={clause ? clauses.told(clause) : ''}
          sx={WRAPPED}
          label={`${translate(`enums.FindingResult.${result}`)}: ${translate(`violations.${code}`, { ...(params as object), _: code })}`}
        />
      ))}
    </Stack>
  );
}
