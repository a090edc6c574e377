import { Alert, Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { useFormat } from '../../kit/format.ts';
import { RegisterCreate, RegisterEdit } from '../../kit/RegisterForm.tsx';
import type { Register } from '../../kit/register.ts';
import { useGraph } from '../../kit/useGraph.ts';
import { DuplicateCandidates } from './documents.ts';
import { Reasons } from './Reasons.tsx';

const WATCHED = [
  'familyName',
  'middleName',
  'givenName',
  'birthDate',
  'gender',
  'nationalId',
  'registeredById',
] as const;
/** Until the writer pauses. */
const PAUSE_MS = 400;

/** The values entered so far, once the writer pauses; null while there is no name. */
function useEntered() {
  const values = useWatch({ name: [...WATCHED] }) as (string | null | undefined)[];
  const written = JSON.stringify(values.map((value) => value || null));
  const [settled, settle] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => settle(written), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written]);
  const [familyName, middleName, givenName, birthDate, gender, nationalId, organisationId] = JSON.parse(settled) as (
    | string
    | null
  )[];
  return familyName && givenName
    ? { familyName, middleName, givenName, birthDate, gender, nationalId, organisationId }
    : null;
}

/** Who the entered person may be already; one who is edited is not told of themselves. */
function Candidates() {
  const translate = useTranslate();
  const { day } = useFormat();
  const record = useRecordContext();
  const input = useEntered();
  const { data } = useGraph(DuplicateCandidates, { input } as never, input !== null);
  const found = ((input && data?.duplicateCandidates.items) || []).filter(({ person }) => person.id !== record?.id);
  return (
    <Box role="status" sx={{ width: '100%' }}>
      {found.length > 0 && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {translate('duplicates.warning')}
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
            {found.map(({ person, score, reasons }) => (
              <li key={person.id}>
                <Link to={`/Person/${person.id}/show`}>{person.fullName}</Link>
                {[
                  person.birthDate && day(person.birthDate),
                  (person.organisation ?? person.registeredBy)?.name,
                  `${score}/100`,
                ]
                  .filter(Boolean)
                  .map((text) => ` · ${text}`)
                  .join('')}{' '}
                <Reasons reasons={reasons} />
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}

/** Enters a person, and says before it is saved who that may be already. */
export const PersonCreate = ({ register }: { register: Register }) => (
  <RegisterCreate register={register}>
    <Candidates />
  </RegisterCreate>
);

export const PersonEdit = ({ register }: { register: Register }) => (
  <RegisterEdit register={register}>
    <Candidates />
  </RegisterEdit>
);
