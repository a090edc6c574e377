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
export type CertificateStatus = { readonly revokedOn: string | null };

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

const REVOKED = `select v.revoked_on from awards.revocation v join awards.certificate c on c.award_id = v.award_id
where c.token = $1 and v.revoked_on is not null and v.restored_on is null`;

/** How the award stands: revoked since a day, or as it was given. */
export async function statusOf(runtime: Runtime, token: string): Promise<CertificateStatus> {
  const { rows } = await runtime.reader.read(settingOf(SYSTEM, null), statement(REVOKED, [token]));
  return { revokedOn: (rows[0]?.[0] as string | undefined) ?? null };
}
