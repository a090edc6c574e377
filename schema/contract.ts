/**
 * Two promises of the contract: what is committed in schema/ is what the classes emit, and nothing that a client
 * may use was broken since the last release (the first committed contract while there is no release).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const API = 'schema/api.graphql';

function isCheckout(): boolean {
  try {
    return git('rev-parse', '--is-inside-work-tree') === 'true';
  } catch {
    return false;
  }
}

function baseline(): string | null {
  const tag = git('tag', '--merged', 'HEAD', '--sort=-creatordate', '--list', 'v*').split('\n')[0];
  const commit = tag || git('log', '--reverse', '--format=%H', '--diff-filter=A', '--', API).split('\n')[0];
  return commit ? git('show', `${commit}:${API}`) : null;
}

if (!isCheckout()) {
  console.log('contract: not a git checkout, nothing to compare with');
} else {
  const drift = git('status', '--porcelain', '--', 'schema/*.graphql');
  if (drift)
    throw new Error(
      `The committed contract is not what the classes emit; look at the difference and commit it:\n${drift}`,
    );
  const before = baseline();
  const breaking = before ? findBreakingChanges(buildSchema(before), buildSchema(readFileSync(API, 'utf8'))) : [];
  for (const change of breaking) console.error(`breaking: ${change.description}`);
  if (breaking.length > 0)
    throw new Error('Breaking changes of the contract need a decision in docs/decisions/ and a new release tag.');
  console.log('contract: fresh, no breaking change');
}
