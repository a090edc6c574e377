import { Alert, Link as Anchor, Breadcrumbs, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { TreeUnitQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../kit/format.ts';
import { Lineage } from './Lineage.tsx';
import type { Go, TreePlace } from './useTreePlace.ts';

type Unit = NonNullable<TreeUnitQuery['organisation']>;

/** Days as officials write them; a unit that has not ended is open to the right. */
export function useDays() {
  const translate = useTranslate();
  const { day } = useFormat();
  return (from: string, to: string | null | undefined): string =>
    to ? translate('tree.fromTo', { from: day(from), to: day(to) }) : translate('tree.from', { from: day(from) });
}

function Today({ unit, go }: { unit: NonNullable<Unit['at']>; go: Go }) {
  const translate = useTranslate();
  const days = useDays();
  return (
    <>
      <Breadcrumbs aria-label={translate('resources.Organisation.fields.ancestors')} sx={{ mb: 1 }}>
        {unit.ancestors.map(({ id, name }) => (
          <Anchor key={id} component="button" type="button" variant="body2" onClick={() => go({ unit: id })}>
            {name}
          </Anchor>
        ))}
      </Breadcrumbs>
      <Typography variant="h6" component="h2">
        {unit.name}
      </Typography>
      <Typography color="text.secondary" gutterBottom>
        {[unit.kind, unit.subKind]
          .map((kind, at) => kind && translate(`enums.${at ? 'OrganisationSubKind' : 'OrganisationKind'}.${kind}`))
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Typography>
        {translate('resources.Organisation.fields.code')}: {unit.code}
      </Typography>
      <Typography>{days(unit.validFrom, unit.validTo)}</Typography>
      {unit.cluster && <Typography>{unit.cluster.name}</Typography>}
    </>
  );
}

/** The chosen unit as it is on the day, or when it lived. */
export function UnitCard({ unit, place, go }: { unit: Unit; place: TreePlace; go: Go }) {
  const translate = useTranslate();
  const days = useDays();
  const { day } = useFormat();
  const [first, last] = [unit.versions[0], unit.versions.at(-1)];
  return (
    <>
      {unit.at ? (
        <Today unit={unit.at} go={go} />
      ) : (
        <>
          <Typography variant="h6" component="h2" gutterBottom>
            {unit.name}
          </Typography>
          <Alert severity="info">{translate('tree.notThen', { day: day(place.day) })}</Alert>
          {first && last && <Typography sx={{ mt: 1 }}>{days(first.validFrom, last.validTo)}</Typography>}
          {first && (
            <Button size="small" onClick={() => go({ asOf: first.validFrom })}>
              {translate('tree.seeThen')}
            </Button>
          )}
        </>
      )}
      <Stack direction="row" sx={{ mt: 2 }}>
        <Button variant="outlined" component={Link} to={`/Organisation/${unit.id}/show`}>
          {translate('tree.open')}
        </Button>
      </Stack>
      <Typography variant="subtitle1" component="h3" sx={{ mt: 3, mb: 1, fontWeight: 700 }}>
        {translate('reorganise.lineage')}
      </Typography>
      <Lineage id={unit.id} hasEnded={Boolean(last?.validTo)} />
    </>
  );
}
