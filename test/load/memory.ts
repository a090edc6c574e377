/**
 * `npm run bench -- memory`: whether the product's memory grows under load. Queries A and B in turns for `--minutes` (20), after
 * a warm-up of two; the line through what the process holds every five seconds says megabytes a minute.
 */
import { startServer } from '@tdkt/postgres';
import { type Contender, ours } from './contenders.ts';
import { shoot } from './generator.ts';
import { product, runDemoLarge } from './product.ts';
import { questionsOf } from './questions.ts';
import { megabytes } from './usage.ts';
import { writeFigures } from './write.ts';

/** Megabytes a minute. */
const LIMIT = 1;
const WARM_UP_MINUTES = 2;
const TURN_SECONDS = 30;
const SAMPLE_MS = 5_000;

interface Sample {
  readonly minutes: number;
  readonly megabytes: number;
}

/** Slope of the line of least squares through the samples. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [at, held] = [mean((one) => one.minutes), mean((one) => one.megabytes)];
  const along = samples.reduce((sum, one) => sum + (one.minutes - at) * (one.megabytes - held), 0);
  return along / samples.reduce((sum, one) => sum + (one.minutes - at) ** 2, 0);
}

/** Turns of half a minute, so that every turn begins with a fresh token; answers how many requests were answered. */
async function load(contender: Contender, minutes: number): Promise<number> {
  const until = performance.now() + minutes * 60_000;
  let answered = 0;
  for (let turn = 0; performance.now() < until; turn++) {
    const { requests, wrong } = await shoot(await contender.shot(turn % 2 ? 'A' : 'B'), TURN_SECONDS);
    if (wrong > 0) throw new Error(`${wrong} of ${requests} requests failed`);
    answered += requests;
  }
  return answered;
}

export async function measureMemory(order: {
  folder: string;
  minutes: number;
  isWritten: boolean;
  say(line: string): void;
}): Promise<void> {
  const { folder, minutes, say } = order;
  runDemoLarge(folder);
  const running = await product(folder);
  const server = await startServer({ dataDir: folder, log: () => undefined });
  try {
    const contender = ours(running);
    contender.ask(await questionsOf(server.admin));
    await load(contender, WARM_UP_MINUTES);
    const samples: Sample[] = [];
    const began = performance.now();
    const timer = setInterval(() => {
      samples.push({ minutes: (performance.now() - began) / 60_000, megabytes: megabytes(running.pid) });
    }, SAMPLE_MS);
    const answered = await load(contender, minutes).finally(() => clearInterval(timer));
    const [first, last, slope] = [samples[0]?.megabytes ?? 0, samples.at(-1)?.megabytes ?? 0, slopeOf(samples)];
    const kept = slope <= LIMIT ? 'kept' : 'not kept';
    const figures = [
      `- ${answered.toLocaleString('en')} requests of A and B in ${minutes} minutes after ${WARM_UP_MINUTES} of warm-up: ${first} MB at their begin, ${last} MB at their end, ${Math.max(...samples.map((one) => one.megabytes))} MB at the most.`,
      `- Growth: ${slope.toFixed(2)} MB a minute (limit ${LIMIT}: ${kept}), by the line through ${samples.length} samples.`,
      `- Command: \`npm run bench -- memory --minutes ${minutes}\`, ${new Date().toISOString().slice(0, 10)}.`,
    ].join('\n');
    say(figures);
    if (order.isWritten) writeFigures(figures, 'memory');
  } finally {
    await running.stop();
    await server.stop();
  }
}
