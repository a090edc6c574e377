/** npm run test:browser: the console in Chromium against the whole product. */
import { existsSync } from 'node:fs';
import { appearance } from './appearance.ts';
import { CHROMIUM, openBrowser } from './browser.ts';
import { type Count, checksOf } from './check.ts';
import { clusters } from './clusters.ts';
import { conflict } from './conflict.ts';
import { exchange } from './exchange.ts';
import { figures } from './figures.ts';
import { intake } from './intake.ts';
import { live } from './live.ts';
import { movement } from './movement.ts';
import { offices } from './offices.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { startProduct } from './product.ts';
import { registers } from './registers.ts';
import { signingIn } from './signing-in.ts';
import { unitTree } from './unit-tree.ts';

const PARTS = {
  ...{
    signingIn,
    figures,
    registers,
    unitTree,
    people,
    conflict,
    live,
    clusters,
    offices,
    papers,
    movement,
    exchange,
    intake,
    appearance,
  },
};
/** All parts, or those named on the command line. */
const wanted = Object.entries(PARTS).filter(([name]) => process.argv.length < 3 || process.argv.includes(name));

async function main(): Promise<number> {
  const count: Count = { passed: 0, failed: 0 };
  if (!existsSync(CHROMIUM)) {
    const isRequired = process.env.CI === 'true';
    console.log(`${isRequired ? 'FAILED' : 'skipped'}: no Chromium at ${CHROMIUM}; install it or set CHROMIUM_PATH`);
    console.log(`0 passed, ${isRequired ? 1 : 0} failed`);
    return isRequired ? 1 : 0;
  }
  const product = await startProduct();
  try {
    const browser = await openBrowser();
    try {
      const world = { browser, url: product.url, check: checksOf(count) };
      for (const [, part] of wanted) await part(world);
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed > 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`FAILED  ${(error as Error).message}`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
