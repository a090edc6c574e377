import { Box, Typography } from '@mui/material';
import { useFormat } from '../../kit/format.ts';

export interface Bar {
  readonly id: string;
  readonly name: string;
  /** The longer of the two reaches behind the shorter one. */
  readonly short: number;
  readonly long: number;
}

const SHARE = (value: number, most: number): string => `${most > 0 ? (100 * value) / most : 0}%`;

/** Bars beside a table that tells the same numbers, so they are drawn for the eye alone. */
export function Bars({ bars, shortLabel, longLabel }: { bars: readonly Bar[]; shortLabel: string; longLabel: string }) {
  const { number } = useFormat();
  const most = Math.max(0, ...bars.map(({ long }) => long));
  const key = (label: string, color: string) => (
    <Typography component="span" variant="body2" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, mr: 2 }}>
      <Box component="span" sx={{ width: 12, height: 12, bgcolor: color }} />
      {label}
    </Typography>
  );
  return (
    <Box aria-hidden sx={{ minWidth: 0 }}>
      {key(shortLabel, 'primary.main')}
      {key(longLabel, 'action.disabled')}
      {bars.map(({ id, name, short, long }) => (
        <Box key={id} sx={{ mt: 1 }}>
          <Typography variant="body2" noWrap>
            {name}
          </Typography>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, position: 'relative', height: 14 }}>
              <Box sx={{ position: 'absolute', height: 14, width: SHARE(long, most), bgcolor: 'action.disabled' }} />
              <Box sx={{ position: 'absolute', height: 14, width: SHARE(short, most), bgcolor: 'primary.main' }} />
            </Box>
            <Typography variant="body2" sx={{ minWidth: 72, textAlign: 'right', whiteSpace: 'nowrap' }}>
              {`${number(short)} / ${number(long)}`}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
