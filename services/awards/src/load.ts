import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Runtime, seedId, type Transaction } from '@tdkt/kernel';
import { loadOnce } from '@tdkt/registry';
import { CATALOGUE } from './form/catalogue.ts';
import { forgetForms } from './form/form.resolver.ts';

const REGIME = readFileSync(new URL('../data/regime.json', import.meta.url), 'utf8');
const SETTINGS = readFileSync(new URL('../data/law-settings.json', import.meta.url), 'utf8');
interface SettingsFile {
  readonly documents: Readonly<Record<string, { readonly number: string; readonly date: string }>>;
  readonly settings: readonly {
    readonly code: string;
    readonly title: string;
    readonly titleEn: string;
    readonly kind: string;
    readonly values: readonly { readonly validFrom: string; readonly document?: string }[];
  }[];
}
interface RegimeFile {
  readonly instruments: readonly { code: string }[];
  readonly baseSalaries: readonly { validFrom: string }[];
  readonly holidays: readonly { day: string }[];
}

/** Forms follow the release; what the Board may correct stays as it is once it is there. */
async function loadForms(tx: Transaction): Promise<void> {
  const forms = CATALOGUE.forms.map((form, at) => ({
    ...form,
    id: seedId('award-form', form.code),
    ordinal: at + 1,
    deciders: undefined,
    coefficients: undefined,
  }));
  await tx.query(
    `insert into awards.award_form (id, code, name, name_en, kind, level, subject_kinds, ordinal, is_verified)
     select id, code, name, "nameEn", kind, level, "subjectKinds", ordinal, "isVerified"
     from jsonb_to_recordset($1::jsonb) as f(id uuid, code text, name text, "nameEn" text, kind text, level text, "subjectKinds" text[], ordinal integer, "isVerified" boolean)
     on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind, level = excluded.level,
       subject_kinds = excluded.subject_kinds, ordinal = excluded.ordinal, is_verified = excluded.is_verified`,
    [JSON.stringify(forms)],
  );
}

async function loadRegime(tx: Transaction): Promise<void> {
  const file = JSON.parse(REGIME) as RegimeFile;
  const instruments = file.instruments.map((row) => ({ ...row, id: seedId('legal-instrument', row.code) }));
  await tx.query(
    `insert into awards.legal_instrument as i (id, code, number, title, kind, issued_on, in_force_from, in_force_to, is_verified)
     select id, code, number, title, kind, "issuedOn", "inForceFrom", "inForceTo", "isVerified"
     from jsonb_to_recordset($1::jsonb) as f(id uuid, code text, number text, title text, kind text, "issuedOn" date, "inForceFrom" date, "inForceTo" date, "isVerified" boolean)
     on conflict (code) do update set issued_on = excluded.issued_on where i.issued_on is null and excluded.issued_on is not null`,
    [JSON.stringify(instruments)],
  );
  const salaries = file.baseSalaries.map((row) => ({ ...row, id: seedId('base-salary', row.validFrom) }));
  await tx.query(
    `insert into awards.base_salary as s (id, valid_from, amount, clause, document_number, document_date, is_verified)
     select id, "validFrom", amount, clause, "documentNumber", "documentDate", "isVerified"
     from jsonb_to_recordset($1::jsonb) as f(id uuid, "validFrom" date, amount bigint, clause text, "documentNumber" text, "documentDate" date, "isVerified" boolean)
     on conflict (valid_from) do update set document_number = excluded.document_number, document_date = excluded.document_date
       where s.document_number is null and excluded.document_number is not null`,
    [JSON.stringify(salaries)],
  );
  const holidays = file.holidays.map((row) => ({ ...row, id: seedId('holiday', row.day) }));
  await tx.query(
    `insert into awards.holiday as h (id, day, name, is_working_day, source, is_verified)
     select id, day, name, "isWorkingDay", source, "isVerified"
     from jsonb_to_recordset($1::jsonb) as f(id uuid, day date, name text, "isWorkingDay" boolean, source text, "isVerified" boolean)
     on conflict (day) do update set source = excluded.source where h.source is null`,
    [JSON.stringify(holidays)],
  );
}

/** A code that the Board has already is left as it is, with all its values: they may have been confirmed or changed. */
async function loadSettings(tx: Transaction): Promise<void> {
  const { documents, settings } = JSON.parse(SETTINGS) as SettingsFile;
  const rows = settings.flatMap(({ values, ...setting }) =>
    values.map(({ document, ...value }) => {
      const { number = null, date = null } = (document ? documents[document] : undefined) ?? {};
      const id = seedId('law-setting', `${setting.code} ${value.validFrom}`);
      return { ...setting, ...value, id, number, date, isVerified: document !== undefined };
    }),
  );
  await tx.query(
    `insert into awards.law_setting (id, code, title, title_en, kind, value, clause, valid_from, valid_to, document_number, document_date, is_verified)
     select id, code, title, "titleEn", kind, nullif(value, 'null'::jsonb), clause, "validFrom", "validTo", number, date, "isVerified"
     from jsonb_to_recordset($1::jsonb) as f(id uuid, code text, title text, "titleEn" text, kind text, value jsonb, clause text,
       "validFrom" date, "validTo" date, number text, date date, "isVerified" boolean)
     where not exists (select 1 from awards.law_setting s where s.code = f.code)`,
    [JSON.stringify(rows)],
  );
}

/** Award forms, legal instruments, base salaries, holidays and settings; runs again when the files of a release differ. */
export async function loadReferenceData(runtime: Runtime): Promise<void> {
  const hash = createHash('sha256')
    .update(JSON.stringify(CATALOGUE))
    .update(REGIME)
    .update(SETTINGS)
    .digest('hex')
    .slice(0, 16);
  await loadOnce(runtime, { schema: 'awards', name: `reference-data-${hash}` }, async (tx) => {
    await loadForms(tx);
    await loadRegime(tx);
    await loadSettings(tx);
  });
  forgetForms(runtime);
}
