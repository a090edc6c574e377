import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Finding {
  readonly code: string;
  readonly result: string;
  readonly clause?: string | null;
  readonly params?: unknown;
}
const COLOURS: Readonly<Record<string, 'error' | 'warning' | 'default'>> = { FAIL: 'error', NEEDS_REVIEW: 'warning' };

/** What the rules say of a nominee, each with its clause. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const translate = useTranslate();
  if (findings.length === 0) return null;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
      {findings.map(({ code, result, clause, params }) => (
        <Chip
          key={code + clause}
          size="small"
          variant="outlined"
          color={COLOURS[result] ?? 'default'}
          title={clause ?? ''}
          label={`${translate(`enums.FindingResult.${result}`)}: ${translate(`violations.${code}`, { ...(params as object), _: code })}`}
        />
      ))}
    </Stack>
  );
}
