import { FormControlLabel, Stack, Switch } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useClause } from '../../kit/useClause.ts';
import { tellSetting } from '../../resources/setting.ts';
import type { Setting } from './documents.ts';
import { SettingActions } from './SettingActions.tsx';

const label = (field: string) => `resources.LawSetting.fields.${field}`;

interface Confirmed {
  readonly documentNumber?: string | null;
  readonly documentDate?: string | null;
  readonly isVerified: boolean;
}
/** The document that confirms a row, or the mark that none does. */
export function Source({ row: { documentNumber, documentDate, isVerified } }: { row: Confirmed }) {
  const { day } = useFormat();
  if (!isVerified) return <Mark name="unverified" />;
  return <>{[documentNumber, documentDate && day(documentDate)].filter(Boolean).join(', ')}</>;
}

/** What law leaves to the province, and what no text at hand confirms, on the day of the page. */
export function Settings({ settings }: { settings: readonly Setting[] }) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const [isNarrowed, narrow] = useState(false);
  const name = ({ title, titleEn }: Setting) => (isEnglish ? titleEn : title);
  const title = translate('resources.LawSetting.name', { smart_count: 2 });
  const clauses = useClause();
  const only = (
    <FormControlLabel
      control={<Switch checked={isNarrowed} onChange={(_event, checked) => narrow(checked)} />}
      label={translate('law.onlyOpen')}
    />
  );
  return (
    <Panel title={title} actions={only}>
      <Grid
        label={title}
        rows={settings.filter(({ isVerified }) => !(isNarrowed && isVerified))}
        keyOf={({ id }) => id}
        columns={[
          {
            label: translate(label('title')),
            cell: (row) => <Link to={`/LawSetting/${row.id}/show`}>{name(row)}</Link>,
          },
          { label: translate(label('value')), cell: (row) => tellSetting(row, translate) },
          { label: translate(label('clause')), cell: ({ clause }) => clauses.told(clause) },
          { label: translate('law.document'), cell: (row) => <Source row={row} /> },
          {
            label: translate('actions.actions'),
            cell: (row) =>
              row.actions.length > 0 ? (
                <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap' }}>
                  <SettingActions setting={row} subject={name(row)} />
                </Stack>
              ) : null,
          },
        ]}
      />
    </Panel>
  );
}
