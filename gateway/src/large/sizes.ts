import { parseArgs } from 'node:util';
import { ConfigError } from '@tdkt/kernel';

/** How many synthetic rows of each kind are added. */
export interface Sizes {
  readonly organisations: number;
  readonly people: number;
  readonly reports: number;
  readonly awards: number;
  readonly campaigns: number;
  readonly proposals: number;
}

const DEFAULTS: Sizes = {
  organisations: 12_000,
  people: 200_000,
  reports: 150_000,
  awards: 60_000,
  campaigns: 50,
  proposals: 20_000,
};
const MOST = 2_000_000;

/** `--organisations 12000 --people 200000 …` of the command line. */
export function readSizes(parameters: readonly string[]): Sizes {
  const names = Object.keys(DEFAULTS) as (keyof Sizes)[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const sizes: Record<keyof Sizes, number> = { ...DEFAULTS };
  for (const [name, value] of Object.entries(parsed([...parameters], options))) {
    const size = Number(value);
    if (!Number.isInteger(size) || size < 1 || size > MOST) {
      throw new ConfigError(`--${name} ${value}: a whole number from 1 to ${MOST} is needed`);
    }
    sizes[name as keyof Sizes] = size;
  }
  // Every nominee and everybody commended is somebody else, so no award is given twice.
  if (sizes.people < sizes.proposals + sizes.awards) {
    throw new ConfigError('--people: at least as many as proposals and awards together are needed');
  }
  return sizes;
}

function parsed(args: string[], options: Record<string, { type: 'string' }>): Record<string, string> {
  try {
    return parseArgs({ args, options, strict: true }).values as Record<string, string>;
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}
