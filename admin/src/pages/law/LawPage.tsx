import { Card, CardContent, Chip, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useClause } from '../../kit/useClause.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { type Law, LawOn } from './documents.ts';
import { Settings, Source } from './Settings.tsx';

interface Span {
  readonly inForceFrom?: string | null;
  readonly inForceTo?: string | null;
}
const holdsOn = ({ inForceFrom, inForceTo }: Span, day: string): boolean =>
  (inForceFrom ?? '') <= day && (inForceTo ?? '9999') >= day;

function useSpan(): (span: Span) => string {
  const { day } = useFormat();
  return ({ inForceFrom, inForceTo }) =>
    inForceFrom || inForceTo ? `${inForceFrom ? day(inForceFrom) : '…'} – ${inForceTo ? day(inForceTo) : '…'}` : '';
}

function Regimes({ rows, on }: { rows: Law['regimes']['items']; on: string }) {
  const translate = useTranslate();
  const spanOf = useSpan();
  const title = translate('law.regimes');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          {
            label: translate('resources.LawRegime.name', { smart_count: 1 }),
            cell: (row) => (
              <>
                {row.title} {holdsOn(row, on) && <Chip size="small" color="success" label={translate('law.holds')} />}
              </>
            ),
          },
          { label: translate('law.inForce'), cell: spanOf },
          { label: translate('resources.LawRegime.fields.transition'), cell: ({ transitionText }) => transitionText },
          {
            label: translate('resources.LawRegime.fields.formCodes'),
            isNumber: true,
            cell: ({ formCodes }) => formCodes.length,
          },
        ]}
      />
    </Panel>
  );
}

function Salaries({ rows }: { rows: Law['baseSalaries']['items'] }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const clauses = useClause();
  const title = translate('resources.BaseSalary.name', { smart_count: 2 });
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            label: translate('resources.BaseSalary.fields.validFrom'),
            cell: ({ id, validFrom }) => <Link to={`/BaseSalary/${id}/show`}>{day(validFrom)}</Link>,
          },
          {
            label: translate('resources.BaseSalary.fields.amount'),
            isNumber: true,
            cell: ({ amount }) => money(amount),
          },
          { label: translate('resources.BaseSalary.fields.clause'), cell: ({ clause }) => clauses.told(clause) },
          { label: translate('law.document'), cell: (row) => <Source row={row} /> },
        ]}
      />
    </Panel>
  );
}

function Instruments({ rows, on }: { rows: Law['legalInstruments']['items']; on: string }) {
  const translate = useTranslate();
  const spanOf = useSpan();
  const title = translate('law.instrumentsOn');
  return (
    <Panel title={title}>
      <Grid
        label={title}
        rows={rows.filter((row) => holdsOn(row, on))}
        keyOf={({ id }) => id}
        columns={[
          {
            label: translate('resources.LegalInstrument.fields.title'),
            cell: ({ id, title: name }) => <Link to={`/LegalInstrument/${id}/show`}>{name}</Link>,
          },
          { label: translate('law.inForce'), cell: spanOf },
          {
            label: translate('law.document'),
            cell: ({ number, issuedOn, isVerified }) => (
              <>
                {number} {!isVerified && <Source row={{ isVerified }} />}
                {isVerified && issuedOn ? <Source row={{ isVerified, documentDate: issuedOn }} /> : null}
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** The law as the product has it on a day: rules, what is left open, documents, base salaries. */
export default function LawPage() {
  const translate = useTranslate();
  const { data: session } = useSession();
  const [chosen, choose] = useState<string | null>(null);
  const day = chosen ?? session?.businessDate ?? '';
  const query = useGraph(LawOn, { day }, day !== '');
  return (
    <>
      <Title title={translate('law.title')} />
      <Card sx={{ mt: 2 }}>
        <CardContent sx={{ display: 'grid', gap: 1 }}>
          <TextField
            type="date"
            size="small"
            label={translate('law.on')}
            value={day}
            onChange={({ target }) => choose(target.value || null)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ maxWidth: 220 }}
          />
          <Typography variant="body2" color="text.secondary">
            {translate('law.why')}
          </Typography>
        </CardContent>
      </Card>
      <Asked query={query}>
        {({ regimes, lawSettings, baseSalaries, legalInstruments }) => (
          <>
            <Regimes rows={regimes.items} on={day} />
            <Settings settings={lawSettings.items} />
            <Salaries rows={baseSalaries.items} />
            <Instruments rows={legalInstruments.items} on={day} />
          </>
        )}
      </Asked>
    </>
  );
}
