import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import type { RolloutRecord, RolloutUnitRecord } from './rollout.documents.ts';

type Step = RolloutUnitRecord['step'];
/** From pale to dark as a unit comes further; each step has a letter of its own, so that colour is not all. */
const STEPS: readonly { readonly step: Step; readonly fill: string; readonly ink: string }[] = [
  { step: 'NOT_DELIVERED', fill: '#e3e6ea', ink: '#1f2328' },
  { step: 'DELIVERED', fill: '#f6d5b8', ink: '#3b1f05' },
  { step: 'OPENED', fill: '#f3e3a1', ink: '#332a00' },
  { step: 'ACKNOWLEDGED', fill: '#bfdcf5', ink: '#0b2a45' },
  { step: 'LAUNCHED', fill: '#4f9a5d', ink: '#000000' },
  { step: 'REPORTED', fill: '#14532d', ink: '#ffffff' },
];
const lookOf = (step: Step) => STEPS.find((one) => one.step === step) ?? STEPS[0];
const number = (step: Step): number => STEPS.findIndex((one) => one.step === step);

function Tile({ unit }: { unit: RolloutUnitRecord }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const look = lookOf(unit.step);
  const state = translate(`enums.RolloutStep.${unit.step}`);
  const since = unit.launchedOn ? `, ${translate('enums.RolloutStep.LAUNCHED')} ${day(unit.launchedOn)}` : '';
  return (
    <Box
      title={`${unit.organisation.name}: ${state}${since}`}
      sx={{
        ...{ width: 26, height: 26, borderRadius: 0.75, fontSize: 12, fontWeight: 700 },
        ...{ display: 'grid', placeItems: 'center', border: '1px solid', borderColor: 'divider' },
        ...{ bgcolor: look?.fill, color: look?.ink },
      }}
    >
      {number(unit.step)}
    </Box>
  );
}

function Legend() {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
      {STEPS.map(({ step, fill, ink }) => (
        <Box key={step} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Box
            sx={{
              ...{ width: 20, height: 20, borderRadius: 0.5, fontSize: 11, fontWeight: 700 },
              ...{ display: 'grid', placeItems: 'center', border: '1px solid', borderColor: 'divider' },
              ...{ bgcolor: fill, color: ink },
            }}
          >
            {number(step)}
          </Box>
          <Typography variant="caption">{translate(`enums.RolloutStep.${step}`)}</Typography>
        </Box>
      ))}
    </Box>
  );
}

/** One tile a unit, by cluster; the table beside it says the same in words, so the tiles are not read aloud. */
export function TileMap({ rollout }: { rollout: RolloutRecord }) {
  return (
    <Box aria-hidden>
      <Legend />
      <Box
        sx={{
          ...{ display: 'grid', gap: 1.5 },
          gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))',
        }}
      >
        {rollout.clusters.map(({ cluster, units, unitCount, launchedCount }) => (
          <Box key={cluster?.id ?? 'none'}>
            <Typography variant="subtitle2">
              {cluster?.code} <small>{`${launchedCount}/${unitCount}`}</small>
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
              {units.map((unit) => (
                <Tile key={unit.organisation.id} unit={unit} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
