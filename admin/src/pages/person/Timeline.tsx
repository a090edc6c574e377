import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';

export interface Stage {
  readonly id: string;
  readonly from: string;
  readonly to: string | null | undefined;
  readonly title: ReactNode;
  readonly detail: ReactNode;
}

/** Stages of a life or an office, the latest first; what goes on still is marked. */
export function Timeline({ stages, label }: { stages: readonly Stage[]; label: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (stages.length === 0) return <Typography color="text.secondary">{translate('app.none')}</Typography>;
  return (
    <Box component="ol" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {stages.map(({ id, from, to, title, detail }) => (
        <Box
          key={id}
          component="li"
          sx={{
            position: 'relative',
            pl: 3,
            pb: 2,
            borderLeft: 2,
            borderColor: 'divider',
            ml: 0.75,
            '&:last-of-type': { pb: 0 },
            '&::before': {
              content: '""',
              position: 'absolute',
              left: -7,
              top: 6,
              width: 12,
              height: 12,
              borderRadius: '50%',
              border: 2,
              borderColor: 'primary.main',
              bgcolor: to ? 'background.paper' : 'primary.main',
            },
          }}
        >
          <Typography variant="body2" color="text.secondary">
            {day(from)} – {to ? day(to) : translate('person.present')}
          </Typography>
          <Typography component="div">{title}</Typography>
          <Typography component="div" variant="body2" color="text.secondary">
            {detail}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
