import CheckIcon from '@mui/icons-material/Check';
import UpdateIcon from '@mui/icons-material/Update';
import { Typography } from '@mui/material';
import { BooleanInput, DateInput, NumberInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ActionButton, type Values } from '../../kit/ActionButton.tsx';
import { run } from '../../kit/transport.ts';
import { SETTING_WORDS } from '../../resources/setting.ts';
import { ChangeSetting, ConfirmSetting, type Setting } from './documents.ts';

const label = (field: string) => `resources.LawSetting.fields.${field}`;
const INPUT = { fullWidth: true, helperText: false as const };
const ASKED = { ...INPUT, validate: required() };

export type Acted = Pick<Setting, 'id' | 'version' | 'actions' | 'code' | 'kind' | 'value' | 'clause'>;

/** Texts that are one of a few words. */
const CHOICES: Readonly<Record<string, { id: string; name: string }[]>> = {
  QUOTA_ROUNDING: Object.entries(SETTING_WORDS).map(([id, name]) => ({ id, name })),
};

/** A value is entered as its kind asks. */
function ValueInput({ kind, code }: Pick<Acted, 'kind' | 'code'>) {
  if (kind === 'FLAG') return <BooleanInput source="value" label={label('value')} helperText={false} />;
  if (code in CHOICES) return <SelectInput source="value" label={label('value')} choices={CHOICES[code]} {...ASKED} />;
  if (kind === 'TEXT') return <TextInput source="value" label={label('value')} multiline {...ASKED} />;
  return (
    <NumberInput
      source="value"
      label={label('value')}
      min={0}
      {...(kind === 'PERCENT' ? { max: 100 } : {})}
      {...ASKED}
    />
  );
}

const entered = ({ kind }: Acted, value: unknown): unknown => (kind === 'FLAG' ? Boolean(value) : value);

function Confirm({ setting, subject }: { setting: Acted; subject: string }) {
  const translate = useTranslate();
  const { id, version, value } = setting;
  const confirm = ({ documentNumber, documentDate, value: said }: Values) =>
    run(ConfirmSetting, {
      ...{ id, version, value: entered(setting, said) },
      ...{ documentNumber: String(documentNumber), documentDate: String(documentDate) },
    });
  return (
    <ActionButton label="law.confirm" icon={<CheckIcon />} subject={subject} run={confirm} defaults={{ value }}>
      <Typography variant="body2" color="text.secondary">
        {translate('law.confirmWhy')}
      </Typography>
      <ValueInput kind={setting.kind} code={setting.code} />
      <TextInput source="documentNumber" label={label('documentNumber')} {...ASKED} />
      <DateInput source="documentDate" label={label('documentDate')} {...ASKED} />
    </ActionButton>
  );
}

function Change({ setting, subject }: { setting: Acted; subject: string }) {
  const translate = useTranslate();
  const { code, value, clause: standing } = setting;
  const change = ({ value: next, clause, validFrom }: Values) =>
    run(ChangeSetting, {
      input: { code, value: entered(setting, next), clause: String(clause), validFrom: String(validFrom) },
    });
  return (
    <ActionButton
      label="law.change"
      icon={<UpdateIcon />}
      subject={subject}
      run={change}
      defaults={{ value, clause: standing }}
    >
      <Typography variant="body2" color="text.secondary">
        {translate('law.changeWhy')}
      </Typography>
      <DateInput source="validFrom" label={label('validFrom')} {...ASKED} />
      <ValueInput kind={setting.kind} code={setting.code} />
      <TextInput source="clause" label={label('clause')} {...ASKED} />
    </ActionButton>
  );
}

/** What the Board's administrator does with a value: names its document, or sets another one from a day on. */
export function SettingActions({ setting, subject }: { setting: Acted; subject: string }) {
  return (
    <>
      {setting.actions.includes('CONFIRM') && <Confirm setting={setting} subject={subject} />}
      {setting.actions.includes('CHANGE') && <Change setting={setting} subject={subject} />}
    </>
  );
}
