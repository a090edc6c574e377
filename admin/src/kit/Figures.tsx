import { Box, Card, Typography } from '@mui/material';
import { Link } from 'react-router-dom';

export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly of?: string;
  readonly isWarning?: boolean;
  /** The list behind the figure. */
  readonly to?: string;
}

/** Sums of money need the room of two. */
const isLong = ({ value }: Figure): boolean => value.length > 9;

function Amount({ name, value, of, isWarning }: Figure) {
  return (
    <Typography variant="h4" component="dd" color={isWarning ? 'error' : 'text.primary'} sx={{ m: 0 }}>
      <span data-figure={name}>{value}</span>
      {of && (
        <Typography component="span" color="text.secondary">
          {` / ${of}`}
        </Typography>
      )}
    </Typography>
  );
}

/** The numbers of a page, side by side; one that has a list behind it leads there. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, mt: 2, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))' }}
    >
      {figures.map((figure) => (
        <Card
          key={figure.name}
          sx={{
            ...{ p: 2, display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
            gridColumn: isLong(figure) ? 'span 2' : 'auto',
          }}
        >
          <Amount {...figure} />
          <Typography variant="body2" component="dt" color="text.secondary">
            {figure.to ? <Link to={figure.to}>{figure.label}</Link> : figure.label}
          </Typography>
        </Card>
      ))}
    </Box>
  );
}
