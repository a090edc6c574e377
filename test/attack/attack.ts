/** `npm run attack`: every row of the threat model against the product as `npm start` ships it, in production. */
import { printLines } from '../site/report.ts';
import { PASSWORD, Site } from '../site/site.ts';
import { DOOR } from './door.attacks.ts';
import { GRAPH } from './graph.attacks.ts';
import { runAttacks } from './running.ts';
import { targetOf } from './target.ts';
import { TOKENS_AND_SESSIONS } from './token.attacks.ts';

const given = process.env.ATTACK_URL;
const site = given ? null : await Site.open();
try {
  const target = targetOf(given ?? site?.url ?? '', given ? (process.env.DEMO_PASSWORD ?? '') : PASSWORD);
  const lines = await runAttacks([...GRAPH, ...DOOR, ...TOKENS_AND_SESSIONS], target);
  printLines(lines);
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await site?.close();
}
