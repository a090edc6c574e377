import { type Runtime, SYSTEM, settingOf, statement } from '@tdkt/kernel';

/** What a certificate shows, and nothing more. */
export interface Printed {
  readonly number: string;
  readonly honouree: string;
  readonly unitName: string | null;
  readonly formName: string;
  readonly citation: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly authority: string;
  readonly signerName: string;
  readonly issuedOn: string;
}
export interface CertificateStatus {
  readonly revokedOn: string | null;
  /** The day on which another certificate took its place. */
  readonly replacedOn: string | null;
}

const COLUMNS = [
  ...['number', 'honouree', 'unitName', 'formName', 'citation', 'decisionNumber', 'decidedOn', 'authority'],
  ...['signerName', 'issuedOn'],
] as const;
const snaked = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const PRINTED = `select ${COLUMNS.map(snaked).join(', ')} from awards.printed_certificate`;

/** Read as nobody who holds a token: row-level security shows that one certificate, or none. */
export async function printedBy(runtime: Runtime, token: string): Promise<Printed | null> {
  const bearer = JSON.stringify({ certificate: token });
  const { rows } = await runtime.reader.read(bearer, statement(PRINTED, []));
  const [row] = rows;
  return row ? (Object.fromEntries(COLUMNS.map((name, at) => [name, row[at]])) as unknown as Printed) : null;
}

const STATUS = `select (select v.revoked_on from awards.revocation v
    where v.award_id = c.award_id and v.revoked_on is not null and v.restored_on is null),
  (select n.issued_on from awards.certificate n where n.replaces_id = c.id)
from awards.certificate c where c.token = $1`;

/** How the award stands, revoked since a day or as it was given, and whether this paper still holds. */
export async function statusOf(runtime: Runtime, token: string): Promise<CertificateStatus> {
  const { rows } = await runtime.reader.read(settingOf(SYSTEM, null), statement(STATUS, [token]));
  const [revokedOn, replacedOn] = (rows[0] ?? []) as (string | null)[];
  return { revokedOn: revokedOn ?? null, replacedOn: replacedOn ?? null };
}
