/** `npm run attack`: every row of the threat model against the product as `npm start` ships it, in production. */
import { printLines } from '../site/report.ts';
import { PASSWORD, Site } from '../site/site.ts';
import { ATTACKS } from './attacks.ts';
import { runAttacks } from './running.ts';
import { targetOf } from './target.ts';

const given = process.env.ATTACK_URL;
const site = given ? null : await Site.open();
try {
  const target = targetOf(given ?? site?.url ?? '', given ? (process.env.DEMO_PASSWORD ?? '') : PASSWORD);
  const lines = await runAttacks(
    ATTACKS.filter(({ row, what }) => `${row} ${what}`.includes(process.argv[2] ?? '')),
    target,
  );
  printLines(lines);
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await site?.close();
}
