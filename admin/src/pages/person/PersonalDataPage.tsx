import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Box, Chip, Typography } from '@mui/material';
import { Fragment } from 'react';
import { Button, Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { isDescribed } from '../../kit/register.ts';
import { Told } from '../../kit/Told.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { Correction } from './Correction.tsx';
import { PersonalDataOf } from './documents.ts';
import { type Held, heldOf, isNothing, toldBy, useDownload } from './held.ts';

const SERVICES = ['people', 'organisations', 'campaigns', 'awards'] as const;

function Lines({ held }: { held: Held }) {
  const translate = useTranslate();
  const label = (name: string) => translate(`resources.${held.type}.fields.${name}`);
  const record = Object.fromEntries(toldBy(held).map(({ name, value }) => [name, value]));
  return (
    <Box
      component="dl"
      sx={{
        ...{ m: 0, display: 'grid', columnGap: 2, rowGap: 0.5 },
        gridTemplateColumns: { xs: '1fr', md: 'minmax(140px, 1fr) 2fr' },
      }}
    >
      {toldBy(held)
        .filter(({ value }) => !isNothing(value))
        .map(({ name, personal, value }) => (
          <Fragment key={name}>
            <Typography component="dt" variant="body2" color="text.secondary">
              {label(name)}
              {personal === 'SENSITIVE' && (
                <Chip
                  size="small"
                  color="warning"
                  variant="outlined"
                  label={translate('personalData.sensitive')}
                  sx={{ ml: 1 }}
                />
              )}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              <Told type={held.type} field={name} value={value} record={record} />
            </Typography>
          </Fragment>
        ))}
    </Box>
  );
}

function Name({ held }: { held: Held }) {
  const translate = useTranslate();
  const name = translate(`resources.${held.type}.name`, { smart_count: 1 });
  return isDescribed(held.type) ? <Link to={`/${held.type}/${held.recordId}/show`}>{name}</Link> : name;
}

function Fate({ held }: { held: Held }) {
  const translate = useTranslate();
  return (
    <>
      {translate(`enums.PersonalRecordFate.${held.fate}`)}
      {held.reason && (
        <Typography variant="body2" color="text.secondary">
          {translate(`personalData.reasons.${held.reason}`)}
        </Typography>
      )}
    </>
  );
}

function Listed({ label, records }: { label: string; records: readonly Held[] }) {
  const translate = useTranslate();
  const head = (field: string) => translate(`resources.PersonalRecord.fields.${field}`);
  return (
    <Grid
      label={label}
      rows={records}
      keyOf={(held) => `${held.type} ${held.recordId}`}
      columns={[
        { label: head('type'), cell: (held) => <Name held={held} /> },
        { label: head('fields'), cell: (held) => <Lines held={held} /> },
        { label: head('fate'), cell: (held) => <Fate held={held} /> },
      ]}
    />
  );
}

/** Every look at sensitive data is a record too: many alike, which would bury the others. */
const isLook = ({ type }: Held): boolean => type === 'SensitiveRead';

function Records({ service, records }: { service: string; records: readonly Held[] }) {
  const translate = useTranslate();
  const title = translate(`sections.${service}`);
  const looks = records.filter(isLook);
  const name = translate('resources.SensitiveRead.name', { smart_count: 2 });
  return (
    <Panel title={`${title} (${records.length})`}>
      <Listed label={title} records={records.filter((held) => !isLook(held))} />
      {looks.length > 0 && (
        <Box component="details" sx={{ mt: 2 }}>
          <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>{`${name} (${looks.length})`}</Box>
          <Listed label={name} records={looks} />
        </Box>
      )}
    </Panel>
  );
}

const nationalIdOf = (records: readonly Held[]): string | null => {
  const own = records.find(({ type }) => type === 'Person');
  return (own && (toldBy(own).find(({ name }) => name === 'nationalId')?.value as string | null)) ?? null;
};

/** Everything that the four services hold about one person: shown, taken away as a file, and corrected. */
export default function PersonalDataPage() {
  const { personId = '' } = useParams();
  const translate = useTranslate();
  const download = useDownload();
  const query = useGraph(PersonalDataOf, { id: personId });
  return (
    <Asked query={query}>
      {({ person }) =>
        person && (
          <>
            <Title title={translate('personalData.title', { name: person.fullName })} />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2, alignItems: 'center' }}>
              <Typography variant="h6" component="h2" sx={{ flexGrow: 1 }}>
                <Link to={`/Person/${person.id}/show`}>{person.fullName}</Link>
              </Typography>
              <Correction person={person} nationalId={nationalIdOf(person.peoplePersonalData)} />
              <Button label="personalData.download" onClick={() => download(person)}>
                <DownloadIcon />
              </Button>
            </Box>
            <Alert severity="info" sx={{ mt: 1 }}>
              {translate('personalData.noted')}
            </Alert>
            {SERVICES.map((service) => (
              <Records
                key={service}
                service={service}
                records={heldOf(person).filter((held) => held.service === service)}
              />
            ))}
          </>
        )
      }
    </Asked>
  );
}
