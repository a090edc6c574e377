import { ConfigError } from '@tdkt/kernel';
import { StartError } from '@tdkt/postgres';
import { readSecretFiles } from './secret-files.ts';

interface SystemError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly port?: number;
  readonly address?: string;
}

/** One line that says what keeps the product from starting and what to do; null when it is a fault of ours. */
export function explainStart(error: unknown): string | null {
  if (error instanceof StartError) return error.message;
  if (error instanceof ConfigError) return `Wrong setting. ${error.message}`;
  const { code, syscall, port, address } = error as SystemError;
  if (syscall !== 'listen') return null;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop the other program or start with another, PORT=${Number(port) + 10} npm start`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: start with another, PORT=4000 npm start`;
  if (code === 'EADDRNOTAVAIL') return `HOST=${address} is no address of this machine: use 127.0.0.1 or 0.0.0.0`;
  return null;
}

/** Runs a script's main part, its secrets read from their files; a failure prints one line where we know the reason and ends with 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    readSecretFiles(process.env);
    await main();
  } catch (error) {
    const line = explainStart(error);
    console.error(line ?? error);
    process.exit(1);
  }
}
