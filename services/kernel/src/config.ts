import { createHmac } from 'node:crypto';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().optional(),
  BACKUP_DIR: z.string().nullable().default(null),
  PG_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  SECRET: z.string().min(16, 'at least 16 characters').optional(),
  BI_READER_PASSWORD: z.string().min(12, 'at least 12 characters').optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(12, 'at least 12 characters').optional(),
  BUSINESS_DATE: z.iso.date().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.email().nullable().default(null),
  SIGNER_P12: z.string().optional(),
  SIGNER_P12_PASSWORD: z.string().optional(),
  SIGNER_P12_PASSWORD_FILE: z.string().optional(),
});

/** Settings of a process, read once and validated (architecture.md section 10). */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Where the embedded database keeps its log of changes and its base copies. */
  readonly backupDir: string | null;
  readonly pgPort: number | null;
  readonly secret: string | null;
  readonly biReaderPassword: string | null;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  readonly businessDate: string | null;
  readonly logLevel: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** Files with the key that signs documents and with its password; the password itself may be given instead. */
  readonly signer: {
    readonly p12: string;
    readonly password: string | null;
    readonly passwordFile: string | null;
  } | null;
}

/** A setting is missing or wrong: the caller prints the message and stops. */
export class ConfigError extends Error {}

const DEMO_BUSINESS_DATE = '2021-09-20';

type Environment = z.infer<typeof environment>;

/** What production and demo mode demand of each other; the first thing wrong, or null. */
function refusal(read: Environment, mode: { production: boolean; demo: boolean }): string | null {
  if (read.BUSINESS_DATE && !mode.demo) return 'BUSINESS_DATE: allowed only with DEMO=1';
  if (mode.production && !read.SECRET) return 'SECRET: required in production (16 characters or more)';
  if (mode.production && mode.demo && !read.DEMO_PASSWORD) return 'DEMO_PASSWORD: required in production with DEMO=1';
  return null;
}

const signerOf = (read: Environment): Config['signer'] =>
  read.SIGNER_P12
    ? {
        p12: read.SIGNER_P12,
        password: read.SIGNER_P12_PASSWORD ?? null,
        passwordFile: read.SIGNER_P12_PASSWORD_FILE ?? null,
      }
    : null;

/** Reads the environment; one message names every wrong setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const read = parsed.data;
  const production = read.NODE_ENV === 'production';
  const demo = read.DEMO ?? !production;
  const wrong = refusal(read, { production, demo });
  if (wrong !== null) throw new ConfigError(wrong);
  return {
    ...{ production, demo, port: read.PORT, host: read.HOST },
    publicUrl: read.PUBLIC_URL ?? `http://${read.HOST}:${read.PORT}`,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    backupDir: read.BACKUP_DIR,
    pgPort: read.PG_PORT ?? null,
    secret: read.SECRET ?? null,
    biReaderPassword: read.BI_READER_PASSWORD ?? null,
    demoPassword: read.DEMO_PASSWORD ?? null,
    businessDate: demo ? (read.BUSINESS_DATE ?? DEMO_BUSINESS_DATE) : null,
    logLevel: read.LOG_LEVEL,
    ...{ smtpUrl: read.SMTP_URL ?? null, mailFrom: read.MAIL_FROM },
    signer: signerOf(read),
  };
}

/** A secret for one purpose, derived from SECRET: knowing one tells nothing of the others. */
export const deriveSecret = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`tdkt:${purpose}`).digest('base64url');
