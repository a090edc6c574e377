import { Box, Typography } from '@mui/material';
import { useFormat } from '../../kit/format.ts';
import { NOTHING } from '../../kit/Value.tsx';

export interface BarGroup {
  readonly id: string;
  readonly name: string;
  /** One for each label; null: not known, or not told. */
  readonly values: readonly (number | null)[];
}

const COLOURS = ['primary.main', 'text.disabled', 'secondary.main'] as const;
const LINE = 10;

function Key({ label, colour }: { label: string; colour: string }) {
  return (
    <Typography component="span" variant="body2" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, mr: 2 }}>
      <Box component="span" sx={{ width: 12, height: 12, flexShrink: 0, bgcolor: colour }} />
      {label}
    </Typography>
  );
}

/** Bars beside a table that tells the same numbers, so they are drawn for the eye alone. */
export function Bars({ labels, groups }: { labels: readonly string[]; groups: readonly BarGroup[] }) {
  const { number } = useFormat();
  const most = Math.max(1, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0)));
  if (groups.length === 0) return null;
  return (
    <Box aria-hidden sx={{ minWidth: 0 }}>
      {labels.map((label, at) => (
        <Key key={label} label={label} colour={COLOURS[at] ?? ''} />
      ))}
      {groups.map(({ id, name, values }) => (
        <Box key={id} sx={{ mt: 1.5 }}>
          <Typography variant="body2" noWrap>
            {name}
          </Typography>
          {labels.map((label, at) => (
            <Box key={label} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Box sx={{ flex: 1 }}>
                <Box sx={{ height: LINE, width: `${(100 * (values[at] ?? 0)) / most}%`, bgcolor: COLOURS[at] }} />
              </Box>
              <Typography variant="caption" sx={{ minWidth: 40, textAlign: 'right', lineHeight: 1.3 }}>
                {values[at] == null ? NOTHING : number(values[at])}
              </Typography>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

/** A table and its bars, one below the other where there is no room. */
export const BESIDE = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
} as const;
