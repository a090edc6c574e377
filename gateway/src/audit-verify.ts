import { parseArgs } from 'node:util';
import { readConfig } from '@tdkt/kernel';
import { withClient } from '@tdkt/postgres';
import { checkAudits, type SourceCheck } from '@tdkt/sealing';
import { Closing } from './assembly/closing.ts';
import { runScript } from './assembly/failure.ts';
import { openServer } from './assembly/product.ts';
import { secretOf } from './assembly/secret.ts';

/** At most so many findings are printed of one audit; the count is of all. */
const SHOWN = 50;

function print({ source, sealCount, rowCount, openCount, findings }: SourceCheck): void {
  console.log(
    `${source}: ${rowCount} rows in ${sealCount} seals, ${openCount} not sealed yet, ${findings.length} findings`,
  );
  for (const { kind, of } of findings.slice(0, SHOWN)) console.log(`  ${kind} ${of}`);
  if (findings.length > SHOWN) console.log(`  and ${findings.length - SHOWN} more`);
}

/**
 * `npm run audit:verify`: compares every audit with its seals and the seals with the anchors. Ends with 1 if anything
 * differs. `-- --anchors <folder>` takes a copy of the folder that holds `anchors`, best one kept on another machine.
 */
async function verify(closing: Closing): Promise<void> {
  const { values } = parseArgs({ options: { anchors: { type: 'string' } } });
  const config = readConfig(process.env);
  const { admin } = await openServer(config, closing, () => undefined);
  const checks = await withClient(admin, (client) =>
    checkAudits({
      query: async (text, parameters) => (await client.query(text, parameters?.slice())).rows,
      ...{ secret: secretOf(config), anchorDir: values.anchors ?? config.dataDir },
    }),
  );
  checks.forEach(print);
  if (checks.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
}

await runScript(async () => {
  const closing = new Closing();
  await verify(closing).finally(() => closing.close());
});
