import { Box, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import {
  DateInput,
  type RaRecord,
  required,
  SelectInput,
  TextInput,
  useLocale,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import type { RegimeCode } from '../../gql/graphql.ts';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { valuesOf } from '../../kit/contract.ts';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { run } from '../../kit/transport.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { useNamed } from '../../kit/useNamed.ts';
import { ClauseText } from './ClauseText.tsx';
import { type Compared, CompareRegimes, OverrideRegime } from './regime.documents.ts';
import { ResultChip } from './Why.tsx';

const INPUT = { fullWidth: true, helperText: false as const };
const REGIMES = valuesOf('RegimeCode');

function Choose({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const choose = ({ regime, reason, documentNumber, documentDate }: Values) =>
    run(OverrideRegime, {
      ...{ id: String(record.id), version: Number(record.version) },
      input: {
        ...{ regime: regime as RegimeCode, reason: String(reason) },
        ...{ documentNumber: String(documentNumber), documentDate: String(documentDate) },
      },
    });
  return (
    <ActionButton label="regime.choose" run={choose}>
      <Typography variant="body2">{translate('regime.why')}</Typography>
      <SelectInput
        source="regime"
        label="regime.regime"
        choices={REGIMES.map((id) => ({ id, name: `enums.RegimeCode.${id}` }))}
        validate={required()}
        {...INPUT}
      />
      <TextInput source="documentNumber" label="regime.documentNumber" validate={required()} {...INPUT} />
      <DateInput source="documentDate" label="regime.documentDate" validate={required()} {...INPUT} />
      <TextInput source="reason" label="regime.reason" multiline minRows={2} validate={required()} {...INPUT} />
    </ActionButton>
  );
}

type Comparison = NonNullable<Compared['regimeComparison']>;
type Difference = Comparison['differences'][number];

function Side({ side }: { side: Difference['before'] }) {
  const translate = useTranslate();
  if (!side) return <Typography color="text.secondary">{translate('regime.notAsked')}</Typography>;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ResultChip result={side.result} />
      <ClauseText clause={side.clause} />
    </Stack>
  );
}

function useAsked(): (difference: Difference) => string {
  const translate = useTranslate();
  const locale = useLocale();
  return ({ code, before, after }) => {
    const told = ((before ?? after)?.params ?? {}) as Readonly<Record<string, string | number | boolean | null>>;
    if (code === 'STATED' || code === 'SETTING') return String(told[locale] ?? told.code);
    const level = translate(`enums.PersonRatingLevel.${told.level}`, { _: String(told.level ?? '') });
    const reach = translate(`enums.InitiativeLevel.${told.reach}`, { _: String(told.reach ?? '') });
    return translate(`eligibility.finding.${code}`, { ...told, level, reach, _: code });
  };
}

function NomineeCompared({ nominee: { subjectName, form, regimeComparison } }: { nominee: Compared }) {
  const translate = useTranslate();
  const named = useNamed();
  const asked = useAsked();
  if (!regimeComparison) return <Typography>{`${subjectName}: ${translate('regime.none')}`}</Typography>;
  const { before, after, differences } = regimeComparison;
  const label = `${subjectName}, ${named(form)}`;
  return (
    <Box sx={{ mb: 2 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 0.5 }}>
        <Typography variant="subtitle2">{label}</Typography>
        <ResultChip result={before.result} />
        <span aria-hidden>→</span>
        <ResultChip result={after.result} />
      </Stack>
      {differences.length === 0 ? (
        <Typography color="text.secondary">{translate('regime.same')}</Typography>
      ) : (
        <Grid
          label={label}
          rows={differences}
          keyOf={(row) => asked(row) + JSON.stringify([row.before, row.after])}
          columns={[
            { label: translate('resources.RegimeDifference.fields.code'), cell: asked },
            { label: before.regimeTitle, cell: (row) => <Side side={row.before} /> },
            { label: after.regimeTitle, cell: (row) => <Side side={row.after} /> },
          ]}
        />
      )}
    </Box>
  );
}

/** Under which rules a dossier is judged, the same under others, and the choice of them. */
export function RegimeChoice() {
  const translate = useTranslate();
  const { day } = useFormat();
  const record = useRecordContext();
  const [other, setOther] = useState<RegimeCode | ''>('');
  const isChosen = Boolean(record?.regimeOverriddenOn);
  const isCompared = Boolean(record?.receivedOn) && (other !== '' || isChosen);
  const query = useGraph(CompareRegimes, { id: String(record?.id), regime: other || null }, isCompared);
  if (!record?.receivedOn) return null;
  const chosen = { day: day(record.regimeOverriddenOn), document: record.regimeDocument, reason: record.regimeReason };
  return (
    <Panel
      title={translate('regime.title')}
      actions={mayDo(record, 'OVERRIDE_REGIME') ? <Choose record={record} /> : null}
    >
      {isChosen && <Typography sx={{ mb: 1 }}>{translate('regime.chosen', chosen)}</Typography>}
      <TextField
        select
        size="small"
        label={translate('regime.compareWith')}
        value={other}
        onChange={({ target }) => setOther(target.value as RegimeCode | '')}
        sx={{ minWidth: 260, mb: 1 }}
      >
        <MenuItem value="">…</MenuItem>
        {REGIMES.map((code) => (
          <MenuItem key={code} value={code}>
            {translate(`enums.RegimeCode.${code}`)}
          </MenuItem>
        ))}
      </TextField>
      {isCompared && (
        <Asked query={query}>
          {({ proposal }) => (proposal?.nominees ?? []).map((one) => <NomineeCompared key={one.id} nominee={one} />)}
        </Asked>
      )}
    </Panel>
  );
}
