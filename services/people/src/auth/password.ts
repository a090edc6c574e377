import { randomInt } from 'node:crypto';
import argon2 from '@node-rs/argon2';

/** OWASP's smallest argon2id setting (the library's default algorithm): 19 MiB, two passes, about 17 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Without characters that look alike in print. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 20;

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export const hashPassword = (password: string): Promise<string> => argon2.hash(password.normalize('NFC'), COST);
export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  argon2.verify(stored, password.normalize('NFC'));

let decoy: Promise<string> | undefined;
/** Takes as long as a real check and always fails: an unknown name must not answer faster. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword(randomPassword());
  await verifyPassword(await decoy, password);
  return false;
}

/** 116 bits: a first password or the secret of a client. */
export const randomPassword = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
