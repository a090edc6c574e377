import { Chip, Stack } from '@mui/material';
import { type RaRecord, useTranslate } from 'react-admin';

/** How far a source backs the record; nothing is shown for what is verified. */
export function marksOf(record: Partial<RaRecord>): string[] {
  const { provenance, isReconstructed, isOurs } = record;
  return [
    ...(isReconstructed || provenance === 'RECONSTRUCTED' ? ['reconstructed'] : []),
    ...(provenance === 'PARTLY_VERIFIED' ? ['partlyVerified'] : []),
    ...(isOurs ? ['ours'] : []),
  ];
}

export function Mark({ name }: { name: string }) {
  const translate = useTranslate();
  return (
    <Chip size="small" variant="outlined" label={translate(`marks.${name}`)} title={translate(`marks.${name}Why`)} />
  );
}

export function Marks({ record }: { record: Partial<RaRecord> | null | undefined }) {
  const marks = record ? marksOf(record) : [];
  if (marks.length === 0) return null;
  return (
    <Stack
      component="span"
      direction="row"
      spacing={0.5}
      sx={{ display: 'inline-flex', ml: 1, verticalAlign: 'middle' }}
    >
      {marks.map((name) => (
        <Mark key={name} name={name} />
      ))}
    </Stack>
  );
}
