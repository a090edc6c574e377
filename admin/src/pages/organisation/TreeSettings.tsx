import SearchIcon from '@mui/icons-material/Search';
import { Box, Chip, InputAdornment, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { type Go, type TreePlace, TURNS } from './useTreePlace.ts';

const TREES = ['LOCALITY', 'MANAGEMENT'] as const;

/** Which tree, on which day, and what to look for. */
export function TreeSettings({ place, go }: { place: TreePlace; go: Go }) {
  const translate = useTranslate();
  const { day: shown } = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={translate('tree.which')}
        value={place.tree}
        onChange={(_event, tree: string | null) => tree && go({ tree })}
      >
        {TREES.map((tree) => (
          <ToggleButton key={tree} value={tree} sx={{ textTransform: 'none' }}>
            {translate(`enums.OrganisationTree.${tree}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        type="date"
        size="small"
        label={translate('filters.asOf')}
        value={place.day}
        onChange={(event) => go({ asOf: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Box role="group" aria-label={translate('tree.turns')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {TURNS.map((turn) => (
          <Chip
            key={turn}
            label={shown(turn)}
            title={translate(`tree.turn.${turn}`)}
            variant={place.day === turn ? 'filled' : 'outlined'}
            color={place.day === turn ? 'primary' : 'default'}
            aria-pressed={place.day === turn}
            onClick={() => go({ asOf: turn })}
          />
        ))}
      </Box>
      <TextField
        type="search"
        size="small"
        label={translate('tree.search')}
        value={place.q}
        onChange={(event) => go({ q: event.target.value })}
        sx={{ flex: '1 1 16rem' }}
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
    </Box>
  );
}
