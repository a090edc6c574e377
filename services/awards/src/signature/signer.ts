import { readFileSync } from 'node:fs';
import { p12Signer, type Signer } from '@tdkt/documents';
import type { Runtime } from '@tdkt/kernel';

const signers = new WeakMap<Runtime, Signer | null>();

function open({ config, log }: Runtime): Signer | null {
  if (!config.signer) return null;
  const { p12, password, passwordFile } = config.signer;
  try {
    const secret = passwordFile ? readFileSync(passwordFile, 'utf8').trimEnd() : (password ?? '');
    return p12Signer(readFileSync(p12), secret);
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : '' }, 'SIGNER_P12 cannot be used');
    return null;
  }
}

/** The signer of this server, opened at its first use; null where none is set up or its key cannot be used. */
export function signerOf(runtime: Runtime): Signer | null {
  const known = signers.get(runtime);
  if (known !== undefined) return known;
  const signer = open(runtime);
  signers.set(runtime, signer);
  return signer;
}
