import { Box, Radio, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { NOTHING, useText } from '../../kit/Value.tsx';
import {
  CHOICES,
  type Choice,
  differs,
  NAMES,
  type Reviewed,
  SIDES,
  type Side,
  sideOf,
  type Taken,
} from './comparison.ts';

export interface Compared {
  readonly pair: Readonly<Record<Side, Reviewed>>;
  /** Null where the viewer only looks. */
  readonly merging: {
    readonly kept: Side;
    readonly taken: Taken;
    keep(side: Side): void;
    take(name: Choice, side: Side): void;
  } | null;
}

const COLUMNS = { display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', md: '200px 1fr 1fr' }, columnGap: 2 };

function Line({
  label,
  isDifferent = false,
  cells,
}: {
  label: string;
  isDifferent?: boolean;
  cells: (side: Side) => ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Box
      role="row"
      sx={{
        ...COLUMNS,
        py: 0.75,
        px: 1,
        alignItems: 'center',
        borderTop: 1,
        borderColor: 'divider',
        ...(isDifferent ? { bgcolor: 'action.selected' } : {}),
      }}
    >
      <Typography
        role="rowheader"
        variant="body2"
        color="text.secondary"
        sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
      >
        {label}
        {isDifferent && (
          <Box component="span" sx={{ ml: 0.5, fontWeight: 600, color: 'text.primary' }}>
            ≠
            <Box
              component="span"
              sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
            >{` ${translate('duplicates.differs')}`}</Box>
          </Box>
        )}
      </Typography>
      {SIDES.map((side) => (
        <Box key={side} role="cell" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {cells(side)}
        </Box>
      ))}
    </Box>
  );
}

/** A value of both records; where they differ, whoever merges chooses one. */
function Values({ name, pair, merging }: Compared & { name: Choice }) {
  const translate = useTranslate();
  const text = useText('Person');
  const isDifferent = differs(pair.first, pair.second, name);
  const label = translate(`enums.PersonField.${name}`);
  const value = (side: Side) => text(pair[side] as unknown as RaRecord, CHOICES[name]) || NOTHING;
  const cells = (side: Side) =>
    merging && isDifferent ? (
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', cursor: 'pointer' }}>
        <Radio
          size="small"
          name={name}
          checked={sideOf(pair, name, merging.kept, merging.taken) === side}
          onChange={() => merging.take(name, side)}
          slotProps={{ input: { 'aria-label': translate('duplicates.take', { field: label, value: value(side) }) } }}
          sx={{ ml: -1 }}
        />
        <span>{value(side)}</span>
      </Box>
    ) : (
      value(side)
    );
  return <Line label={label} isDifferent={isDifferent} cells={cells} />;
}

function Heading({ pair, merging }: Compared) {
  const translate = useTranslate();
  const cells = (side: Side) => (
    <>
      <Typography component="div" variant="subtitle1" sx={{ fontWeight: 600 }}>
        <Link to={`/Person/${pair[side].id}/show`}>{pair[side].fullName}</Link>
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {pair[side].organisation?.name ?? NOTHING}
      </Typography>
      {merging && (
        <Box component="label" sx={{ display: 'flex', alignItems: 'center', cursor: 'pointer' }}>
          <Radio
            size="small"
            name="kept"
            checked={merging.kept === side}
            onChange={() => merging.keep(side)}
            slotProps={{ input: { 'aria-label': `${translate('duplicates.keep')}: ${pair[side].fullName} (${side})` } }}
            sx={{ ml: -1 }}
          />
          <Typography component="span" variant="body2">
            {translate('duplicates.keep')}
          </Typography>
        </Box>
      )}
    </>
  );
  return <Line label={translate('resources.Person.name', { smart_count: 2 })} cells={cells} />;
}

function Career({ pair }: Pick<Compared, 'pair'>) {
  const translate = useTranslate();
  const { day } = useFormat();
  const cells = (side: Side) =>
    pair[side].affiliations.length === 0
      ? NOTHING
      : pair[side].affiliations.map(({ id, position, organisation, validFrom, validTo }) => (
          <Typography key={id} variant="body2">
            {`${position}, ${organisation.name} (${day(validFrom)} – ${validTo ? day(validTo) : '…'})`}
          </Typography>
        ));
  return <Line label={translate('duplicates.career')} cells={cells} />;
}

/** Two records side by side; what differs stands out. */
export function Comparison(compared: Compared) {
  const translate = useTranslate();
  const { pair } = compared;
  return (
    <Box role="table" aria-label={translate('duplicates.compare')}>
      <Heading {...compared} />
      {NAMES.map((name) => (
        <Values key={name} name={name} {...compared} />
      ))}
      <Career pair={pair} />
      <Line label={translate('duplicates.awards')} cells={(side) => pair[side].awards.totalCount} />
    </Box>
  );
}
